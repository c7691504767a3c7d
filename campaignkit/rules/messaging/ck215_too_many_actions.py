"""A material that asks for too much at once.

## What it checks

That the calls to action on one material, sentence by sentence, together with the list entries in its messages are at
most three for children and five for others. Sections of longer texts are not counted. With the tag `sextortion` it is
five for children, too: they are the steps that CK216 asks for, and none of them can wait.

## Why it matters

Three steps can be remembered in a frightening moment. Seven cannot.

## Wrong

```yaml
messages:
  - {id: tell-us, call_to_action: Stop. Block. Report. Tell someone.}
```

## Right

```yaml
messages:
  - {id: tell-us, call_to_action: Stop. Block. Tell someone.}
```

## How to fix

Keep the steps that protect a child now. Put the others on a leaflet or a page.

## Sources

CDC Clear Communication Index; IWF, three steps for girls; rule MSG-09 of the reference on safe messaging
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule

SENTENCE_END = late_pattern(r"(?<![.!?\u0589\u061f\u06d4\u1362])[.!?\u0589\u061f\u06d4\u1362]++(?=\s|$)|\u3002")
LIST_ITEM = late_pattern(r"^[ \t]*(?:[-*+]|[0-9]+[.)])[ \t]", re.MULTILINE)
PLACEHOLDER = late_pattern(r"\{\{[^{}]*\}\}|https?://\S+")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield materials with more than three actions for children, five for others."""
    for piece in facts.pieces(plan):
        few = piece.audience_class in YOUNG and "sextortion" not in piece.tags
        most = 3 if few else 5
        count = sum(_actions(message.call_to_action or "", message.body or "") for message in piece.messages)
        if count > most:
            yield Found(
                (*piece.path, "id"),
                f"`{piece.material.id}` asks for {count} things at once; {most} can be remembered.",
                "Keep the steps that protect a child now, and put the others on a leaflet or a page.",
                related=tuple(
                    (("messages", m.id, "call_to_action"), "asks here") for m in piece.messages if m.call_to_action
                ),
            )


def _actions(call: str, body: str) -> int:
    sentences = SENTENCE_END.split(PLACEHOLDER.sub("it", call))
    return sum(any(c.isalnum() for c in sentence) for sentence in sentences) + len(LIST_ITEM.findall(body))


RULE = Rule("CK215", Severity.WARNING, profile="review", check=check)
