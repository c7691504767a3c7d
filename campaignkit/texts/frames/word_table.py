"""The words of a language by the word they begin with; most entries are never read any further.

They lie together by the letters they begin with, and are taken out when a text has a word that begins so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from campaignkit.texts.frames.arabic import letters, spellings
from campaignkit.texts.frames.first_letters import ANY, ENTRY, FIELD, ITEM, LETTERS, NEXT, REST
from campaignkit.texts.lexicon.patterns import PatternReader, Slot, any_of, needed_word
from campaignkit.texts.lexicon.tokens import SENTENCE, Token, variants


class Mark(NamedTuple):
    """Where a slot is filled: first and last word, and the words of its own in between."""

    slot: str
    first: int
    last: int
    own: tuple[int, ...]


class _Rest(NamedTuple):
    """What has to follow the first word of an entry."""

    second: frozenset[str] | None
    """The words one of which has to be the next; None where that is not so simple."""
    later: frozenset[str] | None
    """The words one of which has to stand somewhere in the text, where the second is not so simple."""


class _Row(NamedTuple):
    slot: str
    text: str
    """The entry, which is read when what has to follow is there, too; empty where it is one word."""
    rest: _Rest | None = None
    """What has to follow; None where the entry itself says it plainly."""


class _Rows(NamedTuple):
    """The entries that begin with a word."""

    all: tuple[_Row, ...]
    whatever_follows: tuple[_Row, ...]
    """Those that do not say plainly which word has to be the next."""
    following: str
    """The words that others ask for as the next one, each between two signs."""


class WordTable:
    """The entries of all slots of a language, by their first letters."""

    def __init__(self, places: Mapping[str, str], language: str) -> None:
        """Read those that cannot be found by how they begin."""
        self._arabic = language == "ar"
        self._reader = PatternReader({}, language, folded=True)
        self._places = places
        self._opened: set[str] = set()
        self._items: dict[str, str] = {}
        self._stems: set[int] = set()
        self._patterns: dict[str, tuple[Slot, ...]] = {}
        self._cache: dict[str, _Rows] = {}
        self._odd = [(self.row(row.text)[0], row) for _, entries in self._at(REST) for row in self._rows(entries)]
        self._any_odd = any_of(first for first, _ in self._odd)

    def marks(self, tokens: Sequence[Token]) -> Iterator[Mark]:
        """Yield every place where a slot is filled; a word with a hyphen is read as one and as its parts."""
        yield from self._marks(tokens)
        for other, places in variants(tokens):
            for mark in self._marks(other):
                own = tuple(index for word in mark.own for index in places[word])
                if len(set(own)) != len(mark.own):
                    yield Mark(mark.slot, places[mark.first].start, places[mark.last].stop - 1, own)

    def _marks(self, tokens: Sequence[Token]) -> Iterator[Mark]:
        cache, patterns = self._cache, self._patterns
        words = [token.word for token in tokens]
        all_words = frozenset(words)
        for index, (word, following) in enumerate(zip(words, (*words[1:], ""), strict=False)):
            beside = f"{NEXT}{following}{NEXT}"
            rows = cache.get(word) or self._look_up(word)
            for slot, text, rest in rows.all if beside in rows.following else rows.whatever_follows:
                if not text:
                    yield Mark(slot, index, index, (index,))
                elif beside in text if rest is None else _may_follow(rest, following, all_words):
                    own = _walk(tokens, index, patterns.get(text) or self.row(text))
                    if own is not None:
                        yield Mark(slot, index, own[-1], own)

    def row(self, entry: str) -> tuple[Slot, ...]:
        """Return the row of words an entry stands for, read the first time."""
        if entry not in self._patterns:
            text = entry
            if entry[0] == NEXT:
                following, _, more = entry[1:].partition(f"{NEXT} ")
                text = f"{ANY} {following.removesuffix(NEXT)} {more}"
            slots = self._reader.read(text).slots
            self._patterns[entry] = tuple(_bare(slot) for slot in slots) if self._arabic else slots
        return self._patterns[entry]

    def _at(self, place: str) -> Iterator[tuple[str, str]]:
        """Yield the first words that lie at some letters, each with its entries as they are kept."""
        lying = self._places.get(place)
        for line in lying.split(ITEM) if lying else ():
            item, _, entries = line.partition(ENTRY)
            yield item, entries

    def _open(self, place: str) -> None:
        self._opened.add(place)
        for item, entries in self._at(place):
            self._items[item] = entries
            if item[-1] == "*":
                self._stems.add(len(item) - 1)

    def _look_up(self, word: str) -> _Rows:
        for length in range(1, LETTERS + 1):
            if word[:length] not in self._opened:
                self._open(word[:length])
        begins = [word, *(f"{word[:length]}*" for length in sorted(self._stems) if length <= len(word))]
        rows = [row for item in begins if item in self._items for row in self._rows(self._items[item])]
        if self._any_odd.takes(word):
            rows += [row for first, row in self._odd if first.takes(word)]
        rows = list(dict.fromkeys(rows))
        plain = tuple(row for row in rows if row.rest is not None or not row.text)
        following = (
            "".join(row.text.partition(" ")[0] for row in rows if row.rest is None) if len(plain) < len(rows) else ""
        )
        self._cache[word] = _Rows(tuple(rows), plain, following)
        return self._cache[word]

    def _rows(self, entries: str) -> Iterator[_Row]:
        """Yield entries with what has to follow their first word; where they say it plainly they are not read."""
        for entry in entries.split(ENTRY):
            slot, _, text = entry.partition(FIELD)
            yield _Row(slot, text, None if not text or text[0] == NEXT else self._rest(text))

    def _rest(self, entry: str) -> _Rest:
        if entry.startswith(ANY):
            following = self._reader.second(entry)
            second = (_bare(following) if self._arabic else following).just_words()
            if second:
                return _Rest(second, None)
        row = self.row(entry)[1:]
        second = row[0].just_words() if row else None
        return _Rest(second, None if second else needed_word(row))


def _may_follow(rest: _Rest, following: str, all_words: frozenset[str]) -> bool:
    second, later = rest
    return (second is None or following in second) and (later is None or not all_words.isdisjoint(later))


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
