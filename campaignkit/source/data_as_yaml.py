"""Writing data as YAML that people go on editing: with comments, in blocks, and quoted where YAML would misread it.

It is read again before anybody gets it: what the loader says of the text must be what was to be written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.late_patterns import late_pattern
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping as MappingNode
from campaignkit.source.node import Node, Scalar

Data = str | bool | int | Decimal | Mapping[str, "Data"] | Sequence["Data"]
Place = tuple[str | int, ...]
Comments = Mapping[Place, str]
"""What stands above a value, by its place: keys, and the number of an item in its list."""

WIDTH = 100
_PLAIN = late_pattern(r"[^\W\d_](?:[\w .,;!?/()’'+-]*[\w.!?)])?")
_DAY = late_pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_READ_OTHERWISE = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"})


class NotWrittenError(ValueError):
    """Data that YAML, as plans are read, cannot hold: such as a character nobody can see."""


def as_yaml(data: Mapping[str, Data], comments: Comments | None = None) -> str:
    """Return data as the text of a YAML file.

    Raises:
        NotWrittenError: the text would not be read as what was to be written.
    """
    text = "\n".join(_block(data, (), "", comments or {})).strip("\n") + "\n"
    document = load_text(SourceText("plan.yaml", text))
    if document.root is None or document.diagnostics or _said(document.root) != as_plain(data):
        why = document.diagnostics[0].message if document.diagnostics else "it would be read as something else"
        raise NotWrittenError(why)
    return text


def scalar(value: str | int | Decimal) -> str:
    """Return a value as YAML that can mean nothing but this value: `NO` is Norway, `08` a text."""
    text = _text(value)
    if not isinstance(value, str) or _DAY.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text) and text.casefold() not in _READ_OTHERWISE and text.isprintable():
        return text
    return json.dumps(text, ensure_ascii=False)


def _text(value: str | int | Decimal) -> str:
    """Return what a value says as YAML has it: `true`, where Python says `True`."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def in_one_line(value: Data) -> str:
    """Return a value as it stands within a line: `{from: 8, to: 12}`."""
    if isinstance(value, (str, int, Decimal)):
        line = scalar(value)
        return json.dumps(_text(value), ensure_ascii=False) if "," in line and line[0] != '"' else line
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {in_one_line(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(in_one_line(item) for item in value) + "]"


def _block(data: Mapping[str, Data], place: Place, indent: str, comments: Comments) -> Iterator[str]:
    for key, value in data.items():
        here = (*place, key)
        yield from _comment(here, indent, comments)
        if isinstance(value, (str, int, Decimal)) or _is_short(value, here, indent, comments):
            line = scalar(value) if isinstance(value, (str, int, Decimal)) else in_one_line(value)
            yield f"{indent}{key}: {line}"
        elif isinstance(value, Mapping):
            yield f"{indent}{key}:"
            yield from _block(value, here, f"{indent}  ", comments)
        else:
            yield f"{indent}{key}:"
            for number, item in enumerate(value):
                yield from _item(item, (*here, number), f"{indent}  ", comments)
        if not place:
            yield ""


def _item(item: Data, place: Place, indent: str, comments: Comments) -> Iterator[str]:
    yield from _comment(place, indent, comments)
    if isinstance(item, Mapping) and item and not _is_short(item, place, indent, comments):
        lines = _block(item, place, f"{indent}  ", comments)
        # a comment over its first key would part the dash from it
        first = next(lines)
        while first.lstrip().startswith("#"):
            yield first.removeprefix("  ")
            first = next(lines)
        yield f"{indent}- {first.lstrip()}"
        yield from lines
    else:
        yield f"{indent}- {in_one_line(item) if not isinstance(item, (str, int, Decimal)) else scalar(item)}"


def _is_short(value: Data, place: Place, indent: str, comments: Comments) -> bool:
    """Say whether a group or list goes into a line: it is short, not a whole section, and has no comment within."""
    if isinstance(value, (str, int, Decimal)) or not value:
        return True
    if len(place) == 1 or any(other[: len(place)] == place and other != place for other in comments):
        return False
    return len(in_one_line(value)) + len(indent) + len(str(place[-1])) + 2 <= WIDTH


def _comment(place: Place, indent: str, comments: Comments) -> Iterator[str]:
    if place not in comments:
        return
    for line in comments[place].splitlines():
        clean = "".join(character if character.isprintable() else " " for character in line)
        yield f"{indent}# {clean}".rstrip()


def as_plain(data: Data) -> object:
    """Return data with every value as text, as the loader gives it."""
    if isinstance(data, Mapping):
        return {key: as_plain(value) for key, value in data.items()}
    return _text(data) if isinstance(data, (str, int, Decimal)) else [as_plain(item) for item in data]


def _said(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, MappingNode):
        return {key.value: _said(value) for key, value in node.entries}
    return [_said(item) for item in node.items]
