"""A text cut into sentences and clauses, with everything in it that fills a slot or triggers the reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from campaignkit.late_patterns import late_pattern
from campaignkit.texts.frames.arabic import bare
from campaignkit.texts.frames.language import TRIGGER, FrameLanguage
from campaignkit.texts.frames.word_table import Mark
from campaignkit.texts.lexicon.tokens import CLAUSE, SENTENCE, Token, tokenise
from campaignkit.texts.quotations import quotations

LONGEST = 120
"""No sentence is read further than so many words, so that reading stays linear in the text."""

PRONOUN, THING = "it", "picture"
MEANT = 25
"""`It` means a picture that was named at most so many words before."""

_ASKS = late_pattern(r"^[\"\u201c\u201d\u00bb\u2019') ]*[?\u061f]")
_GREEK_ASKS = late_pattern(r"^[\"\u201c\u201d\u00bb\u2019') ]*[?;\u037e]")
_ARMENIAN = "\u055e"
_LINES = late_pattern(r"\n\s*\n")
Pool = Mapping[str, Sequence[Mark]]


class Reading:
    """One text as the reader sees it."""

    def __init__(self, text: str, language: FrameLanguage, tokens: Sequence[Token] | None = None) -> None:
        """Cut the text and look up its words."""
        self.text = text
        self.language = language
        words = tokenise(text, language.name) if tokens is None else tokens
        self.tokens: Sequence[Token] = (
            [t._replace(word=bare(t.word)) for t in words] if language.name == "ar" else words
        )
        self.sentence: list[int] = []
        self.clause: list[int] = []
        self.weak: set[int] = set()
        self.sentences: list[range] = []
        self.clauses: list[range] = []
        self.asked: list[bool] = []
        self.paragraph: list[int] = []
        self.quoted = self._quoted()
        self.marks = list(language.table.marks(self.tokens))
        self._cut()
        self.marks += self._pronouns()
        self.by_sentence = self._pools(self.sentence, len(self.sentences))
        self._clause_count = len(self.clauses)
        self.by_clause = self._pools(self.clause, self._clause_count)

    def triggers(self, name: str, sentence: int) -> Sequence[Mark]:
        """Return where a trigger stands in a sentence; nowhere in one that is not there."""
        if not 0 <= sentence < len(self.by_sentence):
            return ()
        return self.by_sentence[sentence].get(TRIGGER + name, ())

    def in_clause(self, name: str, clause: int) -> Sequence[Mark]:
        """Return where a trigger stands in a clause."""
        return self.by_clause[clause].get(TRIGGER + name, ()) if 0 <= clause < self._clause_count else ()

    def words(self, places: range) -> list[str]:
        """Return the words at some places."""
        return [self.tokens[index].word for index in places]

    def _pronouns(self) -> list[Mark]:
        """Return where `it` and `them` stand for pictures that were named shortly before.

        They own no word, so that one word may hold both the act and its pronoun: Spanish `guárdalas`.
        """
        marks: list[Mark] = []
        last = -MEANT - 1
        for mark in sorted(self.marks, key=lambda mark: mark.first):
            if mark.slot == THING:
                last = mark.first
            near = mark.first - last <= MEANT and self.sentence[mark.first] - self.sentence[max(last, 0)] <= 1
            if mark.slot == PRONOUN and near:
                marks.append(mark._replace(slot=THING, own=()))
        return marks

    def _quoted(self) -> list[int]:
        """Return for each word the number of its quotation, 0 outside of all."""
        spans = quotations(self.text)
        numbers, at = [], 0
        for token in self.tokens:
            while at < len(spans) and spans[at][1] <= token.start:
                at += 1
            numbers.append(at + 1 if at < len(spans) and spans[at][0] < token.start else 0)
        return numbers

    def _cut(self) -> None:
        starts: list[int] = []
        clause_starts: list[int] = []
        paragraph = 0
        for index, token in enumerate(self.tokens):
            between = self.text[self.tokens[index - 1].end : token.start] if index else ""
            if self._begins_sentence(index, token, between, starts[-1] if starts else 0):
                paragraph += bool(_LINES.search(between.replace("\r", "")))
                if starts:
                    self.asked.append(self._asks(starts[-1], index, between))
                starts.append(index)
                clause_starts.append(index)
                self.paragraph.append(paragraph)
            elif token.gap == CLAUSE or token.word in self.language.small("splits"):
                clause_starts.append(index)
                if "," in between or "\u060c" in between:
                    self.weak.add(index)
        if starts:
            self.asked.append(self._asks(starts[-1], len(self.tokens), self.text[self.tokens[-1].end :]))
        self.sentences = _stretches(starts, len(self.tokens))
        for number, stretch in enumerate(self.sentences):
            self.sentence += [number] * len(stretch)
        self.clauses = _stretches(list(self._joined(clause_starts)), len(self.tokens))
        for number, stretch in enumerate(self.clauses):
            self.clause += [number] * len(stretch)

    def _asks(self, first: int, after: int, behind: str) -> bool:
        """Say whether a sentence asks: by the mark behind it, or in Armenian by one inside."""
        if self.language.name == "hy":
            return _ARMENIAN in self.text[self.tokens[first].start : self.tokens[after - 1].end]
        return (_GREEK_ASKS if self.language.name == "el" else _ASKS).match(behind) is not None

    def _begins_sentence(self, index: int, token: Token, between: str, start: int) -> bool:
        if index == 0 or index - start >= LONGEST:
            return True
        previous = self.tokens[index - 1].word
        if token.gap == SENTENCE:
            after_dot = between.startswith(".") and "\n" not in between
            return not (after_dot and previous in self.language.small("abbreviations"))
        return token.gap == CLAUSE and ";" in between

    def _joined(self, starts: Sequence[int]) -> Iterator[int]:
        """Yield where clauses begin; pieces of one or two words between commas (`save, print or send`) begin none."""
        denials = {mark.first for mark in self.marks if mark.slot == TRIGGER + "negation"}
        occasions = {mark.first for mark in self.marks if mark.slot == TRIGGER + "occasion"}
        conditions = self.language.small("if")
        for number, start in enumerate(starts):
            after = starts[number + 1] if number + 1 < len(starts) else len(self.tokens)
            before = starts[number - 1] if number else 0
            short = after - start <= 2 or start - before <= 2
            same = number > 0 and self.sentence[start] == self.sentence[before]
            whole = before in occasions or self.tokens[before].word in conditions
            in_list = start in self.weak and start not in denials and not whole
            if not (short and same and in_list and not self.language.verb_last):
                yield start

    def _pools(self, unit: Sequence[int], count: int) -> list[dict[str, list[Mark]]]:
        pools: list[dict[str, list[Mark]]] = [{} for _ in range(count)]
        for mark in self.marks:
            pools[unit[mark.first]].setdefault(mark.slot, []).append(mark)
        return pools


def _stretches(starts: Sequence[int], size: int) -> list[range]:
    return [range(start, after) for start, after in pairwise([*starts, size])]
