"""The small language in which lexicons describe phrases; matching takes time linear in the text.

A pattern is a row of slots. `word` is that word, `stem*` begins so, `*end` ends so, `*part*` holds it; `a|b` is
either, `@group` any word of a group of the lexicon, `?a|b` may be missing, `[3]` is up to three words, none of them a
negation, `#` is a number, `^` is the beginning of a sentence. No slot or gap crosses the end of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass
from campaignkit.texts.lexicon.tokens import CLAUSE, SENTENCE, WORD, Token, words_of

MAX_GAP = 8
CLOSED = frozenset({"de", "nl", "sv", "nb", "nn", "da", "fi", "hu", "is", "et"})
"""Languages that write compounds as one word, with or without a hyphen and never with a space."""
_GAP = late_pattern(r"\[([1-9])\]")
_PLAIN = late_pattern(r"\??\w+\*?(?:\|\w+\*?)*")
"""Words and beginnings of words; in comparable letters there is nothing more to do with them."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a pattern: what may stand there, or how many words of any kind."""

    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    number: bool = False
    optional: bool = False
    gap: int = 0

    def takes(self, word: str) -> bool:
        """Say whether a word may stand here."""
        return (
            word in self.words
            or (bool(self.stems) and word.startswith(self.stems))
            or (bool(self.ends) and word.endswith(self.ends))
            or (bool(self.parts) and any(part in word for part in self.parts))
            or (self.number and word.isdecimal())
        )

    def just_words(self) -> frozenset[str] | None:
        """Return the words one of which has to stand here; None where something else may, or nothing has to."""
        more = self.gap or self.optional or self.stems or self.ends or self.parts or self.number
        return None if more else self.words or None


def any_of(slots: Iterable[Slot]) -> Slot:
    """Return a slot that takes what one of several takes: of most words it says at once that none does."""
    each = list(slots)
    return Slot(
        frozenset(word for slot in each for word in slot.words),
        tuple(stem for slot in each for stem in slot.stems),
        tuple(end for slot in each for end in slot.ends),
        tuple(part for slot in each for part in slot.parts),
        any(slot.number for slot in each),
    )


@dataclass(frozen=True, slots=True)
class WordPattern:
    """A row of slots, the first of which is always a word."""

    slots: tuple[Slot, ...]
    opens: bool = False
    plain: bool = False
    """True where every slot is one word that has to be there, as in most patterns."""

    def end(self, tokens: Sequence[Token], start: int, stop: frozenset[str]) -> int | None:
        """Return the index after the shortest match that begins at `start`; gaps hold no word of `stop`."""
        if self.opens and tokens[start].gap != SENTENCE:
            return None
        if self.plain:
            return self._end_of_plain(tokens, start)
        size = len(tokens)
        ends = {start + 1}
        widest = WORD
        for slot in self.slots[1:]:
            if slot.gap:
                ends = _widen(tokens, ends, slot.gap, stop)
                widest = CLAUSE
                continue
            next_ends = {p + 1 for p in ends if p < size and tokens[p].gap <= widest and slot.takes(tokens[p].word)}
            ends = next_ends | ends if slot.optional else next_ends
            if not slot.optional:
                widest = WORD
            if not ends:
                return None
        return min(ends)

    def _end_of_plain(self, tokens: Sequence[Token], start: int) -> int | None:
        after = start + len(self.slots)
        if after > len(tokens):
            return None
        for index in range(1, len(self.slots)):
            token = tokens[start + index]
            if token.gap > WORD or not self.slots[index].takes(token.word):
                return None
        return after


def _widen(tokens: Sequence[Token], ends: set[int], gap: int, stop: frozenset[str]) -> set[int]:
    wide = set(ends)
    for position in ends:
        for index in range(position, min(position + gap, len(tokens))):
            if tokens[index].gap == SENTENCE or tokens[index].word in stop:
                break
            wide.add(index + 1)
    return wide


def needed_word(slots: Sequence[Slot]) -> frozenset[str] | None:
    """Return words one of which has to stand in a text that fills the slots; None where nothing so simple has to."""
    return next((words for slot in slots if (words := slot.just_words())), None)


class PatternReader:
    """Reads the patterns of one lexicon, each slot only once."""

    def __init__(self, groups: Mapping[str, str], language: str, *, folded: bool = False) -> None:
        """Take the groups that slots may name; `folded` patterns are in comparable letters already."""
        self._groups = groups
        self._language = language
        self._folded = folded
        self._cache: dict[str, list[Slot]] = {}

    def first(self, text: str) -> Slot:
        """Return the first slot of the pattern a line describes; most lines are never needed any further."""
        return self._read(text.removeprefix("^").split(maxsplit=1)[0], text)[0]

    def second(self, text: str) -> Slot:
        """Return the second slot of a pattern whose first piece is one slot; the rest is not read."""
        return self._read(text.split(maxsplit=2)[1], text)[0]

    def read(self, text: str) -> WordPattern:
        """Return the pattern a line of a lexicon describes.

        Raises:
            ValueError: the line is not a pattern.

        """
        slots: list[Slot] = []
        opens = False
        for piece in text.split():
            if piece == "^":
                if slots:
                    raise ValueError(f"`^` stands first: {text}")
                opens = True
                continue
            slots += self._read(piece, text)
        if not slots or slots[0].gap or slots[0].optional or slots[-1].gap or slots[-1].optional:
            raise ValueError(f"a pattern begins and ends with a word: {text!r}")
        if sum(slot.gap for slot in slots) > MAX_GAP * 2:
            raise ValueError(f"gaps of more than {MAX_GAP * 2} words: {text}")
        return WordPattern(tuple(slots), opens, not any(slot.gap or slot.optional for slot in slots))

    def _read(self, piece: str, line: str) -> list[Slot]:
        if piece not in self._cache:
            gap = _GAP.fullmatch(piece)
            if gap:
                self._cache[piece] = [Slot(gap=int(gap[1]))]
            elif (self._folded or _is_folded(piece)) and _PLAIN.fullmatch(piece) and "cannot" not in piece:
                self._cache[piece] = [_one_as_it_is(piece)]
            else:
                self._cache[piece] = _slots(piece, self._groups, self._language, line)
        return self._cache[piece]


def _is_folded(piece: str) -> bool:
    """Say whether folding would change nothing, as in most English words."""
    return piece.isascii() and piece == piece.lower()


def _one_as_it_is(piece: str) -> Slot:
    items = piece.removeprefix("?").split("|")
    words = frozenset(item for item in items if item[-1] != "*")
    return Slot(words, tuple(item[:-1] for item in items if item[-1] == "*"), optional=piece[0] == "?")


def alternatives(text: str, groups: Mapping[str, str]) -> list[str]:
    """Return the words of a slot, with the groups it names put in."""
    words: list[str] = []
    for item in text.split("|"):
        if item.startswith("@"):
            if item[1:] not in groups:
                raise ValueError(f"no group is called {item}")
            words += alternatives("|".join(groups[item[1:]].split()), groups)
        elif item:
            words.append(item)
    return words


def _slots(piece: str, groups: Mapping[str, str], language: str, line: str) -> list[Slot]:
    optional = piece.startswith("?")
    items = alternatives(piece.removeprefix("?"), groups)
    if language in CLOSED or len(items) > 1 or optional:
        items = [item.replace("-", "") for item in items]
    if len(items) == 1 and not optional and ("-" in items[0] or len(words_of(items[0], language)) > 1):
        return [_one([word], language, False) for part in items[0].split("-") for word in _words(part, language)]
    return [_one(items, language, optional)]


def _words(part: str, language: str) -> list[str]:
    return [part] if "*" in part or part.endswith("'") else words_of(part, language)


def _one(items: list[str], language: str, optional: bool) -> Slot:
    kinds: dict[str, list[str]] = {"words": [], "stems": [], "ends": [], "parts": []}
    number = False
    for item in items:
        bare = item.strip("*")
        kind = "words"
        if item.startswith("*"):
            kind = "parts" if item.endswith("*") else "ends"
        elif item.endswith("*"):
            kind = "stems"
        if item == "#":
            number = True
            continue
        elision = bare.endswith("'")
        words = words_of(bare.rstrip("'"), language) if bare else []
        if len(words) != 1 or "*" in bare:
            raise ValueError(f"one word a slot, not {item!r}")
        kinds[kind].append(words[0] + "'" * elision)
    return Slot(
        frozenset(kinds["words"]),
        tuple(kinds["stems"]),
        tuple(kinds["ends"]),
        tuple(kinds["parts"]),
        number,
        optional,
    )
