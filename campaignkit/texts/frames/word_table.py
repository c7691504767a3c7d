"""The words of a language by the word they begin with, made ready once; most entries are never read any further.

A language has thousands of entries and a plan some hundred words. So entries are first put together by the letters
they begin with, which is quick, and written out when a text has a word that begins like all of their forms.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from campaignkit.texts.frames.arabic import letters, spellings
from campaignkit.texts.frames.forms import entries
from campaignkit.texts.lexicon.patterns import PatternReader, Slot
from campaignkit.texts.lexicon.tokens import SENTENCE, Token, fold, variants


class Mark(NamedTuple):
    """Where a slot is filled: first and last word, and the words of its own in between."""

    slot: str
    first: int
    last: int
    own: tuple[int, ...]


_LETTERS = 3
"""By how many first letters entries lie together."""
_ODD = re.compile(r"['#*?\[-]")
"""Where one of these is in the first word of an entry, its letters do not say how its forms begin."""
_SIMPLE = re.compile(r"(?:\w{3,}(?:/\w*)*|\w+)(?: [^+]*)?")
"""Most entries: all forms of the first word begin with the same letters."""

_WORDS = re.compile(r"\w+(?:\|\w+)*")


class _Entry(NamedTuple):
    order: int
    slot: str
    text: str
    whole: bool
    """True where the entry is one word, so that finding the word is enough."""


class _Row(NamedTuple):
    slot: str
    text: str
    """The entry, which is read when its second word is there, too; empty where it is one word."""
    second: frozenset[str] | None
    """The words one of which has to be the next; None where that is not so simple."""


class Table:
    """The entries of all slots of a language."""

    def __init__(self, slots: Mapping[str, str], language: str) -> None:
        """Sort the entries by their first words."""
        self._arabic = language == "ar"
        self._reader = PatternReader({}, language)
        self._words: dict[str, list[_Entry]] = {}
        self._stems: dict[str, list[_Entry]] = {}
        self._longest = 0
        self._rest: list[tuple[Slot, _Entry]] = []
        self._rows: dict[str, tuple[Slot, ...]] = {}
        self._seen: dict[str, tuple[_Row, ...]] = {}
        self._waiting: dict[int, tuple[str, str]] = {}
        self._places: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._sort(slots, language)

    def marks(self, tokens: Sequence[Token]) -> Iterator[Mark]:
        """Yield every place where a slot is filled; a word with a hyphen is read as one and as its parts."""
        yield from self._marks(tokens)
        for other, places in variants(tokens):
            for mark in self._marks(other):
                own = tuple(index for word in mark.own for index in places[word])
                if len(set(own)) != len(mark.own):
                    yield Mark(mark.slot, places[mark.first].start, places[mark.last].stop - 1, own)

    def _marks(self, tokens: Sequence[Token]) -> Iterator[Mark]:
        seen = self._seen
        last = len(tokens) - 1
        for index, token in enumerate(tokens):
            word = token.word
            following = tokens[index + 1].word if index < last else ""
            for slot, text, second in seen[word] if word in seen else self._look_up(word):
                if not text:
                    yield Mark(slot, index, index, (index,))
                elif second is None or following in second:
                    own = _walk(tokens, index, self.row(text))
                    if own is not None:
                        yield Mark(slot, index, own[-1], own)

    def row(self, entry: str) -> tuple[Slot, ...]:
        """Return the row of words an entry stands for, read the first time."""
        if entry not in self._rows:
            slots = self._reader.read(entry).slots
            self._rows[entry] = tuple(_bare(slot) for slot in slots) if self._arabic else slots
        return self._rows[entry]

    def _sort(self, slots: Mapping[str, str], language: str) -> None:
        """Put the entries of all slots in their places, or in the table at once where they have none."""
        order = 0
        for slot, text in slots.items():
            for entry in map(str.strip, fold(text, language).split(",")):
                order += 1
                beginnings = None if self._arabic else _beginnings(entry)
                if beginnings is None:
                    self._write_out(order, slot, entry)
                    continue
                self._waiting[order] = slot, entry
                for beginning in beginnings:
                    self._places[beginning[:_LETTERS]].append((beginning, order))

    def _write_out(self, order: int, slot: str, text: str) -> None:
        for entry in entries(text):
            self._add(order, slot, entry)

    def _add(self, order: int, slot: str, entry: str) -> None:
        head, _, more = entry.partition(" ")
        if any(mark in head for mark in "'-#") or head.startswith("*"):
            first = self.row(entry)[0]
            items = [*first.words, *(stem + "*" for stem in first.stems)]
            if first.number or first.ends or first.parts:
                self._rest.append((first, _Entry(order, slot, entry, False)))
            found = _Entry(order, slot, entry, False)
        else:
            items = head.split("|")
            found = _Entry(order, slot, entry, not more)
        for item in items:
            if item.endswith("*"):
                stem = letters(item[:-1]) if self._arabic else item[:-1]
                self._stems.setdefault(stem, []).append(found)
                self._longest = max(self._longest, len(stem))
            else:
                for word in spellings(item) if self._arabic else (item,):
                    self._words.setdefault(word, []).append(found)

    def _look_up(self, word: str) -> tuple[_Row, ...]:
        for beginning, order in self._places.get(word[:_LETTERS], ()):
            if word.startswith(beginning) and order in self._waiting:
                self._write_out(order, *self._waiting.pop(order))
        found = sorted(self._words.get(word, ()))
        for length in range(1, min(len(word), self._longest) + 1):
            found += sorted(self._stems.get(word[:length], ()))
        found += [entry for first, entry in self._rest if first.takes(word)]
        self._seen[word] = tuple(dict.fromkeys(map(self._made_ready, found)))
        return self._seen[word]

    def _made_ready(self, entry: _Entry) -> _Row:
        return _Row(entry.slot, "", None) if entry.whole else _Row(entry.slot, entry.text, self._second(entry.text))

    def _second(self, entry: str) -> frozenset[str] | None:
        """Return the words one of which is the second of an entry; None where that is not so simple."""
        head, _, more = entry.partition(" ")
        piece = more.partition(" ")[0]
        if not self._arabic and _WORDS.fullmatch(piece) and not _ODD.search(head) and "cannot" not in head + piece:
            return frozenset(piece.split("|"))
        row = self.row(entry)
        if len(row) < 2:
            return None
        slot = row[1]
        simple = not (slot.gap or slot.optional or slot.stems or slot.ends or slot.parts or slot.number)
        return (slot.words or None) if simple else None


def _beginnings(entry: str) -> Iterable[str] | None:
    """Return how the forms of an entry begin; None where that cannot be told without writing it out."""
    head = entry.partition(" ")[0]
    if _SIMPLE.fullmatch(entry):
        return (head.partition("/")[0],)
    first, apart, verbs = head.rpartition("+")
    if "+" in entry and not apart:
        return None
    found = set()
    for form in verbs.split("|"):
        word, more, _ = form.removesuffix("*").partition("/")
        if _ODD.search(first + word) or not word or ((more or form[-1] == "*") and len(word) < _LETTERS):
            return None
        found.add(word)
        if apart:
            found |= {first + word, f"{first}zu{word}"}
    return found


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
            found = _go_on(tokens, row, number + 1, 0, (*own, index))
            if found is not None:
                return found
    return _go_on(tokens, row, number + 1, room, own) if slot.optional else None


def _bare(slot: Slot) -> Slot:
    """Return a slot whose words are as Arabic words are compared."""
    words = frozenset(word for listed in slot.words for word in spellings(listed))
    stems = tuple(map(letters, slot.stems))
    return Slot(words, stems, slot.ends, slot.parts, slot.number, slot.optional, slot.gap)
