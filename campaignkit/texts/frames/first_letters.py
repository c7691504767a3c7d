"""The words of a language put together by the letters they begin with, so that few of them are read for a text.

A language has thousands of entries and a plan some hundred words. These tables are kept with the knowledge that is
made ready when the program is built; without it they are made anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from campaignkit.late_patterns import late_pattern
from campaignkit.texts.frames.arabic import letters, spellings
from campaignkit.texts.frames.forms import entries
from campaignkit.texts.lexicon.patterns import PatternReader
from campaignkit.texts.lexicon.tokens import fold

LETTERS = 3
"""By how many first letters entries lie together."""
REST = "#"
"""Under this lie entries whose first word is known by its end, its middle, or as a number."""
ITEM, ENTRY, FIELD = "\n", ";", "="
"""What parts first words, the entries of each, and their slots and patterns; no entry holds them."""
ANY = "_"
"""Stands in a pattern for its first word, which was looked up before the pattern is read."""
NEXT = "|"
"""Stands for it, and around each word behind it, where the next word has to be one of these."""
_AS_WRITTEN = late_pattern(r"\w+(?:\|\w+)*")


class _Entry(NamedTuple):
    order: int
    slot: str
    text: str
    whole: bool
    """True where the entry is one word, so that finding the word is enough."""

    def pattern(self, language: str) -> str:
        """Return the pattern that is read once the first word was found; empty where that is enough."""
        if self.whole:
            return ""
        head, _, more = self.text.partition(" ")
        if _is_odd(head) or not more:
            return self.text
        following, blank, rest = more.partition(" ")
        # Arabic words are compared by their letters, and `cannot` is two words
        as_written = language != "ar" and "cannot" not in following and _AS_WRITTEN.fullmatch(following)
        return f"{NEXT}{following}{NEXT}{blank}{rest}" if as_written else f"{ANY} {more}"


def by_first_letters(slots: Mapping[str, str], language: str) -> dict[str, str]:
    """Return the entries of all slots of a language by the letters their first words begin with."""
    reader = PatternReader({}, language)
    places: dict[str, dict[str, set[_Entry]]] = {}
    order = 0
    for slot, text in slots.items():
        for part in fold(text, language).split(","):
            order += 1
            for entry in entries(part):
                row = _Entry(order, slot, entry, _is_whole(entry))
                for item in _first_words(entry, language, reader):
                    words = places.setdefault(item if item == REST else item.rstrip("*")[:LETTERS], {})
                    words.setdefault(item, set()).add(row)
    return {
        place: ITEM.join(_line(item, sorted(rows), language) for item, rows in words.items())
        for place, words in places.items()
    }


def _line(item: str, rows: Sequence[_Entry], language: str) -> str:
    """Return a first word, or the beginning of one, with the slots and patterns of its entries behind it."""
    entries = [(row.slot, row.text if item == REST else row.pattern(language)) for row in rows]
    if any(sign in field for fields in entries for field in (item, *fields) for sign in ITEM + ENTRY + FIELD):
        raise ValueError(f"`{ENTRY}` and `{FIELD}` stand in no entry: {item}")
    return ENTRY.join((item, *map(FIELD.join, entries)))


def _first_words(entry: str, language: str, reader: PatternReader) -> Iterator[str]:
    """Yield the words and the beginnings of words (`stem*`) an entry begins with, as texts are compared with them."""
    head = entry.partition(" ")[0]
    if not _is_odd(head):
        items = head.split("|")
    else:
        first = reader.read(entry).slots[0]
        items = [*first.words, *(stem + "*" for stem in first.stems)]
        if first.number or first.ends or first.parts:
            yield REST
    for item in dict.fromkeys(items):
        if language != "ar":
            yield item
        elif item.endswith("*"):
            yield letters(item[:-1]) + "*"
        else:
            yield from spellings(item)


def _is_odd(head: str) -> bool:
    """Say whether the first word of an entry is more than words and beginnings: `x-y`, `l'`, `#`, `*end`."""
    return any(mark in head for mark in "'-#") or head.startswith("*")


def _is_whole(entry: str) -> bool:
    head, _, more = entry.partition(" ")
    return not more and not _is_odd(head)
