"""A text promises something about a call that the plan does not back.

## What it checks

That a text says “free”, “day and night”, “anonymous” or “confidential” of a help service only where the service
printed with it says so (`hours`, `cost`, `for_whom` or its sources), or the directory does.

## Why it matters

A child who saves its last credit for a free call, or calls at night and hears a machine, does not call again.

## Wrong

```yaml
messages:
  - {id: tell-us, body: The helpline is anonymous.}
```

## Right

```yaml
help:
  - {id: line, for_whom: "For children, anonymous"}
messages:
  - {id: tell-us, body: The helpline is anonymous.}
```

## How to fix

Ask the operator. If it is so, write it into `hours`, `cost` or `for_whom` of the service, with the source. If not,
take the promise out of the text.

## Sources

Safe-messaging rule HLP-06; reference on helplines, decision D4
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.backing import backing
from campaignkit.rules.pieces import ReadText
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.numbers.help_promises import MEANING, promises


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each promise of a text that no service printed with it keeps."""
    language = plan.campaign.language
    for text in facts.texts(plan):
        if text.path[0] == "help":
            continue
        claims = list(promises(text.value, language))
        services = _printed_with(text, plan, facts) if claims else ()
        for promise in claims:
            stands = [backing(service, promise.kind, language) for service in services]
            if not stands or any(stand.kept for stand in stands):
                continue
            against = next((stand.against for stand in stands if stand.against), None)
            service = services[0]
            money_or_time = promise.kind in ("free", "always")
            yield Found(
                text.path,
                f"“{promise.words}” is a promise that {service.name} does not make"
                + (f": the directory says “{against.value}” ({against.said_by})." if against else " in this plan."),
                f"Ask the operator whether the service is {MEANING[promise.kind]}. Then write it into its "
                f"`{'cost' if promise.kind == 'free' else 'hours' if promise.kind == 'always' else 'for_whom'}` with "
                "the source, or take the words out.",
                promise.start,
                promise.end,
                related=((("help", service.id), "the service printed with it"),),
                severity=None if against or money_or_time else Severity.WARNING,
                confidence=Confidence.HIGH if against and against.trust == "high" else Confidence.MEDIUM,
            )


def _printed_with(text: ReadText, plan: Plan, facts: Facts) -> tuple[HelpService, ...]:
    """Return the services on the pieces that carry the text, or those of a message that no piece carries yet."""
    services = {s.id: s for piece in facts.pieces(plan) if piece.holds(text.path) for s in piece.help}
    if not services and text.path[0] == "messages":
        names = next((message.help for message in plan.messages if message.id == text.path[1]), ())
        services = {service.id: service for service in plan.help if service.id in names}
    return tuple(service for service in services.values() if service.kind != "emergency")


RULE = Rule("CK405", Severity.ERROR, check=check, per_language=True, suppressible=False)
