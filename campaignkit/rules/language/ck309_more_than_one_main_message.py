"""A piece has more than one main message.

## What it checks

What can be decided: a poster or card asks for at most three things of children and five of adults, counted as items
of a list; the headline of a message has at most four sentences; and the messages of a longer piece serve one
objective. Which of them matters most only people can say.

## Why it matters

Who is told five things remembers none. One message, and it comes first.

## Wrong

```yaml
messages:
  - id: tell-us
    headline: Tell someone
    body: |
      - Block the account.
      - Keep the messages.
      - Tell an adult.
      - Call the helpline.
```

## Right

```yaml
messages:
  - id: tell-us
    headline: Tell someone
    body: You are not alone.
```

## How to fix

Choose what has to stay in mind. Give the rest a piece of its own, or put it into a leaflet.

## Sources

CDC Clear Communication Index, items 1 and 2; safe-messaging rule MSG-09
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.diagnostics.english_grammar import a_type
from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.measured_texts import plain_texts
from campaignkit.rules.pieces import Piece
from campaignkit.rules.rule import Facts, Found, Rule

HEADLINE_SENTENCES = 4
ITEMS = {True: 3, False: 5}
_ITEM = late_pattern(r"^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+", re.MULTILINE)
ADVICE = "Choose the one that has to stay in mind. Give the others a piece of their own."


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield long lists on posters, headlines of many sentences, and pieces that serve several objectives."""
    for text in plain_texts(plan, facts):
        if text.path[-1] == "headline" and len(text.sentences) > HEADLINE_SENTENCES:
            yield Found(
                text.path,
                f"This headline says {len(text.sentences)} things.",
                ADVICE,
                confidence=Confidence.MEDIUM,
            )
    ids: set[str] = set()
    for piece in facts.pieces(plan):
        needs = facts.library.type(piece.material.type).needs.messages
        if needs is not None and needs.max == 1:
            yield from _lists(piece, facts, ids)
        else:
            yield from _objectives(piece)


def _lists(piece: Piece, facts: Facts, ids: set[str]) -> Iterator[Found]:
    most = ITEMS[piece.audience_class in YOUNG]
    for message in piece.messages:
        path = ("messages", message.id, "body")
        items = len(_ITEM.findall(message.body or ""))
        if items > most and message.id not in ids and path not in facts.untranslated:
            ids.add(message.id)
            yield Found(
                path,
                f"{a_type(piece.material.type)} with a list of {items} things has no main message; "
                f"this audience keeps at most {most}.",
                ADVICE,
                confidence=Confidence.MEDIUM,
            )


def _objectives(piece: Piece) -> Iterator[Found]:
    objectives = list(dict.fromkeys(message.objective for message in piece.messages if message.objective))
    if len(objectives) > 1:
        names = ", ".join(f"`{objective}`" for objective in objectives)
        yield Found(
            (*piece.path, "messages"),
            f"Its messages serve {len(objectives)} objectives: {names}.",
            "Let one of them lead, and give the others a piece of their own.",
            severity=Severity.NOTE,
            confidence=Confidence.MEDIUM,
        )


RULE = Rule("CK309", Severity.WARNING, check=check, per_language=True)
