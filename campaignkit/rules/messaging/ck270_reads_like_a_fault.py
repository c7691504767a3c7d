"""A sentence reads like those that harm, though no rule can name what is wrong with it.

## What it checks

Every sentence of a printed text is compared with thousands of faulty and good ones in its language. One that is more
like the faulty ones is named, with the kind of fault it is most like and the words that weigh most. Among sentences
that read well it has to weigh more. What another rule about words has found already is not said again. Where two or
three doubtful sentences stand close together and weigh enough, they are a warning: each may be right, all of them
seldom are; in a short text one can weigh enough. Where many sentences are doubtful, the whole is named. In
languages in which few examples taught it, it names less, and never warns of single sentences.

## Why it matters

Rules know the ways of saying a harmful thing that somebody thought of. Writers find others: on texts of strangers,
rules alone saw one fault in three.

## Wrong

```yaml
messages:
  - {id: ask, body: "Our daughters were brought up to know how to keep out of such things."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Whoever passes the picture on is responsible, and nobody else."}
```

## How to fix

Read the sentence again as the child it is about would. If it is right, leave it: what does not weigh much is a note
and fails nothing. A sentence that is named wrongly, or missed, can be added to the examples
(docs/frames.md). Where the whole is meant, let somebody read it who knows child protection.

## Sources

Figures for each language in docs/recall.md; safe-messaging rules of the reference on texts
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.likeness_weights import Taught, fault_phrases, taught
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.hits import ScannedText, scanned
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.doubts_together import close_together, doubt
from campaignkit.texts.frames.sightings import advice_in, read
from campaignkit.texts.lexicon.finder import Hit
from campaignkit.texts.likeness import Likeness, Weighed, alike, company, decided_by

FEWEST = 5
"""In fewer words, such as the name of a channel or a section, a single one weighs too much; messages are short."""
SHORT = 25
"""In a text of more sentences the whole is named only where some of them stand close together; a long one that speaks
much of danger comes to as much. Of public texts of 146 such a length twelve were named, and five are so now."""
HALF = 0.5
"""Good advice that covers so much of a sentence speaks for all of it."""
LONGEST = 70
"""A sentence is quoted up to so many letters."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the sentences that read like faulty ones."""
    weights = taught(plan.campaign.language)
    if weights is None or facts.topic.lexicon is not None:
        return
    texts = scanned(plan, facts)
    first = {text.text.value: text for text in reversed(texts)}
    among = company([one for text in first.values() for one in text.sentences])
    pairs = [(text, one) for text in texts for one in alike(text.text.value, text.sentences, weights, among)]
    several = _several(tuple(first.values()), weights) if weights.is_well_taught else ()
    doubtful = [(text, one) for text in first.values() for one in text.sentences if _is_doubtful(text, one, weights)]
    whole = among.reads_faulty(len(doubtful), well_taught=weights.is_well_taught)
    spot: tuple[str, int] | None = None
    if whole and (several or among.number <= SHORT):
        text, heaviest = max(doubtful, key=lambda place: place[1].score)
        yield _whole(text, heaviest, len(doubtful), among.number)
        spot = text.text.value, heaviest.start
    elif several:
        text, heaviest, _ = max(several, key=lambda place: place[2])
        if not any(_warned_of(other, one) for other, one, _ in several):
            yield _together(text, heaviest, [(other, one) for other, one, _ in several])
            spot = text.text.value, heaviest.start
    pairs = [pair for pair in pairs if (pair[0].text.value, pair[1].start) != spot]
    for text, like in pairs:
        if _says_enough(text, like) and not _known(text, like) and not _advises(text, like):
            yield _found(text, like)


def _is_doubtful(text: ScannedText, one: Weighed, weights: Taught) -> bool:
    """Say whether words were found in a sentence, or it reads like faulty ones even alone."""
    return _known(text, one) or decided_by(one, weights) is not None


def _several(texts: Sequence[ScannedText], weights: Taught) -> Sequence[tuple[ScannedText, Weighed, float]]:
    """Return doubtful sentences that weigh enough together."""
    every = [
        (text, one, doubt(one, weights, text.text.value, tuple(_hits(text, one))))
        for text in texts
        if text.text.path[-1] != "name"
        for one in text.sentences
    ]
    return [every[place] for place in close_together([weight for _, _, weight in every])]


def _warned_of(text: ScannedText, one: Weighed) -> bool:
    return any(hit.term.confidence != "low" and not hit.quoted for hit in _hits(text, one))


def _says_enough(text: ScannedText, one: Likeness) -> bool:
    if text.text.path[-1] == "name":
        return False
    return text.text.path[0] == "messages" or len(text.text.value[one.start : one.end].split()) >= FEWEST


def _advises(text: ScannedText, one: Likeness) -> bool:
    """Say whether a sentence is hardly more than good advice whose words are known, such as “Do not pay”."""
    reading = read(text.text.value, text.language, text.tokens)
    if reading is None:
        return False
    places = {place for start, end in advice_in(reading) for place in range(max(start, one.start), min(end, one.end))}
    return len(places) >= HALF * (one.end - one.start)


def _known(text: ScannedText, one: Likeness | Weighed) -> bool:
    """Say whether another rule has something to say of the sentence."""
    return any(_hits(text, one))


def _hits(text: ScannedText, one: Likeness | Weighed) -> Iterator[Hit]:
    """Yield what another rule reports of the sentence."""
    return (
        hit for hit in text.scan.hits if hit.term.kind in _reported() and hit.start < one.end and one.start < hit.end
    )


@cache
def _reported() -> frozenset[str]:
    return frozenset(kind.reported_as for kind in kinds().values())


def _whole(text: ScannedText, one: Weighed, number: int, of: int) -> Found:
    return _at(
        text,
        one,
        f"On the whole this reads like texts that harm, in {number} of {of} sentences, as in {_quoted(text, one)}.",
        "Let somebody read all of it who knows child protection, before anybody else does; then write it anew.",
        Severity.WARNING,
        Confidence.MEDIUM,
    )


def _together(text: ScannedText, heaviest: Weighed, several: Sequence[tuple[ScannedText, Weighed]]) -> Found:
    quotes = [_quoted(other, one) for other, one in several]
    if len(quotes) == 1:
        message = f"This likely harms: {quotes[0]}. It reads like sentences that do."
        hint = "Read it again as the child it is about would, or let somebody who knows child protection read it."
    else:
        message = (
            f"{len(quotes)} sentences close together may harm: {', '.join(quotes[:-1])} and {quotes[-1]}. "
            "Each of them could be right alone; together they are seldom all right."
        )
        hint = "Read each again as the child it is about would, or let somebody who knows child protection read them."
    return _at(text, heaviest, message, hint, Severity.WARNING, Confidence.MEDIUM)


def _found(text: ScannedText, one: Likeness) -> Found:
    what = fault_phrases()[one.kind] if one.kind else "harms"
    why = f", most of all by {', '.join(f'“{words}”' for words in one.because)}" if one.because else ""
    better = f"If it does: {kinds()[one.kind].prefer}. " if one.kind else ""
    return _at(
        text,
        one,
        f"Perhaps this {what}: {_quoted(text, one)}. It reads like sentences that do{why}.",
        f"Read it again as the child it is about would. {better}A sentence that is right can stay.",
        Severity.NOTE,
        Confidence.LOW,
    )


def _at(
    text: ScannedText, one: Likeness | Weighed, message: str, hint: str, severity: Severity, sure: Confidence
) -> Found:
    return Found(text.text.path, message, hint, one.start, one.end, severity=severity, confidence=sure)


def _quoted(text: ScannedText, one: Likeness | Weighed) -> str:
    words = " ".join(text.text.value[one.start : one.end].split())
    return f"“{words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + '…'}”"


RULE = Rule("CK270", Severity.NOTE, check=check, per_language=True)
"""Weighs the words of each sentence as examples have taught; see texts/likeness.py."""
