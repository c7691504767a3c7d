"""The words of a language by the word they begin with, made ready once; most entries are never read any further."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from campaignkit.texts.frames.arabic import bare
from campaignkit.texts.frames.forms import entries
from campaignkit.texts.lexicon.patterns import PatternReader, Slot
from campaignkit.texts.lexicon.tokens import SENTENCE, Token, fold


class Mark(NamedTuple):
    """Where a slot is filled: first and last word, and the words of its own in between."""

    slot: str
    first: int
    last: int
    own: tuple[int, ...]


class _Entry(NamedTuple):
    slot: str
    text: str
    whole: bool
    """True where the entry is one word, so that finding the word is enough."""


class _Row(NamedTuple):
    slot: str
    row: tuple[Slot, ...]
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
        self._rest: list[_Entry] = []
        self._rows: dict[str, tuple[Slot, ...]] = {}
        self._seen: dict[str, tuple[_Row, ...]] = {}
        for slot, text in slots.items():
            for entry in entries(fold(text, language)):
                self._add(slot, entry)
        self._lengths = sorted({len(stem) for stem in self._stems})

    def marks(self, tokens: Sequence[Token]) -> Iterator[Mark]:
        """Yield every place where a slot is filled."""
        seen = self._seen
        last = len(tokens) - 1
        for index, token in enumerate(tokens):
            word = token.word
            following = tokens[index + 1].word if index < last else ""
            for slot, row, second in seen[word] if word in seen else self._look_up(word):
                if not row:
                    yield Mark(slot, index, index, (index,))
                elif second is None or following in second:
                    own = _walk(tokens, index, row)
                    if own is not None:
                        yield Mark(slot, index, own[-1], own)

    def row(self, entry: str) -> tuple[Slot, ...]:
        """Return the row of words an entry stands for, read the first time."""
        if entry not in self._rows:
            slots = self._reader.read(entry).slots
            self._rows[entry] = tuple(_bare(slot) for slot in slots) if self._arabic else slots
        return self._rows[entry]

    def _add(self, slot: str, entry: str) -> None:
        head, _, more = entry.partition(" ")
        if any(mark in head for mark in "'-#") or head.startswith("*"):
            first = self.row(entry)[0]
            items = [*first.words, *(stem + "*" for stem in first.stems)]
            if first.number or first.ends or first.parts:
                self._rest.append(_Entry(slot, entry, False))
            found = _Entry(slot, entry, False)
        else:
            items = head.split("|")
            found = _Entry(slot, entry, not more)
        for item in items:
            if item.endswith("*"):
                self._stems.setdefault(item[:-1], []).append(found)
            else:
                self._words.setdefault(bare(item) if self._arabic else item, []).append(found)

    def _look_up(self, word: str) -> tuple[_Row, ...]:
        found = list(self._words.get(word, ()))
        for length in self._lengths:
            if length > len(word):
                break
            found += self._stems.get(word[:length], ())
        found += [entry for entry in self._rest if self.row(entry.text)[0].takes(word)]
        self._seen[word] = tuple(dict.fromkeys(map(self._made_ready, found)))
        return self._seen[word]

    def _made_ready(self, entry: _Entry) -> _Row:
        row = () if entry.whole else self.row(entry.text)
        second = row[1] if len(row) > 1 else None
        plain = second is not None and not (
            second.gap or second.optional or second.stems or second.ends or second.parts
        )
        return _Row(entry.slot, row, second.words if second and plain and not second.number else None)


def _walk(tokens: Sequence[Token], start: int, row: Sequence[Slot]) -> tuple[int, ...] | None:
    """Return the words that fill a row from `start` on, each as near as it can be; None when one is missing."""
    own = [start]
    at, room = start + 1, 0
    for slot in row[1:]:
        if slot.gap:
            room += slot.gap
            continue
        for index in range(at, min(at + room + 1, len(tokens))):
            if tokens[index].gap == SENTENCE:
                break
            if slot.takes(tokens[index].word):
                own.append(index)
                at, room = index + 1, 0
                break
        else:
            index = len(tokens)
        if own[-1] != index:
            if slot.optional:
                continue
            return None
    return tuple(own)


def _bare(slot: Slot) -> Slot:
    """Return a slot whose words are as Arabic words are compared."""
    return Slot(
        frozenset(map(bare, slot.words)), slot.stems, slot.ends, slot.parts, slot.number, slot.optional, slot.gap
    )
