"""The node tree: mappings, lists and texts, each with its place in the file it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Any

from campaignkit.diagnostics.finding import Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.records import dataclass

_NOWHERE = SourceText("", "")
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True, eq=False)
class Scalar:
    """A text as YAML gives it. `style` is None for plain text, else the character that opens it: ' " | or >."""

    value: str
    source: SourceText
    start: int
    end: int
    style: str | None = None
    _offsets: list[tuple[int, int]] | None = field(default=None, repr=False)

    @property
    def is_null(self) -> bool:
        """True where nothing was written, or one of YAML's words for nothing, without quotes."""
        return self.style is None and self.value in NULLS

    @property
    def span(self) -> Span:
        """Where it stands, quotes included, without the empty lines that may follow a block of text."""
        return self.source.span(self.start, self.end)

    def span_of(self, start: int, end: int) -> Span:
        """Return where `value[start:end]` stands, exactly, whatever the style; indexes count code points.

        Where that cannot be known for sure, the place is that of the whole text: better wide than wrong.
        """
        if self._offsets is None:
            from campaignkit.source.place_of_word import offsets

            self._offsets = offsets(self.source.text, self.start, self.end, self.style, self.value)
        if len(self._offsets) != len(self.value) or not 0 <= start <= end <= len(self.value):
            return self.span
        if start == end:
            index = self._offsets[start][0] if start < len(self._offsets) else self.end
            return self.source.span(index, index)
        return self.source.span(self._offsets[start][0], self._offsets[end - 1][1])


@dataclass(slots=True, eq=False)
class Mapping:
    """A group of keys, in the order of the file. Of a key that stands twice only the first is kept."""

    entries: list[tuple[Scalar, Node]]
    source: SourceText
    start: int
    end: int

    @property
    def span(self) -> Span:
        """From the first key to the end of the last value."""
        return self.source.span(self.start, self.end)

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        return next((value for name, value in self.entries if name.value == key), None)

    def key(self, key: str) -> Scalar | None:
        """Return the key itself, which knows where it stands, or None."""
        return next((name for name, _ in self.entries if name.value == key), None)


@dataclass(slots=True, eq=False)
class Sequence:
    """A list."""

    items: list[Node]
    source: SourceText
    start: int
    end: int

    @property
    def span(self) -> Span:
        """From the first dash or bracket to the end of the last item."""
        return self.source.span(self.start, self.end)

    def by_id(self, name: str) -> Mapping | None:
        """Return the item whose `id` is the one wanted, or None."""
        return next((item for item in self.items if isinstance(item, Mapping) and item_id(item) == name), None)


Node = Scalar | Mapping | Sequence
Path = tuple[str | int, ...]


def item_id(node: Node, name: str = "id") -> str | None:
    """Return the `id` of a list item, or what else names it; None when nothing does."""
    value = node.get(name) if isinstance(node, Mapping) else None
    return value.value if isinstance(value, Scalar) and not value.is_null else None


def walk(node: Node, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Yield every node with its path; list items go by their id where they have one."""
    yield path, node
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield from walk(value, (*path, key.value))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from walk(item, (*path, item_id(item) or index))


def without_places(data: Any) -> Node:
    """Return mappings, lists and texts as a tree in which nothing knows where it stands: nobody asks it of ours."""
    if isinstance(data, dict):
        entries = [(without_places(name), without_places(value)) for name, value in data.items()]
        return Mapping([(name, value) for name, value in entries if isinstance(name, Scalar)], _NOWHERE, 0, 0)
    if isinstance(data, list):
        return Sequence([without_places(item) for item in data], _NOWHERE, 0, 0)
    return Scalar(str(data), _NOWHERE, 0, 0, None if data in NULLS else "'")
