"""Putting values into a YAML file: a few lines are added or replaced, and all others stay as their author has them.

What comes out is read again: it must say the old things and the new ones, and nothing else. Where the way a file is
written does not allow that, nothing is changed and the reason is given.
"""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from decimal import Decimal

from campaignkit.records import dataclass
from campaignkit.source.emitting import WIDTH, Data, Place, as_yaml, in_one_line
from campaignkit.source.file import SourceText
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Node, Scalar, Sequence

ITEM = 1
"""Which step of a place names an item: the second, as in `help.child-line`."""
UNSAFE = "the way it is written does not allow a change that leaves everything else as it is"


class NotPutError(Exception):
    """A value that cannot be put into a file; the message says why."""


def put(source: SourceText, place: Place, data: MappingOf[str, Data], *, known_by: str = "id") -> str:
    """Return the text with keys set at a place, such as `("help", "child-line", "verified")`.

    What is missing on the way is made: the section, its item, the group of keys. `known_by` is the key that tells the
    items of the section apart.

    Raises:
        NotPutError: the file cannot be read, or cannot be changed safely.
    """
    root = _root(source)
    text = _Edit(source, known_by).make(root, place, data)
    if text is None:
        text = source.text
        for key, value in data.items():
            now = SourceText(source.file, text)
            text = _Edit(now, known_by).set(_root(now), place, key, value)
    changed = {(*place, key, *rest): said for key, value in data.items() for rest, said in _leaves(value)}
    keys = {(*place, key) for key in data}
    before, after = _said(root, known_by), _said(_root(SourceText(source.file, text)), known_by)
    kept = {path: value for path, value in before.items() if path[: len(place) + 1] not in keys}
    name = {(*place[:2], known_by): str(place[1])} if len(place) > 1 else {}
    if {**kept, **changed} != {path: value for path, value in after.items() if path in kept or path not in name}:
        raise NotPutError(f"{source.file}: {UNSAFE}.")
    return text


def _root(source: SourceText) -> Mapping:
    loaded = load_text(source)
    if not isinstance(loaded.root, Mapping) or loaded.diagnostics:
        raise NotPutError(f"{source.file} has errors: repair what `campaignkit check` lists, then try again.")
    return loaded.root


@dataclass(frozen=True, slots=True)
class _Edit:
    """One change of a text."""

    source: SourceText
    known_by: str

    def make(self, root: Mapping, place: Place, wanted: MappingOf[str, Data]) -> str | None:
        """Return the text with what is missing of a place made, and its keys in it; None when all of it is there."""
        node: Node = root
        for at, step in enumerate(place):
            found = self._child(node, step)
            if found is None or (isinstance(found, Scalar) and found.is_null):
                data: Data = dict(wanted)
                for depth in range(len(place) - 1, at, -1):
                    data = [self._as_item(place[depth], data)] if depth == ITEM else {str(place[depth]): data}
                return self._add(node, step, data)
            node = found
        return None

    def set(self, root: Mapping, place: Place, key: str, value: Data) -> str:
        """Return the text with one key set in a group that is there."""
        node: Node | None = root
        for step in place:
            node = None if node is None else self._child(node, step)
        if not isinstance(node, Mapping):
            raise NotPutError(f"{self.source.file}: {UNSAFE}.")
        return self._add(node, key, value)

    def _child(self, node: Node, step: str | int) -> Node | None:
        if isinstance(node, Mapping):
            return node.get(str(step))
        return _item(node, str(step), self.known_by) if isinstance(node, Sequence) else None

    def _as_item(self, name: str | int, data: Data) -> Data:
        return {self.known_by: str(name), **data} if isinstance(data, dict) else data

    def _add(self, node: Node, step: str | int, value: Data) -> str:
        """Return the text with a value under a key of a group, or as an item of a list."""
        if isinstance(node, Mapping):
            key, there = node.key(str(step)), node.get(str(step))
            if key is not None and there is not None:
                return _replaced(self.source, key, there, value)
            return _behind(self.source, node, [held for _, held in node.entries], f"{step}: ", value)
        if isinstance(node, Sequence):
            return _behind(self.source, node, node.items, "- ", self._as_item(step, value))
        raise NotPutError(f"{self.source.file}: {UNSAFE}.")


def _item(node: Sequence, name: str, known_by: str) -> Mapping | None:
    """Return the item of a list that has this name."""
    found = (item for item in node.items if isinstance(item, Mapping) and _name(item, known_by) == name)
    return next(found, None)


def _name(node: Node, known_by: str) -> str | None:
    found = node.get(known_by) if isinstance(node, Mapping) else None
    return found.value if isinstance(found, Scalar) and not found.is_null else None


def _said(node: Node, known_by: str, path: Place = ()) -> dict[Place, str]:
    """Return every text with its place; items of lists go by their name where they have one."""
    if isinstance(node, Scalar):
        return {} if node.is_null else {path: node.value}
    if isinstance(node, Mapping):
        inner = [_said(value, known_by, (*path, key.value)) for key, value in node.entries]
    else:
        inner = [
            _said(item, known_by, (*path, (len(path) == 1 and _name(item, known_by)) or number))
            for number, item in enumerate(node.items)
        ]
    return {place: value for part in inner for place, value in part.items()}


def _replaced(source: SourceText, key: Scalar, old: Node, value: Data) -> str:
    text, start, end = source.text, old.start, old.end
    if isinstance(old, Scalar) and old.is_null and old.start == old.end:
        start = end = _colon(text, key.end)
        return f"{text[:start]} {in_one_line(value)}{text[end:]}"
    raw = text[start:end]
    kept = raw[len(raw.rstrip()) :]
    if not isinstance(old, Scalar) and raw[:1] not in "[{":
        raise NotPutError(f"{source.file}: {UNSAFE}.")
    if isinstance(old, Scalar) and old.style in ("|", ">"):
        raise NotPutError(f"{source.file}: {UNSAFE}.")
    return f"{text[:start]}{in_one_line(value)}{kept}{text[end:]}"


def _colon(text: str, at: int) -> int:
    return text.index(":", at) + 1


def _behind(source: SourceText, node: Mapping | Sequence, held: list[Node], mark: str, value: Data) -> str:
    """Return the text with an entry behind the last one of a group or list, in the style of its neighbours."""
    text = source.text
    if text[node.start : node.start + 1] in ("{", "["):
        close = text.rindex("}" if isinstance(node, Mapping) else "]", node.start, node.end)
        at = held[-1].end if held else close
        written = in_one_line(value) if isinstance(node, Sequence) else f"{mark}{in_one_line(value)}"
        return f"{text[:at]}{', ' if held else ''}{written}{text[at:]}"
    indent = " " * (source.position(node.start).column - 1)
    line_end = "\r\n" if "\r\n" in text else "\n"
    last = held[-1]
    at = last.end
    while at > node.start and text[at - 1] in " \t\r\n":
        at -= 1
    stop = text.find("\n", at)
    at = len(text) if stop < 0 else stop - (text[stop - 1] == "\r")
    lines = _lines(mark, value, indent)
    if not indent:  # a section of its own
        lines.insert(0, "")
    return f"{text[:at]}{line_end}{line_end.join(lines)}{text[at:]}"


def _lines(mark: str, value: Data, indent: str) -> list[str]:
    one = f"{indent}{mark}{in_one_line(value)}"
    if indent and (isinstance(value, (str, int, Decimal)) or len(one) <= WIDTH):
        return [one]
    if mark == "- " and isinstance(value, dict):
        inner = as_yaml(value).splitlines()
        return [f"{indent}- {inner[0]}", *(f"{indent}  {line}".rstrip() for line in inner[1:] if line)]
    return [f"{indent}{line}" for line in as_yaml({mark.removesuffix(": "): value}).splitlines() if line]


def _leaves(value: Data) -> list[tuple[Place, str]]:
    if isinstance(value, MappingOf):
        return [((key, *rest), said) for key, inner in value.items() for rest, said in _leaves(inner)]
    if isinstance(value, (str, int, Decimal)):
        return [((), str(value))]
    return [((number, *rest), said) for number, inner in enumerate(value) for rest, said in _leaves(inner)]
