"""Putting replacements into a YAML file: only the bytes of the replaced words change, or nothing does.

A replacement is written in the style of the text it stands in, and trusted only when the file, read again, holds the
old values with those words replaced and nothing else. What cannot be written safely is refused with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.records import dataclass
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Node, Scalar
from campaignkit.source.place_of_word import offsets

UNPLACED = "the words cannot be found for sure in the way this text is written"
UNSAFE = "the file would no longer say the same, because of the way this text is written"
OVERLAPS = "it overlaps with another replacement"


class Replacement(NamedTuple):
    """Words that stand at `text[start:end]`, and what they shall become."""

    start: int
    end: int
    new: str


class Refused(NamedTuple):
    """A replacement that was not made, and why."""

    replacement: Replacement
    why: str


@dataclass(frozen=True, slots=True)
class Edited:
    """The text of a file with what was replaced and what was not; the same text when nothing was."""

    text: str
    replacements: tuple[Replacement, ...]
    refusals: tuple[Refused, ...]


class _Placed(NamedTuple):
    """A replacement with the text it stands in: which characters of its value, and how they are written anew."""

    replacement: Replacement
    node: Scalar
    first: int
    last: int
    raw: str


def replace_words(source: SourceText, replacements: list[Replacement]) -> Edited:
    """Return the text with replacements. Of two that overlap the first wins; a repeated one counts once."""
    root = load_text(source).root
    if root is None:
        return Edited(source.text, (), tuple(Refused(one, UNPLACED) for one in replacements))
    places: list[_Placed] = []
    refusals: list[Refused] = []
    scalars = _Scalars(root)
    end = -1
    for one in sorted(dict.fromkeys(replacements)):
        if one.start < end or (places and one.start == places[-1].replacement.start):
            refusals.append(Refused(one, OVERLAPS))
            continue
        place = scalars.place(one)
        if isinstance(place, _Placed):
            places.append(place)
            end = one.end
        else:
            refusals.append(Refused(one, place))
    safe: list[_Placed] = []
    _settle(source, root, places, safe, refusals)
    safe.sort(key=lambda p: p.replacement.start)
    return Edited(_written(source.text, safe), tuple(p.replacement for p in safe), tuple(sorted(refusals)))


def _settle(
    source: SourceText, root: Node, places: list[_Placed], safe: list[_Placed], refusals: list[Refused]
) -> None:
    """Accept what is safe beside what has been accepted. Halving finds the few that are not in few readings."""
    if not places:
        return
    if _is_safe(source, root, [*safe, *places]):
        safe += places
    elif len(places) == 1:
        refusals.append(Refused(places[0].replacement, UNSAFE))
    else:
        half = len(places) // 2
        _settle(source, root, places[:half], safe, refusals)
        _settle(source, root, places[half:], safe, refusals)


def _is_safe(source: SourceText, root: Node, places: list[_Placed]) -> bool:
    places = sorted(places, key=lambda p: p.replacement.start)
    document = load_text(SourceText(source.file, _written(source.text, places)))
    if document.root is None or document.diagnostics:
        return False
    values: dict[int, str] = {}
    for p in reversed(places):
        old = values.get(id(p.node), p.node.value)
        values[id(p.node)] = old[: p.first] + p.replacement.new + old[p.last :]
    return list(_shape(document.root, {})) == list(_shape(root, values))


def _written(text: str, places: list[_Placed]) -> str:
    """Return the text with replacements that are in order."""
    parts = []
    at = 0
    for p in places:
        parts += [text[at : p.replacement.start], p.raw]
        at = p.replacement.end
    return "".join([*parts, text[at:]])


def _shape(node: Node, values: dict[int, str]) -> Iterator[tuple[str, str | int | None]]:
    """Yield what a tree says, with the style of each text; `values` replaces those of some texts."""
    if isinstance(node, Scalar):
        # A text that was something must not become one of the words that YAML reads as nothing.
        yield ("nothing" if node.is_null and id(node) not in values else "text", values.get(id(node), node.value))
        yield ("style", node.style)
    elif isinstance(node, Mapping):
        yield ("keys", len(node.entries))
        for key, value in node.entries:
            yield ("key", key.value)
            yield from _shape(value, values)
    else:
        yield ("items", len(node.items))
        for item in node.items:
            yield from _shape(item, values)


class _Scalars:
    """The texts of a file by where they begin, and where each of their characters stands."""

    def __init__(self, root: Node) -> None:
        by_start: dict[int, Scalar] = {}
        stack = [root]
        ids: set[int] = set()
        while stack:
            node = stack.pop()
            if id(node) in ids:
                continue
            ids.add(id(node))
            if isinstance(node, Scalar):
                by_start[node.start] = node
            elif isinstance(node, Mapping):
                stack += [value for _, value in node.entries]
            else:
                stack += node.items
        self._starts = sorted(by_start)
        self._by_start = by_start
        self._ends: dict[int, tuple[dict[int, int], dict[int, int]]] = {}

    def place(self, one: Replacement) -> _Placed | str:
        """Return where words stand in which text, or why they cannot be replaced there."""
        from bisect import bisect_right

        before = bisect_right(self._starts, one.start)
        node = self._by_start[self._starts[before - 1]] if before else None
        if node is None or one.end > node.end or one.start >= one.end:
            return UNPLACED
        starts, ends = self._characters(node)
        first, last = starts.get(one.start), ends.get(one.end)
        if first is None or last is None:
            return UNPLACED
        if "\n" in one.new or "\r" in one.new:
            return "it has more than one line"
        return _Placed(one, node, first, last, _in_style(one.new, node.style))

    def _characters(self, node: Scalar) -> tuple[dict[int, int], dict[int, int]]:
        """Return index in the value by start and by end in the file."""
        if node.start not in self._ends:
            places = offsets(node.source.text, node.start, node.end, node.style, node.value)
            starts = {start: index for index, (start, _) in reversed(list(enumerate(places)))}
            ends = {end: index + 1 for index, (_, end) in enumerate(places)}
            self._ends[node.start] = starts, ends
        return self._ends[node.start]


def _in_style(text: str, style: str | None) -> str:
    """Write words for the style of the text they go into; where that is not enough, reading again says so."""
    if style == "'":
        return text.replace("'", "''")
    if style == '"':
        return text.replace("\\", "\\\\").replace('"', '\\"')
    return text
