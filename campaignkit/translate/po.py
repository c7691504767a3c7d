"""What a PO file holds: entries, and of every text the place of each of its characters."""

from __future__ import annotations

import re
from dataclasses import field

from campaignkit.diagnostics.finding import Diagnostic, Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass

ESCAPE = late_pattern(r"\\(?:[abfnrtv\\\"'?]|x[0-9A-Fa-f]{1,2}|[0-7]{1,3})")
"""An escape that gettext knows inside quotes."""

_CONTROL = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


@dataclass(slots=True)
class PoText:
    """A text as its quoted pieces say it, one piece a line; `pieces` are the extents between the quotes."""

    source: SourceText
    pieces: list[tuple[int, int]]
    _value: str | None = field(default=None, repr=False)

    @property
    def value(self) -> str:
        """The text itself."""
        if self._value is None:
            parts = (self.source.text[start:end] for start, end in self.pieces)
            self._value = "".join(ESCAPE.sub(_unescaped, part) if "\\" in part else part for part in parts)
        return self._value

    @property
    def span(self) -> Span:
        """From the first quote to the last, without the empty piece that opens a text of several lines."""
        pieces = [piece for piece in self.pieces if piece[1] > piece[0]] or self.pieces[:1]
        return self.source.span(pieces[0][0] - 1, pieces[-1][1] + 1)

    def span_of(self, start: int, end: int) -> Span:
        """Return where `value[start:end]` stands; indexes count code points."""
        offsets = self._offsets()
        if not 0 <= start <= end <= len(offsets):
            return self.span
        if start == end:
            index = offsets[start][0] if start < len(offsets) else self.pieces[-1][1]
            return self.source.span(index, index)
        return self.source.span(offsets[start][0], offsets[end - 1][1])

    def _offsets(self) -> list[tuple[int, int]]:
        """Return where each character of the value stands; only worked out where a finding asks for it."""
        text = self.source.text
        offsets: list[tuple[int, int]] = []
        for start, end in self.pieces:
            while start < end:
                escape = ESCAPE.match(text, start, end) if text[start] == "\\" else None
                stop = escape.end() if escape else start + 1
                offsets.append((start, stop))
                start = stop
        return offsets


@dataclass(slots=True)
class PoEntry:
    """One entry with its comments, as they stand in the file without their marks (`#.`, `#:` …).

    `texts` are its strings by keyword: `msgctxt`, `msgid`, `msgid_plural`, `msgstr`, `msgstr[0]` …; `previous` the
    lines behind `#|`.
    """

    obsolete: bool = False
    texts: dict[str, PoText] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    previous: list[str] = field(default_factory=list)

    def get(self, keyword: str) -> str:
        """Return a string of the entry, empty when it has none."""
        return self.texts[keyword].value if keyword in self.texts else ""

    @property
    def context(self) -> str | None:
        """The `msgctxt`: the stable path of the text; None without one."""
        return self.get("msgctxt") if "msgctxt" in self.texts else None

    @property
    def is_header(self) -> bool:
        """True for the entry without a source text that opens a file."""
        return not self.obsolete and self.context is None and not self.get("msgid")

    @property
    def fuzzy(self) -> bool:
        """True where a person still has to confirm the translation."""
        return "fuzzy" in self.flags


@dataclass(slots=True)
class PoFile:
    """A PO file: its entries in order, and what is wrong with it."""

    source: SourceText
    entries: list[PoEntry]
    diagnostics: list[Diagnostic]

    @property
    def header(self) -> PoEntry | None:
        """The entry that opens the file."""
        return next((entry for entry in self.entries if entry.is_header), None)

    def header_fields(self) -> dict[str, str]:
        """Return the header as `name: value`, in its order."""
        fields: dict[str, str] = {}
        if self.header is not None:
            for line in self.header.get("msgstr").split("\n"):
                name, colon, value = line.partition(":")
                if colon:
                    fields.setdefault(name.strip(), value.strip())
        return fields


def _unescaped(escape: re.Match[str]) -> str:
    code = escape[0][1:]
    if code[0] == "x":
        return chr(int(code[1:], 16))
    if code[0] in "01234567":
        return chr(int(code, 8))
    return _CONTROL.get(code, code)
