"""Where the lines of a value begin and end in a YAML text, and the text with other lines there."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.late_patterns import late_pattern
from campaignkit.source.node import Mapping, Node, Scalar
from campaignkit.source.node import Sequence as SequenceNode

_ALIAS = late_pattern(r"[\s,:\[-]*\*[^\s,\[\]{}]+")


class NotPossibleError(Exception):
    """A change that cannot be written in this way."""


def extent(source: SourceText, parent: Node, step: str | int) -> tuple[int, int]:
    """Return where the value of a key or an item stands; an alias (`*name`) stands where it is written."""
    number = number_of(parent, step)
    if isinstance(parent, Mapping):
        key, value = parent.entries[number]
        after = key.end
    elif isinstance(parent, SequenceNode):
        value = parent.items[number]
        after = extent(source, parent, number - 1)[1] if number else parent.start
    else:
        raise NotPossibleError
    if value.start < after:
        alias = _ALIAS.match(source.text, after)
        if alias is None:
            raise NotPossibleError
        return source.text.index("*", after), alias.end()
    return value.start, value.end


def start_of_item(source: SourceText, parent: Node, number: int) -> int:
    """Return where an entry of a group or an item of a list begins."""
    return parent.entries[number][0].start if isinstance(parent, Mapping) else extent(source, parent, number)[0]


def step_to(parent: Node, number: int) -> str | int:
    """Return the step of a path that leads to an entry or item."""
    return parent.entries[number][0].value if isinstance(parent, Mapping) else number


def number_of(parent: Node, step: str | int) -> int:
    """Return the place of an entry or item among the others, from 0."""
    if isinstance(parent, Mapping):
        return next(at for at, (key, _) in enumerate(parent.entries) if key.value == step)
    return int(step)


def key_end(source: SourceText, parent: Mapping, key: str) -> int:
    """Return where the colon behind a key ends."""
    return source.text.index(":", parent.entries[number_of(parent, key)][0].end) + 1


def in_brackets(source: SourceText, nodes: Sequence[Node]) -> bool:
    """Say whether any of these is written in brackets."""
    return any(not isinstance(n, Scalar) and source.text[n.start : n.start + 1] in ("{", "[") for n in nodes)


def indent_of(source: SourceText, node: Node) -> str:
    """Return the blanks before a node on its line."""
    return " " * (source.position(node.start).column - 1)


def is_apart(source: SourceText, root: Mapping) -> bool:
    """Say whether the sections of a file stand apart by blank lines."""
    return len(root.entries) < 2 or any(blank_above(source, key.start) for key, _ in root.entries[1:])


def blank_above(source: SourceText, at: int) -> bool:
    """Say whether the line above an index is blank."""
    line = source.position(at).line
    return line > 1 and not source.line(line - 1).strip()


def line_start(source: SourceText, at: int) -> int:
    """Return where the line of an index begins."""
    return source.start_of(source.position(at).line)


def line_end(source: SourceText, at: int) -> int:
    """Return where the line of an index ends, before its line break."""
    line = source.position(at).line
    return source.start_of(line) + len(source.line(line))


def behind(source: SourceText, end: int, lines: Sequence[str]) -> str:
    """Return the text with lines behind the one in which something ends."""
    at = line_end(source, end)
    return spliced(source, at, at, joined(source, ["", *lines]))


def joined(source: SourceText, lines: Sequence[str]) -> str:
    """Return lines as one text, with the line breaks of the file."""
    return ("\r\n" if "\r\n" in source.text else "\n").join(lines)


def spliced(source: SourceText, start: int, end: int, new: str) -> str:
    """Return the text with something else between two indexes."""
    return source.text[:start] + new + source.text[end:]
