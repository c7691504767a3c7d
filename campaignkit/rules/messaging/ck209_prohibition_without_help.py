"""“Never send nudes” without a word of help.

## What it checks

That “do not send”, “never share” in texts for children is never the headline, and stands elsewhere only on a piece
that also says that the child is not to blame and where to get help.

## Why it matters

On its own the sentence is unrealistic, and every child who has already sent a picture learns to stay silent.

## Wrong

```yaml
messages:
  - {id: tell-us, headline: "Never send nudes"}
```

## Right

```yaml
messages:
  - id: tell-us
    body: "Do not send nudes. If you did, it is not your fault."
```

## How to fix

Make the help the headline. Keep the advice for the text, next to “it is not your fault” and the help service.

## Sources

Canadian Centre for Child Protection; Thorn; safe-messaging rule MSG-04
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.hits import ScannedText, advice, companions, found, holders, scanned
from campaignkit.rules.rule import Found, Rule

AUDIENCES = (*YOUNG, "public")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each prohibition in a headline, and each that stands without a no-blame line and help."""
    for text in scanned(plan, facts):
        if not text.text.classes & set(AUDIENCES):
            continue
        hits = list(text.scan.of("prohibition"))
        has_help = bool(hits) and not text.is_headline and _helped(plan, facts, text)
        for hit in hits:
            words = text.words(hit)
            if text.is_headline:
                message = f"“{words}” is the headline; children who did send stay silent."
            elif not has_help:
                message = f"“{words}” stands without “it is not your fault” and a way to get help."
            else:
                continue
            yield found(text, hit, message, advice(hit), Severity.ERROR)


def _helped(plan: Plan, facts: Facts, text: ScannedText) -> bool:
    messages = {message.id: message for message in plan.messages}
    own = messages.get(str(text.text.path[1])) if text.text.path[0] == "messages" else None
    pieces = holders(plan, facts, text.text)
    no_blame = all(
        any(True for other in piece for _ in other.scan.of("no-blame"))
        for piece in companions(plan, facts, text.text)
    )
    tags = [piece.tags for piece in pieces] or [frozenset(own.tags if own else ())]
    helps = [bool(piece.help) for piece in pieces] or [bool(own and own.help)]
    return (no_blame or all("not-your-fault" in found_tags for found_tags in tags)) and all(helps)


RULE = Rule("CK209", Severity.ERROR, check=check, per_language=True, audiences=AUDIENCES)
