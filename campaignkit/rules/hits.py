"""What phrases and frames find in the printed texts of a plan, worked out once for all word rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.frames import kinds as kinds_of_fault
from campaignkit.knowledge.large_first import large_first
from campaignkit.knowledge.likeness_weights import taught
from campaignkit.plan.model.plan import Plan
from campaignkit.records import dataclass
from campaignkit.rules.facts import Facts
from campaignkit.rules.frames_beside_phrases import with_frames
from campaignkit.rules.pieces import Piece, ReadText
from campaignkit.rules.rule import Found
from campaignkit.rules.softened_findings import softened, without_advice
from campaignkit.text_cache import kept
from campaignkit.texts.doubts_together import Doubtful, doubts
from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.sightings import read
from campaignkit.texts.frames.subject import is_elsewhere, is_of_else
from campaignkit.texts.instructions import instructions
from campaignkit.texts.lexicon.agreement import keeps_grammar
from campaignkit.texts.lexicon.finder import Hit, Scan, finder
from campaignkit.texts.lexicon.tokens import Token, tokenise
from campaignkit.texts.likeness import Weighed, weighed_in
from campaignkit.texts.quotations import quotations

SCENES = "sections"
"""The parts of a material, in which people speak: panels of a comic, scenes of a film, steps of a lesson."""
NOTHING = Scan((), frozenset(), 0)


class FoundInText(NamedTuple):
    """What was found in a text: as in `ScannedText`, which adds where the text stands."""

    scan: Scan
    tokens: Sequence[Token]
    sentences: Sequence[Weighed]
    instructions: tuple[tuple[int, int], ...]
    doubtful: Sequence[Doubtful]


@dataclass(frozen=True, slots=True)
class ScannedText:
    """A printed text with what was found in it, and its sentences with what they come to.

    `instructions` are where sentences stand that tell step by step how offenders proceed. Of a text about something
    else `sentences` and `doubtful`, which says how doubtful each is, are only those near a word for children or who
    harms them.
    """

    text: ReadText
    scan: Scan
    language: str
    tokens: Sequence[Token]
    sentences: Sequence[Weighed]
    instructions: tuple[tuple[int, int], ...] = ()
    doubtful: Sequence[Doubtful] = ()

    @property
    def is_headline(self) -> bool:
        """True for the line that has to stay in mind: a headline, a title or a tagline."""
        return self.text.path[-1] in ("headline", "title", "tagline")

    def words(self, hit: Hit) -> str:
        """Return what was found as it is written, on one line."""
        return " ".join(self.text.value[hit.start : hit.end].split())


def scanned(plan: Plan, facts: Facts) -> tuple[ScannedText, ...]:
    """Return every printed text with what the lexicon of the plan's language finds in it."""
    return facts.once(_scanned, plan)


def _scanned(plan: Plan, facts: Facts) -> tuple[ScannedText, ...]:
    language, kinds = plan.campaign.language, facts.topic.lexicon
    texts = facts.texts(plan)
    scans = [found_in(text.value, language, kinds) for text in texts]
    return tuple(
        ScannedText(text, _with_speech(text, scan), language, tokens, sentences, steps, doubtful)
        for text, (scan, tokens, sentences, steps, doubtful) in zip(texts, scans, strict=True)
    )


def _with_speech(text: ReadText, scan: Scan) -> Scan:
    """Return what is quoted in a panel, a scene or a step as what somebody there says: it is no advice of ours."""
    if not scan.hits or SCENES not in text.path:
        return scan
    spans = quotations(text.value)
    in_quotes = [any(start < hit.start and hit.end <= end for start, end in spans) for hit in scan.hits]
    hits = (replace(hit, quoted=True) if by else hit for hit, by in zip(scan.hits, in_quotes, strict=True))
    return replace(scan, hits=tuple(hits)) if any(in_quotes) else scan


@kept
def found_in(text: str, language: str, kinds: tuple[str, ...] | None) -> FoundInText:
    """Return what phrases and frames find in a text, for a topic of kinds, and what else was read of it."""
    words, weights = finder(language), taught(language)
    tokens = tokenise(text, language)
    phrases = NOTHING if words is None or kinds == () else words.scan(text, tokens)
    reading = read(text, language, tokens)
    sentences = () if weights is None else weighed_in(text, tokens, weights, reading)
    scan = softened(with_frames(phrases, reading), text, reading, sentences)
    relevant = _of_subject(without_advice(sentences, scan, text, reading), reading)
    found = [hit for hit in scan.hits if hit.term.kind in reported()]
    doubtful = (
        () if weights is None else tuple(doubts(text, _of_subject(sentences, reading), relevant, found, weights))
    )
    if kinds is not None:
        scan = replace(scan, hits=tuple(hit for hit in scan.hits if hit.term.kind in kinds))
    steps = () if reading is None else tuple(instructions(reading))
    return FoundInText(scan, tokens, relevant, steps, doubtful)


@cache
def reported() -> frozenset[str]:
    """Return the kinds of terms that rules about faults report."""
    return frozenset(kind.reported_as for kind in kinds_of_fault().values())


def _of_subject(sentences: Sequence[Weighed], reading: Reading | None) -> Sequence[Weighed]:
    """Return the sentences that can be like faulty ones: terms of use are like nothing that was ever learned from."""
    if reading is None or not is_of_else(reading):
        return sentences
    return tuple(one for one in sentences if not is_elsewhere(reading, one.start))


def holders(plan: Plan, facts: Facts, text: ReadText) -> list[Piece]:
    """Return the materials that print a text; a text of the campaign as a whole is on all of them."""
    is_part = text.path[0] in ("messages", "materials", "help")
    return [piece for piece in facts.pieces(plan) if not is_part or piece.holds(text.path)]


def companions(plan: Plan, facts: Facts, text: ReadText) -> list[list[ScannedText]]:
    """Return what is read together with a text: all texts of each piece that prints it, else its message alone."""
    everything = scanned(plan, facts)
    pieces = holders(plan, facts, text)
    if not pieces:
        return [[other for other in everything if other.text.path[:2] == text.path[:2]]]
    return [[other for other in everything if piece.holds(other.text.path) or other.text is text] for piece in pieces]


def found(
    text: ScannedText, hit: Hit, message: str, hint: str, severity: Severity, confidence: Confidence | None = None
) -> Found:
    """Return a finding about a hit: what the lexicon is less sure of is said more softly."""
    sure = confidence or Confidence(hit.term.confidence)
    if hit.quoted:
        sure = Confidence.LOW
    if sure is Confidence.LOW:
        severity = Severity.NOTE
    elif sure is Confidence.MEDIUM and severity is Severity.ERROR:
        severity = Severity.WARNING
    return Found(
        text.text.path,
        message,
        hint,
        hit.start,
        hit.end,
        severity=severity,
        confidence=sure,
        replacement=_replacement(text, hit, text.language),
    )


def simple_check(
    kinds: tuple[str, ...],
    say: Callable[[str, Hit], tuple[str, str]],
    severity: Callable[[ScannedText], Severity | None],
) -> Callable[[Plan, Facts], Iterator[Found]]:
    """Return the check of a rule that reports every hit of some kinds; `severity` may answer None to pass a text."""

    def check(plan: Plan, facts: Facts) -> Iterator[Found]:
        for text in scanned(plan, facts):
            level = severity(text)
            for hit in text.scan.of(*kinds) if level is not None else ():
                if level is not None and (not hit.term.classes or hit.term.classes & text.text.classes):
                    yield found(text, hit, *say(text.words(hit), hit), level)

    return check


def advice(hit: Hit) -> str:
    """Return what to do about a term: what to write, and why."""
    return f"Better: {hit.term.prefer}. {hit.term.why}" + f" {hit.because}" * bool(hit.because)


def _replacement(text: ScannedText, hit: Hit, language: str) -> str | None:
    """Return what `--fix` may put there; None where a word beside it might have to change: there it is proposed."""
    words = text.text.value[hit.start : hit.end]
    other = hit.term.replace.get(words.lower())
    if other is None or hit.quoted or words.isupper():
        return None
    if not keeps_grammar(text.text.value, hit.start, hit.end, other, language):
        return None
    return large_first(other, language) if words[0].isupper() else other
