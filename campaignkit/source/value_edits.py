"""The letters of a change in a YAML file: where a value, a key or an item begins and ends, and how it is written.

Nothing here decides whether a change is right: `edits_read_again.py` reads the file again.
"""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.late_patterns import late_pattern
from campaignkit.source.data_as_yaml import Data, as_yaml, in_one_line
from campaignkit.source.lines_of_value import (
    NotPossibleError,
    behind,
    blank_above,
    extent,
    in_brackets,
    indent_of,
    is_apart,
    joined,
    key_end,
    line_end,
    line_start,
    number_of,
    spliced,
    start_of_item,
    step_to,
)
from campaignkit.source.node import Mapping, Node, Scalar
from campaignkit.source.node import Sequence as SequenceNode
from campaignkit.source.yaml_text_styles import text_in_style

WAYS = ("as it was", "quoted")
"""How a value is written: in the style of what stood there, or in quotes, which always works."""
WIDTH = 100
_DASH = late_pattern(r"[ \t]*-[ \t]+$")


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
    start, end = extent(source, parent, step)
    flow = in_brackets(source, nodes[:-1])
    if isinstance(old, Scalar) and old.is_null and start == end:
        if isinstance(parent, Mapping):
            start = end = key_end(source, parent, str(step))
        return spliced(source, start, end, " " + _inline(value, None, flow, way, source, parent))
    if isinstance(value, (Mapping, SequenceNode)):
        raise NotPossibleError
    if isinstance(old, Scalar) and not isinstance(value, (list, tuple, dict)):
        text = _inline(value, old, flow, way, source, parent)
        return spliced(source, start, end, text)
    if isinstance(old, Scalar) or flow or source.text[start : start + 1] in ("[", "{"):
        return spliced(source, start, end, in_one_line(value))
    if not isinstance(parent, Mapping):
        raise NotPossibleError
    behind = key_end(source, parent, str(step))
    indent = indent_of(source, parent)
    text = joined(source, _block_lines(str(step), value, indent, way))
    return spliced(source, behind, end, text.removeprefix(f"{indent}{step}:"))


def _with_key(
    source: SourceText, nodes: Sequence[Node], group: Mapping, key: str, value: Data, keys: Sequence[str], way: str
) -> str:
    """Return the text with a new key in a group, behind those that come before it."""
    before = set(keys[: keys.index(key)]) if key in keys else {name.value for name, _ in group.entries}
    earlier = [at for at, (name, _) in enumerate(group.entries) if name.value in before]
    if in_brackets(source, nodes):
        entry = f"{key}: {in_one_line(value)}"
        if not group.entries:
            return spliced(source, group.start + 1, group.start + 1, entry)
        if not earlier:
            return spliced(source, group.entries[0][0].start, group.entries[0][0].start, f"{entry}, ")
        _, end = extent(source, group, group.entries[earlier[-1]][0].value)
        return spliced(source, end, end, f", {entry}")
    if not group.entries:
        raise NotPossibleError
    indent = indent_of(source, group)
    lines = _block_lines(key, value, indent, way)
    if not earlier:
        start = group.entries[0][0].start
        return spliced(source, start, start, joined(source, [lines[0].lstrip(), *lines[1:], indent]))
    _, end = extent(source, group, group.entries[earlier[-1]][0].value)
    if not indent and is_apart(source, group):
        lines.insert(0, "")
    return behind(source, end, lines)


def inserted(source: SourceText, nodes: Sequence[Node], at: int, value: Data, way: str) -> str:
    """Return the text with a new item in a list."""
    sequence = nodes[-1]
    if not isinstance(sequence, SequenceNode):
        raise NotPossibleError
    if in_brackets(source, nodes):
        item = in_one_line(value)
        if not sequence.items:
            return spliced(source, sequence.start + 1, sequence.start + 1, item)
        if at >= len(sequence.items):
            _, end = extent(source, sequence, len(sequence.items) - 1)
            return spliced(source, end, end, f", {item}")
        start, _ = extent(source, sequence, at)
        return spliced(source, start, start, f"{item}, ")
    indent = indent_of(source, sequence)
    neighbour = sequence.items[min(at, len(sequence.items) - 1)]
    short = not isinstance(neighbour, Mapping) or source.text[neighbour.start : neighbour.start + 1] == "{"
    lines = _item_lines(value, indent, way, short=short)
    first, _ = extent(source, sequence, 0)
    blank = len(sequence.items) > 1 and blank_above(source, extent(source, sequence, 1)[0])
    if at == 0:
        start = line_start(source, first)
        return spliced(source, start, start, joined(source, [*lines, *([""] if blank else []), ""]))
    _, end = extent(source, sequence, min(at, len(sequence.items)) - 1)
    return behind(source, end, ["", *lines] if blank else lines)


def removed(source: SourceText, nodes: Sequence[Node], step: str | int) -> str:
    """Return the text without a key or an item, with the comments that belong to it alone."""
    parent = nodes[-2]
    if isinstance(parent, Scalar):
        raise NotPossibleError
    count = len(parent.entries) if isinstance(parent, Mapping) else len(parent.items)
    number = number_of(parent, step)
    start, end = extent(source, parent, step)
    if isinstance(parent, Mapping):
        start = parent.entries[number][0].start
    if in_brackets(source, nodes[:-1]):
        if number:
            _, start = extent(source, parent, step_to(parent, number - 1))
        elif count > 1:
            end = start_of_item(source, parent, number + 1)
        return spliced(source, start, end, "")
    line = line_start(source, start)
    if isinstance(parent, Mapping) and source.text[line:start].strip():
        if count == 1:
            raise NotPossibleError
        return spliced(source, start, start_of_item(source, parent, 1), "") if not number else _cut(source, line, end)
    if isinstance(parent, SequenceNode):
        if not _DASH.match(source.text[line:start]):
            raise NotPossibleError
        line = _own_comments(source, line) if number else line
    return _cut(source, line, end)


def _cut(source: SourceText, start: int, end: int) -> str:
    """Return the text without whole lines, and without one of two blank lines that would meet."""
    text = source.text
    stop = line_end(source, end)
    stop += 2 if text.startswith("\r\n", stop) else 1 if stop < len(text) else 0
    if blank_above(source, start) and (stop >= len(text) or text[stop] in "\r\n"):
        start = line_start(source, start - 1)
    return text[:start] + text[stop:]


def _own_comments(source: SourceText, line: int) -> int:
    """Return where the comments begin that stand right above an item, as far in as its dash."""
    text = source.text
    indent = len(text[line:]) - len(text[line:].lstrip(" "))
    while line:
        above = line_start(source, line - 1)
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
    indent = "" if flow else indent_of(source, parent) + "  "
    lines = text_in_style(value, '"' if way == "quoted" else style, flow=flow, indent=indent)
    return joined(source, lines)


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
