"""A sentence reads like those that harm, though no rule can name what is wrong with it.

## What it checks

Every sentence of a printed text is compared with thousands of faulty and good ones in its language. One that is more
like the faulty ones is named, with the kind of fault it is most like and the words that weigh most. What another rule
about words has found already is not said again.

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

Read the sentence again as the child it is about would. If it is right, leave it: this finding is always a note and
fails nothing. A sentence that is named wrongly, or missed, can be added to the examples (docs/frames.md).

## Sources

Figures for each language in docs/recall.md; safe-messaging rules of the reference on texts
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.likeness import fault_phrases, taught
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.hits import ScannedText, scanned
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.likeness import Likeness, alike

FEWEST = 5
"""In fewer words, such as the name of a channel or a section, a single one weighs too much; messages are short."""
LONGEST = 70
"""A sentence is quoted up to so many letters."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the sentences that read like faulty ones."""
    weights = taught(plan.campaign.language)
    if weights is None or facts.topic.lexicon is not None:
        return
    seen: dict[str, tuple[Likeness, ...]] = {}
    for text in scanned(plan, facts):
        value = text.text.value
        if value not in seen:
            seen[value] = tuple(alike(value, text.tokens, weights))
        yield from (_found(text, one) for one in seen[value] if _says_enough(text, one) and not _known(text, one))


def _says_enough(text: ScannedText, one: Likeness) -> bool:
    if text.text.path[-1] == "name":
        return False
    return text.text.path[0] == "messages" or len(text.text.value[one.start : one.end].split()) >= FEWEST


def _known(text: ScannedText, one: Likeness) -> bool:
    """Say whether another rule has something to say of the sentence."""
    reported = {kind.reported_as for kind in kinds().values()}
    return any(hit.term.kind in reported and hit.start < one.end and one.start < hit.end for hit in text.scan.hits)


def _found(text: ScannedText, one: Likeness) -> Found:
    written = " ".join(text.text.value[one.start : one.end].split())
    quoted = written if len(written) <= LONGEST else written[: LONGEST - 1].rstrip() + "…"
    what = f"one that {fault_phrases()[one.kind]}" if one.kind else "one that harms"
    why = f": {', '.join(f'“{words}”' for words in one.because)}" if one.because else ""
    better = f"If it is: {kinds()[one.kind].prefer}. " if one.kind else ""
    return Found(
        text.text.path,
        f"“{quoted}” reads like {what}{why}.",
        f"Read it again as the child it is about would. {better}A sentence that is right can stay.",
        one.start,
        one.end,
        severity=Severity.NOTE,
        confidence=Confidence.LOW,
    )


RULE = Rule("CK270", Severity.NOTE, check=check, per_language=True)
"""Weighs the words of each sentence as examples have taught; see texts/likeness.py."""
