"""A sentence reads like those that harm, though no rule can name what is wrong with it.

## What it checks

Every sentence of a printed text is compared with thousands of faulty and good ones in its language. One that is more
like the faulty ones is named, with the kind of fault it is most like and the words that weigh most. Among sentences
that read well it has to weigh more. What another rule about words has found already is not said again. Where two or
more are named and all sentences together read like faulty ones, the whole is a warning.

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

Read the sentence again as the child it is about would. If it is right, leave it: about a single sentence this finding
is a note and fails nothing. A sentence that is named wrongly, or missed, can be added to the examples
(docs/frames.md). Where the whole is meant, let somebody read it who knows child protection.

## Sources

Figures for each language in docs/recall.md; safe-messaging rules of the reference on texts
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.likeness_weights import fault_phrases, taught
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.hits import ScannedText, scanned
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.likeness import Likeness, alike, company, weighed_in

FEWEST = 5
"""In fewer words, such as the name of a channel or a section, a single one weighs too much; messages are short."""
SEVERAL = 2
"""From so many sentences on the whole can be meant. In texts left out while learning, four of five faulty ones were
found so and one good one in a hundred."""
LONGEST = 70
"""A sentence is quoted up to so many letters."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the sentences that read like faulty ones."""
    weights = taught(plan.campaign.language)
    if weights is None or facts.topic.lexicon is not None:
        return
    texts = scanned(plan, facts)
    read = {text.text.value: weighed_in(text.text.value, text.tokens, weights) for text in texts}
    among = company([one for found in read.values() for one in found])
    seen = [(text, one) for text in texts for one in alike(text.text.value, read[text.text.value], weights, among)]
    different = {(text.text.value, one.start) for text, one in seen}
    worst = max(seen, key=lambda pair: pair[1].sureness, default=None)
    if worst is not None and among.reads_faulty and len(different) >= SEVERAL:
        yield _whole(*worst, len(different), among.number)
        seen.remove(worst)
    for text, one in seen:
        if _says_enough(text, one) and not _known(text, one):
            yield _found(text, one)


def _says_enough(text: ScannedText, one: Likeness) -> bool:
    if text.text.path[-1] == "name":
        return False
    return text.text.path[0] == "messages" or len(text.text.value[one.start : one.end].split()) >= FEWEST


def _known(text: ScannedText, one: Likeness) -> bool:
    """Say whether another rule has something to say of the sentence."""
    reported = {kind.reported_as for kind in kinds().values()}
    return any(hit.term.kind in reported and hit.start < one.end and one.start < hit.end for hit in text.scan.hits)


def _whole(text: ScannedText, one: Likeness, number: int, of: int) -> Found:
    return _at(
        text,
        one,
        f"On the whole this reads like texts that harm, in {number} of {of} sentences, as in {_quoted(text, one)}.",
        "Let somebody read all of it who knows child protection, before anybody else does; then write it anew.",
        Severity.WARNING,
        Confidence.MEDIUM,
    )


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


def _at(text: ScannedText, one: Likeness, message: str, hint: str, severity: Severity, sure: Confidence) -> Found:
    return Found(text.text.path, message, hint, one.start, one.end, severity=severity, confidence=sure)


def _quoted(text: ScannedText, one: Likeness) -> str:
    written = " ".join(text.text.value[one.start : one.end].split())
    return f"“{written if len(written) <= LONGEST else written[: LONGEST - 1].rstrip() + '…'}”"


RULE = Rule("CK270", Severity.NOTE, check=check, per_language=True)
"""Weighs the words of each sentence as examples have taught; see texts/likeness.py."""
