"""The letters of a change in a YAML file: where a value, a key or an item begins and ends, and how it is written.

Nothing here decides whether a change is right: `rewriting.py` reads the file again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.data_as_yaml import Data, as_yaml, in_one_line
from campaignkit.source.long_texts import text_in_style
from campaignkit.source.node import Mapping, Node, Scalar
from campaignkit.source.node import Sequence as SequenceNode

WAYS = ("as it was", "quoted")
"""How a value is written: in the style of what stood there, or in quotes, which always works."""
WIDTH = 100
_ALIAS = re.compile(r"[\s,:\[-]*\*[^\s,\[\]{}]+")
_DASH = re.compile(r"[ \t]*-[ \t]+$")


class NotPossibleError(Exception):
    """A change that cannot be written in this way."""


def with_value(
    source: SourceText, nodes: Sequence[Node], steps: Sequence[str | int], value: Data, keys: Sequence[str], way: str
) -> str:
    """Return the text with a value at a place: over what is there, or as a new key of its group."""
    step = steps[-1]
    if len(nodes) == len(steps):
        group = nodes[-1]
        if not isinstance(group, Mapping):
            raise NotPossibleError
        return _with_key(source, nodes, group, str(step), value, keys, way)
    parent, old = nodes[-2], nodes[-1]
    start, end = _extent(source, parent, step)
    flow = _in_brackets(source, nodes[:-1])
    if isinstance(old, Scalar) and old.is_null and start == end:
        if isinstance(parent, Mapping):
            start = end = _key_end(source, parent, str(step))
        return _spliced(source, start, end, " " + _inline(value, None, flow, way, source, parent))
    if isinstance(value, (Mapping, SequenceNode)):
        raise NotPossibleError
    if isinstance(old, Scalar) and not isinstance(value, (list, tuple, dict)):
        text = _inline(value, old, flow, way, source, parent)
        return _spliced(source, start, end, text)
    if isinstance(old, Scalar) or flow or source.text[start : start + 1] in ("[", "{"):
        return _spliced(source, start, end, in_one_line(value))
    if not isinstance(parent, Mapping):
        raise NotPossibleError
    behind = _key_end(source, parent, str(step))
    indent = _indent(source, parent)
    text = _joined(source, _block_lines(str(step), value, indent, way))
    return _spliced(source, behind, end, text.removeprefix(f"{indent}{step}:"))


def _with_key(
    source: SourceText, nodes: Sequence[Node], group: Mapping, key: str, value: Data, keys: Sequence[str], way: str
) -> str:
    """Return the text with a new key in a group, behind those that come before it."""
    before = set(keys[: keys.index(key)]) if key in keys else {name.value for name, _ in group.entries}
    earlier = [at for at, (name, _) in enumerate(group.entries) if name.value in before]
    if _in_brackets(source, nodes):
        entry = f"{key}: {in_one_line(value)}"
        if not group.entries:
            return _spliced(source, group.start + 1, group.start + 1, entry)
        if not earlier:
            return _spliced(source, group.entries[0][0].start, group.entries[0][0].start, f"{entry}, ")
        _, end = _extent(source, group, group.entries[earlier[-1]][0].value)
        return _spliced(source, end, end, f", {entry}")
    if not group.entries:
        raise NotPossibleError
    indent = _indent(source, group)
    lines = _block_lines(key, value, indent, way)
    if not earlier:
        start = group.entries[0][0].start
        return _spliced(source, start, start, _joined(source, [lines[0].lstrip(), *lines[1:], indent]))
    _, end = _extent(source, group, group.entries[earlier[-1]][0].value)
    if not indent and _is_apart(source, group):
        lines.insert(0, "")
    return _behind(source, end, lines)


def inserted(source: SourceText, nodes: Sequence[Node], at: int, value: Data, way: str) -> str:
    """Return the text with a new item in a list."""
    sequence = nodes[-1]
    if not isinstance(sequence, SequenceNode):
        raise NotPossibleError
    if _in_brackets(source, nodes):
        item = in_one_line(value)
        if not sequence.items:
            return _spliced(source, sequence.start + 1, sequence.start + 1, item)
        if at >= len(sequence.items):
            _, end = _extent(source, sequence, len(sequence.items) - 1)
            return _spliced(source, end, end, f", {item}")
        start, _ = _extent(source, sequence, at)
        return _spliced(source, start, start, f"{item}, ")
    indent = _indent(source, sequence)
    neighbour = sequence.items[min(at, len(sequence.items) - 1)]
    short = not isinstance(neighbour, Mapping) or source.text[neighbour.start : neighbour.start + 1] == "{"
    lines = _item_lines(value, indent, way, short=short)
    first, _ = _extent(source, sequence, 0)
    blank = len(sequence.items) > 1 and _blank_above(source, _extent(source, sequence, 1)[0])
    if at == 0:
        start = _line_start(source, first)
        return _spliced(source, start, start, _joined(source, [*lines, *([""] if blank else []), ""]))
    _, end = _extent(source, sequence, min(at, len(sequence.items)) - 1)
    return _behind(source, end, ["", *lines] if blank else lines)


def removed(source: SourceText, nodes: Sequence[Node], step: str | int) -> str:
    """Return the text without a key or an item, with the comments that belong to it alone."""
    parent = nodes[-2]
    if isinstance(parent, Scalar):
        raise NotPossibleError
    count = len(parent.entries) if isinstance(parent, Mapping) else len(parent.items)
    number = _number(parent, step)
    start, end = _extent(source, parent, step)
    if isinstance(parent, Mapping):
        start = parent.entries[number][0].start
    if _in_brackets(source, nodes[:-1]):
        if number:
            _, start = _extent(source, parent, _step(parent, number - 1))
        elif count > 1:
            end = _start(source, parent, number + 1)
        return _spliced(source, start, end, "")
    line = _line_start(source, start)
    if isinstance(parent, Mapping) and source.text[line:start].strip():
        if count == 1:
            raise NotPossibleError
        return _spliced(source, start, _start(source, parent, 1), "") if not number else _cut(source, line, end)
    if isinstance(parent, SequenceNode):
        if not _DASH.match(source.text[line:start]):
            raise NotPossibleError
        line = _own_comments(source, line) if number else line
    return _cut(source, line, end)


def _cut(source: SourceText, start: int, end: int) -> str:
    """Return the text without whole lines, and without one of two blank lines that would meet."""
    text = source.text
    stop = _line_end(source, end)
    stop += 2 if text.startswith("\r\n", stop) else 1 if stop < len(text) else 0
    if _blank_above(source, start) and (stop >= len(text) or text[stop] in "\r\n"):
        start = _line_start(source, start - 1)
    return text[:start] + text[stop:]


def _own_comments(source: SourceText, line: int) -> int:
    """Return where the comments begin that stand right above an item, as far in as its dash."""
    text = source.text
    indent = len(text[line:]) - len(text[line:].lstrip(" "))
    while line:
        above = _line_start(source, line - 1)
        words = text[above:line]
        if not words.lstrip().startswith("#") or len(words) - len(words.lstrip(" ")) != indent:
            break
        line = above
    return line


def _inline(value: Data, old: Scalar | None, flow: bool, way: str, source: SourceText, parent: Node) -> str:
    """Return a value as it stands behind a key or a dash, in the style of what stood there."""
    if not isinstance(value, str):
        return in_one_line(value)
    style = None if old is None else old.style
    indent = "" if flow else _indent(source, parent) + "  "
    lines = text_in_style(value, '"' if way == "quoted" else style, flow=flow, indent=indent)
    return _joined(source, lines)


def _block_lines(key: str, value: Data, indent: str, way: str) -> list[str]:
    """Return a key with its value as lines of a block."""
    if isinstance(value, str):
        lines = text_in_style(value, '"' if way == "quoted" else None, flow=False, indent=f"{indent}  ")
        return [f"{indent}{key}: {lines[0]}", *lines[1:]]
    one = f"{indent}{key}: {in_one_line(value)}"
    if len(one) <= WIDTH and not _holds_groups(value):
        return [one]
    return [f"{indent}{line}".rstrip() for line in as_yaml({key: value}).splitlines() if line]


def _item_lines(value: Data, indent: str, way: str, *, short: bool) -> list[str]:
    if isinstance(value, str):
        lines = text_in_style(value, '"' if way == "quoted" else None, flow=False, indent=f"{indent}  ")
        return [f"{indent}- {lines[0]}", *lines[1:]]
    one = f"{indent}- {in_one_line(value)}"
    if not isinstance(value, dict) or (short and len(one) <= WIDTH):
        return [one]
    inner = [line for key, item in value.items() for line in _block_lines(key, item, f"{indent}  ", way)]
    return [f"{indent}- {inner[0].lstrip()}", *inner[1:]]


def _holds_groups(value: Data) -> bool:
    return isinstance(value, (list, tuple)) and any(isinstance(item, dict) for item in value)


def _extent(source: SourceText, parent: Node, step: str | int) -> tuple[int, int]:
    """Return where the value of a key or an item stands; an alias (`*name`) stands where it is written."""
    number = _number(parent, step)
    if isinstance(parent, Mapping):
        key, value = parent.entries[number]
        after = key.end
    elif isinstance(parent, SequenceNode):
        value = parent.items[number]
        after = _extent(source, parent, number - 1)[1] if number else parent.start
    else:
        raise NotPossibleError
    if value.start < after:
        alias = _ALIAS.match(source.text, after)
        if alias is None:
            raise NotPossibleError
        return source.text.index("*", after), alias.end()
    return value.start, value.end


def _start(source: SourceText, parent: Node, number: int) -> int:
    return parent.entries[number][0].start if isinstance(parent, Mapping) else _extent(source, parent, number)[0]


def _step(parent: Node, number: int) -> str | int:
    return parent.entries[number][0].value if isinstance(parent, Mapping) else number


def _number(parent: Node, step: str | int) -> int:
    if isinstance(parent, Mapping):
        return next(at for at, (key, _) in enumerate(parent.entries) if key.value == step)
    return int(step)


def _key_end(source: SourceText, parent: Mapping, key: str) -> int:
    """Return where the colon behind a key ends."""
    return source.text.index(":", parent.entries[_number(parent, key)][0].end) + 1


def _in_brackets(source: SourceText, nodes: Sequence[Node]) -> bool:
    return any(not isinstance(n, Scalar) and source.text[n.start : n.start + 1] in ("{", "[") for n in nodes)


def _indent(source: SourceText, node: Node) -> str:
    return " " * (source.position(node.start).column - 1)


def _is_apart(source: SourceText, root: Mapping) -> bool:
    """Say whether the sections of a file stand apart by blank lines."""
    return len(root.entries) < 2 or any(_blank_above(source, key.start) for key, _ in root.entries[1:])


def _blank_above(source: SourceText, at: int) -> bool:
    line = source.position(at).line
    return line > 1 and not source.line(line - 1).strip()


def _line_start(source: SourceText, at: int) -> int:
    return source.start_of(source.position(at).line)


def _line_end(source: SourceText, at: int) -> int:
    line = source.position(at).line
    return source.start_of(line) + len(source.line(line))


def _behind(source: SourceText, end: int, lines: Sequence[str]) -> str:
    """Return the text with lines behind the one in which something ends."""
    at = _line_end(source, end)
    return _spliced(source, at, at, _joined(source, ["", *lines]))


def _joined(source: SourceText, lines: Sequence[str]) -> str:
    return ("\r\n" if "\r\n" in source.text else "\n").join(lines)


def _spliced(source: SourceText, start: int, end: int, new: str) -> str:
    return source.text[:start] + new + source.text[end:]
