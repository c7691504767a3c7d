"""The words of a language by the word they begin with; most entries are never read any further.

They lie together by the letters they begin with, and are taken out when a text has a word that begins so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from campaignkit.texts.frames.arabic import letters, spellings
from campaignkit.texts.frames.first_letters import ANY, ENTRY, FIELD, LETTERS, REST
from campaignkit.texts.lexicon.patterns import PatternReader, Slot, needed_word
from campaignkit.texts.lexicon.tokens import SENTENCE, Token, variants


class Mark(NamedTuple):
    """Where a slot is filled: first and last word, and the words of its own in between."""

    slot: str
    first: int
    last: int
    own: tuple[int, ...]


class _SlotRow(NamedTuple):
    slot: str
    text: str
    """The entry, which is read when its second word is there, too; empty where it is one word."""
    second: frozenset[str] | None = None
    """The words one of which has to be the next; None where that is not so simple."""
    later: frozenset[str] | None = None
    """The words one of which has to stand somewhere in the text, where the second is not so simple."""


class WordTable:
    """The entries of all slots of a language, by their first letters."""

    def __init__(self, places: Mapping[str, str], language: str) -> None:
        """Read those that cannot be found by how they begin."""
        self._arabic = language == "ar"
        self._reader = PatternReader({}, language, folded=True)
        self._places = places
        self._opened: set[str] = set()
        self._items: dict[str, list[tuple[str, str]]] = {}
        self._longest = 0
        self._patterns: dict[str, tuple[Slot, ...]] = {}
        self._cache: dict[str, tuple[_SlotRow, ...]] = {}
        self._rest = [(self.row(text)[0], self._made(slot, text)) for slot, text, _ in self._at(REST)]

    def marks(self, tokens: Sequence[Token]) -> Iterator[Mark]:
        """Yield every place where a slot is filled; a word with a hyphen is read as one and as its parts."""
        yield from self._marks(tokens)
        for other, places in variants(tokens):
            for mark in self._marks(other):
                own = tuple(index for word in mark.own for index in places[word])
                if len(set(own)) != len(mark.own):
                    yield Mark(mark.slot, places[mark.first].start, places[mark.last].stop - 1, own)

    def _marks(self, tokens: Sequence[Token]) -> Iterator[Mark]:
        cache = self._cache
        words = [token.word for token in tokens]
        all_words = frozenset(words)
        for index, (word, following) in enumerate(zip(words, (*words[1:], ""), strict=False)):
            for slot, text, second, later in cache[word] if word in cache else self._look_up(word):
                if not text:
                    yield Mark(slot, index, index, (index,))
                elif (second is None or following in second) and (later is None or not all_words.isdisjoint(later)):
                    own = _walk(tokens, index, self.row(text))
                    if own is not None:
                        yield Mark(slot, index, own[-1], own)

    def row(self, entry: str) -> tuple[Slot, ...]:
        """Return the row of words an entry stands for, read the first time."""
        if entry not in self._patterns:
            slots = self._reader.read(entry).slots
            self._patterns[entry] = tuple(_bare(slot) for slot in slots) if self._arabic else slots
        return self._patterns[entry]

    def _at(self, place: str) -> Iterator[tuple[str, str, str]]:
        """Yield slot, pattern and first words of the entries that lie at some letters."""
        lying = self._places.get(place)
        for entry in lying.split(ENTRY) if lying else ():
            slot, text, items = entry.split(FIELD)
            yield slot, text, items

    def _open(self, place: str) -> None:
        self._opened.add(place)
        for slot, text, items in self._at(place):
            for item in items.split(" "):
                self._items.setdefault(item, []).append((slot, text))
                if item[-1] == "*":
                    self._longest = max(self._longest, len(item) - 1)

    def _look_up(self, word: str) -> tuple[_SlotRow, ...]:
        for length in range(1, LETTERS + 1):
            if word[:length] not in self._opened:
                self._open(word[:length])
        pairs = list(self._items.get(word, ()))
        for length in range(1, min(len(word), self._longest) + 1):
            pairs += self._items.get(f"{word[:length]}*", ())
        rows = [self._made(slot, text) for slot, text in pairs]
        rows += [row for first, row in self._rest if first.takes(word)]
        self._cache[word] = tuple(dict.fromkeys(rows))
        return self._cache[word]

    def _made(self, slot: str, entry: str) -> _SlotRow:
        """Return an entry with the words that have to follow it; where they are plain it is read no further."""
        if entry.startswith(ANY):
            following = self._reader.second(entry)
            second = (_bare(following) if self._arabic else following).just_words()
            if second:
                return _SlotRow(slot, entry, second)
        row = self.row(entry)[1:] if entry else ()
        second = row[0].just_words() if row else None
        return _SlotRow(slot, entry, second, None if second else needed_word(row))


def _walk(tokens: Sequence[Token], start: int, row: Sequence[Slot]) -> tuple[int, ...] | None:
    """Return the words that fill a row from `start` on, each as near as it can be; None when one is missing."""
    return _go_on(tokens, row, 1, 0, (start,))


def _go_on(
    tokens: Sequence[Token], row: Sequence[Slot], number: int, room: int, own: tuple[int, ...]
) -> tuple[int, ...] | None:
    """Fill a row from its slot `number` on; a word that may be missing is left out where the rest needs it so."""
    while number < len(row) and row[number].gap:
        room += row[number].gap
        number += 1
    if number == len(row):
        return own
    slot, at = row[number], own[-1] + 1
    for index in range(at, min(at + room + 1, len(tokens))):
        if tokens[index].gap == SENTENCE:
            break
        if slot.takes(tokens[index].word):
            rest = _go_on(tokens, row, number + 1, 0, (*own, index))
            if rest is not None:
                return rest
    return _go_on(tokens, row, number + 1, room, own) if slot.optional else None


def _bare(slot: Slot) -> Slot:
    """Return a slot whose words are as Arabic words are compared."""
    words = frozenset(word for entry in slot.words for word in spellings(entry))
    stems = tuple(map(letters, slot.stems))
    return Slot(words, stems, slot.ends, slot.parts, slot.number, slot.optional, slot.gap)
