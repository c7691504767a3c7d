"""A material about sexual extortion that leaves out a step.

## What it checks

That a material for young people or carers with the tag `sextortion` also says, or has the tags for, `do-not-pay`,
`send-no-more`, `keep-messages`, `block`, `not-your-fault`, and `get-help` or a printed help service. In a language
that is not read for a step it asks, in a note. A type without `sections`, such as a poster, a card or a text message,
may leave the steps to the page behind its code: there it asks for `not-your-fault` and for help.

## Why it matters

A young person who is blackmailed reads one page, once. Each missing step can cost money, pictures or a life.

## Wrong

```yaml
messages:
  - {id: tell-us, tags: [sextortion, not-your-fault, tell-someone, hope]}
materials:
  - {id: poster-teens, type: web-page}
```

## Right

```yaml
messages:
  - id: tell-us
    tags: [sextortion, not-your-fault, do-not-pay, send-no-more, keep-messages, block, get-help, hope]
materials:
  - {id: poster-teens, type: web-page}
```

## How to fix

Write the missing step into one of the messages or sections of the material and tag that text.

## Sources

Europol, Say No; IWF and NSPCC, Report Remove; rule MSG-10 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.kinds_read import reads_tag
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.what_a_piece_says import says, unsaid

STEPS = {
    "not-your-fault": "say that the child is not to blame",
    "do-not-pay": "say not to pay",
    "send-no-more": "say to send nothing more",
    "keep-messages": "say to keep the messages",
    "block": "say to block the account",
}
FIRST = ("not-your-fault",)
"""What even a poster says."""
CLASSES = frozenset({*YOUNG, "carer"})


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield materials about extortion with the steps they leave out."""
    for piece in facts.pieces(plan):
        if piece.audience_class not in CLASSES or "sextortion" not in piece.tags:
            continue
        long = "sections" in facts.library.type(piece.material.type).uses
        missing = [step for step in (STEPS if long else FIRST) if not says(plan, facts, piece, step)]
        for step in [step for step in missing if not reads_tag(plan.campaign.language, step)]:
            missing.remove(step)
            yield unsaid(plan, piece, step, STEPS[step], "Say it in one of its texts, and tag that text.")
        if "get-help" not in piece.tags and not piece.help:
            missing.append("get-help")
        if missing:
            yield Found(
                (*piece.path, "id"),
                f"`{piece.material.id}` is about sexual extortion and leaves out: {', '.join(missing)}.",
                "Write each missing step into one of its texts, and tag that text with it.",
            )


RULE = Rule("CK216", Severity.ERROR, profile="review", check=check, audiences=(*YOUNG, "carer"))
