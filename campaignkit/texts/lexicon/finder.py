"""Looks the words of a text up in a lexicon, and leaves out what is denied, quoted as a word, or part of a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from campaignkit.knowledge.lexicons import Lexicon, Term, lexicon
from campaignkit.records import dataclass
from campaignkit.texts.lexicon.denied_phrases import Denials
from campaignkit.texts.lexicon.lines import LexiconRow, PatternRow
from campaignkit.texts.lexicon.patterns import PatternReader, any_of
from campaignkit.texts.lexicon.tokens import SENTENCE, Token, tokenise, variants
from campaignkit.texts.quotations import alone_in_quotes

NEAR = 4
"""A remark on a word (`the term …`, `… is wrong`) stands at most so many words before or after it."""

_UNQUOTABLE = frozenset({"method", "graphic", "no-blame", "prohibition", "copying", "searching", "fear-word"})
"""Kinds for which a remark such as `such as` does not make them a word under discussion."""

_RANK = {"high": 0, "medium": 1, "low": 2}


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found in a text: where, and whether it stands alone in quotation marks.

    `because` says what was read where that is not plain from the words; `likely`, where the sentence was asked, how
    likely it is right there: above 0 rather than not.
    """

    term: Term
    start: int
    end: int
    quoted: bool
    opening: bool
    because: str = ""
    likely: float | None = None


@dataclass(frozen=True, slots=True)
class Scan:
    """What a lexicon finds in one text; `explained` are the terms whose explanation stands in it."""

    hits: tuple[Hit, ...]
    explained: frozenset[str]
    words: int
    concepts: tuple[tuple[str, int, int, str], ...] = ()
    says: frozenset[str] = frozenset()
    """Tags of what the text does well, read whatever its words; empty where the language has no words for it."""
    unsays: tuple[tuple[str, int, int], ...] = ()
    """Tags whose opposite it says, each with where."""

    def of(self, *kinds: str) -> Sequence[Hit]:
        """Return the hits of some kinds in the order of the text, one for each stretch; in most texts nothing is."""
        result: list[Hit] = []
        if not self.hits:
            return result
        starts: list[int] = []
        hits = [hit for hit in self.hits if hit.term.kind in kinds]
        for hit in sorted(hits, key=lambda hit: (_RANK[hit.term.confidence], hit.start, -hit.end)):
            place = bisect_left(starts, hit.end)
            if place == 0 or result[place - 1].end <= hit.start:
                starts.insert(place, hit.start)
                result.insert(place, hit)
        return result

    def said(self, concept: str) -> Iterator[tuple[int, int, str]]:
        """Yield where a thing with several names is named, and by which."""
        return ((start, end, name) for thing, start, end, name in self.concepts if thing == concept)


@dataclass(frozen=True, slots=True)
class _Match:
    role: str
    term: Term | None
    first: int
    after: int


class _Remarks:
    """The remarks on words in a text, found quickly however many there are."""

    def __init__(self, remarks: Sequence[_Match], sentences: Sequence[int]) -> None:
        self._sentences = sentences
        self._with_any = {sentences[remark.first] for remark in remarks}
        self._mentions = [remark for remark in remarks if remark.role == "mention"]
        self._firsts = [remark.first for remark in self._mentions]
        self._longest = max((remark.after - remark.first for remark in self._mentions), default=0)

    def on(self, match: _Match, *, in_quotes: bool) -> bool:
        """Say whether there is a remark on a match: near it, or for a word in quotation marks in its sentence."""
        sentence = self._sentences[match.first]
        if sentence not in self._with_any or in_quotes:
            return sentence in self._with_any
        low = bisect_left(self._firsts, match.first - NEAR - self._longest)
        high = bisect_left(self._firsts, match.after + NEAR + 1)
        near = (remark for remark in self._mentions[low:high] if _near(remark, match))
        return any(self._sentences[remark.first] == sentence for remark in near)


class Finder:
    """A lexicon made ready: its lines by the words they begin with."""

    def __init__(self, words: Lexicon) -> None:
        """Read the first word of every line of the lexicon."""
        self._language = words.language.split("-")[0]
        self._reader = PatternReader(words.groups, self._language)
        self._words: dict[str, list[LexiconRow]] = {}
        self._stems: dict[str, list[LexiconRow]] = {}
        self._rest: list[LexiconRow] = []
        self._cache: dict[str, tuple[PatternRow, ...]] = {}
        self._denials = Denials(words)
        self.negations = self._denials.negations
        for role, lines in (("name", words.names), ("mention", words.mention), ("quoted", words.quoted)):
            self._add(role, None, lines)
        self._concepts = frozenset(words.concepts)
        for concept, lines in words.concepts.items():
            self._add(concept, None, lines)
        for term in words.terms:
            self._add("term", term, term.forms)
            self._add("unless", term, term.unless)
            self._add("explained", term, term.explained)
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._any_of_rest = any_of(row.first for row in self._rest)

    def _add(self, role: str, term: Term | None, lines: Sequence[str]) -> None:
        for line in lines:
            first = self._reader.first(line)
            row = LexiconRow(line, first, role, term)
            for word in first.words:
                self._words.setdefault(word, []).append(row)
            for stem in first.stems:
                self._stems.setdefault(stem, []).append(row)
            if first.ends or first.parts or first.number:
                self._rest.append(row)

    def scan(self, text: str, tokens: Sequence[Token] | None = None) -> Scan:
        """Return what the lexicon finds in a text; whoever has its words already hands them over."""
        tokens = tokenise(text, self._language) if tokens is None else tokens
        matches = list(self._matches(tokens))
        sentences = _sentences(tokens)
        named_tokens = bytearray(len(tokens))
        for match in matches:
            if match.role == "name":
                named_tokens[match.first : match.after] = b"\1" * (match.after - match.first)
        remarks = _Remarks([m for m in matches if m.role in ("mention", "quoted")], sentences)
        unless = {(m.term.id, sentences[m.first]) for m in matches if m.role == "unless" and m.term}
        hits = []
        for match in matches:
            term = match.term
            if match.role != "term" or term is None or (term.id, sentences[match.first]) in unless:
                continue
            if any(named_tokens[match.first : match.after]):
                continue
            start, end = tokens[match.first].start, tokens[match.after - 1].end
            in_quotes = alone_in_quotes(text, start, end)
            if term.kind not in _UNQUOTABLE and remarks.on(match, in_quotes=in_quotes):
                continue
            if self._denials.deny(term.kind, tokens, match.first, in_quotes=in_quotes):
                continue
            hits.append(Hit(term, start, end, in_quotes, sentences[match.first] == 0))
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        term_ids = {m.term.id for m in matches if m.role == "explained" and m.term}
        mentions = tuple(
            (m.role, tokens[m.first].start, tokens[m.after - 1].end, _name(tokens[m.first : m.after]))
            for m in matches
            if m.role in self._concepts
        )
        return Scan(tuple(hits), frozenset(term_ids), len(tokens), mentions)

    def _matches(self, tokens: Sequence[Token]) -> Iterator[_Match]:
        yield from self._matches_in(tokens)
        for other, places in variants(tokens):
            for match in self._matches_in(other):
                first, last = places[match.first], places[match.after - 1]
                if last.stop - first.start != match.after - match.first:
                    yield _Match(match.role, match.term, first.start, last.stop)

    def _matches_in(self, tokens: Sequence[Token]) -> Iterator[_Match]:
        words = [token.word for token in tokens]
        all_words = frozenset(words)
        for index, (word, following) in enumerate(zip(words, (*words[1:], ""), strict=False)):
            for role, term, pattern, second, later in self._rows(word):
                if (second is None or following in second) and (later is None or not all_words.isdisjoint(later)):
                    after = pattern.end(tokens, index, self.negations)
                    if after is not None:
                        yield _Match(role, term, index, after)

    def _rows(self, word: str) -> Sequence[PatternRow]:
        """Return the lines that may begin with a word; the words of a plan come again and again."""
        if word not in self._cache:
            rows = list(self._words.get(word, ()))
            for length in self._lengths:
                if length > len(word):
                    break
                rows += self._stems.get(word[:length], ())
            if self._any_of_rest.takes(word):
                rows += [row for row in self._rest if row.first.takes(word)]
            self._cache[word] = tuple([row.read(self._reader) for row in rows])
        return self._cache[word]


@cache
def finder(language: str) -> Finder | None:
    """Return the finder for a language; None when it has no lexicon."""
    words = lexicon(language)
    return None if words is None else Finder(words)


def _sentences(tokens: Sequence[Token]) -> list[int]:
    number, numbers = -1, []
    for token in tokens:
        number += token.gap == SENTENCE
        numbers.append(number)
    return numbers


def _name(tokens: Sequence[Token]) -> str:
    return " ".join(token.word for token in tokens)


def _near(remark: _Match, match: _Match) -> bool:
    return remark.first - match.after <= NEAR and match.first - remark.after <= NEAR
