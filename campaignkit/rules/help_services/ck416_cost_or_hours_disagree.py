"""Cost or hours differ from what is known of the service.

## What it checks

That `cost` does not say free where the directory says that calls are charged, and `hours` does not say day and
night where it gives opening hours; and that the times in `hours` are times of a day.

## Why it matters

“Free” and “day and night” are promises. A child who finds them broken does not call again.

## Wrong

```yaml
help:
  - {id: line, country: DE, hours: Day and night}
```

## Right

```yaml
help:
  - {id: line, country: DE, hours: Monday to Saturday 14 to 20}
```

## How to fix

Call and ask. Write what you are told, with the day of the call under `verified`. If the directory is wrong, tell
us.

## Sources

Reference on helplines, decision D4: lines that are charged or open by day only
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.helplines import SourcedFact
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.backing import contradicted
from campaignkit.rules.help_services.held_against_directory import listed_as, services_with_verdict
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.numbers.cost_words import says_free
from campaignkit.texts.numbers.help_promises import says

_SEVERITY = {"high": Severity.ERROR, "medium": Severity.WARNING, "low": Severity.NOTE}
_TIME = late_pattern(r"(?<![\d.:])(\d{1,2})(?::|h|\.(?=00|15|30|45))(\d\d)(?![\d.:])")


def _is_time(match: re.Match[str]) -> bool:
    return (int(match[1]), int(match[2])) <= (24, 0) and int(match[2]) < 60


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each cost and each opening hour that promises more than the directory knows."""
    for service in plan.help:
        wrong = next((match for match in _TIME.finditer(service.hours or "") if not _is_time(match)), None)
        if wrong is not None:
            yield Found(
                ("help", service.id, "hours"),
                f"{service.name}: “{wrong[0]}” is no time of day.",
                "Write hours from 0:00 to 24:00, as the operator says them.",
            )
    for service, verdict in services_with_verdict(plan, facts):
        if verdict.kind not in ("known", "free-abroad"):
            continue
        entry = listed_as(service)
        claims: list[tuple[str, str, str | None]] = [
            ("cost", "free", service.cost),
            ("hours", "always", service.hours),
        ]
        for key, kind, text in claims:
            against = contradicted(entry, kind)
            if text is None or against is None or text.casefold() == against.value.casefold():
                continue
            if says_free(text) if kind == "free" else says(text, kind, plan.campaign.language):
                yield _found(service.id, service.name, key, text, against)


def _found(service: str, name: str, key: str, text: str, against: SourcedFact) -> Found:
    return Found(
        ("help", service, key),
        f"{name}: the plan says “{text}”, the directory “{against.value}” ({against.said_by}).",
        "Call and ask, and write what you are told. Nobody has called for the directory.",
        related=((("help", service, "sources"), "the plan's sources"),),
        severity=_SEVERITY[against.trust],
        confidence=Confidence(against.trust),
    )


RULE = Rule("CK416", Severity.ERROR, check=check, suppressible=False)
