"""A sentence reads like those that harm, though no rule can name what is wrong with it.

## What it checks

Every sentence of a printed text is compared with thousands of faulty and good ones in its language. One that is more
like the faulty ones is named, with the kind of fault it is most like and the words that weigh most. What another rule
about words has found already is not said again. Where two or three doubtful sentences stand close together and weigh
enough, whatever found them, they are a warning: each may be right, all of them seldom are; in a short text one can
weigh enough. In languages in which few examples taught it, it names less.

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
(docs/frames.md).

## Sources

Figures for each language in docs/recall.md; safe-messaging rules of the reference on texts
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.likeness_weights import Taught, fault_phrases, taught
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.hits import ScannedText, reported, scanned
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.doubts_together import NAMED, close_together
from campaignkit.texts.frames.sightings import advice_in, read
from campaignkit.texts.lexicon.finder import Hit
from campaignkit.texts.likeness import Likeness, Weighed, like

FEWEST = 6
"""In fewer words, such as the name of a channel or a section, a single one weighs too much; messages are short."""
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
    every = [(text, one) for text in first.values() if text.text.path[-1] != "name" for one in text.doubtful]
    together = [every[place] for place in close_together([one.weight for _, one in every])]
    spot: tuple[str, int] | None = None
    if together and not any(_warned_of(text, one.sentence) for text, one in together):
        text, heaviest = max(together, key=lambda place: place[1].weight)
        yield _together(text, heaviest.sentence, [(other, one.sentence) for other, one in together], weights)
        spot = text.text.value, heaviest.sentence.start
    for text in texts:
        several = [one.sentence for one in text.doubtful if one.weight >= NAMED]
        others = [one for one in several if (text.text.value, one.start) != spot and _says_more(text, one)]
        for sentence in _beyond_advice(text, others):
            yield _found(text, like(text.text.value, sentence, weights))


def _says_more(text: ScannedText, one: Weighed) -> bool:
    """Say whether a sentence is worth a note: more than a name, and nothing another rule reports."""
    return _says_enough(text, one) and not _known(text, one)


def _warned_of(text: ScannedText, one: Weighed) -> bool:
    return any(hit.term.confidence != "low" and not hit.quoted for hit in _hits(text, one))


def _says_enough(text: ScannedText, one: Weighed) -> bool:
    if text.text.path[-1] == "name":
        return False
    return text.text.path[0] == "messages" or len(text.text.value[one.start : one.end].split()) >= FEWEST


def _beyond_advice(text: ScannedText, several: Sequence[Weighed]) -> Iterator[Weighed]:
    """Yield those sentences that are more than good advice whose words are known, such as “Do not pay”."""
    reading = read(text.text.value, text.language, text.tokens) if several else None
    advice = () if reading is None else advice_in(reading)
    places = {place for start, end in advice for place in range(start, end)}
    for one in several:
        if sum(place in places for place in range(one.start, one.end)) < HALF * (one.end - one.start):
            yield one


def _known(text: ScannedText, one: Weighed) -> bool:
    """Say whether another rule has something to say of the sentence."""
    return any(_hits(text, one))


def _hits(text: ScannedText, one: Weighed) -> Iterator[Hit]:
    """Yield what another rule reports of the sentence."""
    return (
        hit for hit in text.scan.hits if hit.term.kind in reported() and hit.start < one.end and one.start < hit.end
    )


def _together(
    text: ScannedText, heaviest: Weighed, several: Sequence[tuple[ScannedText, Weighed]], weights: Taught
) -> Found:
    quotes = [f"{_quoted(other, one)}{_perhaps(other, one, weights)}" for other, one in several]
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


def _perhaps(text: ScannedText, one: Weighed, weights: Taught) -> str:
    """Return like which kind a sentence reads, in brackets; nothing where it could as well be another."""
    kind = like(text.text.value, one, weights).kind
    return f" (perhaps this {fault_phrases()[kind]})" if kind else ""


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
