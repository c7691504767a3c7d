"""There is no such number in the country.

## What it checks

That a number can exist in the country of its service: its length, its first digits, its country code, and for an
emergency number that it is one.

## Why it matters

A digit too few, and nobody answers.

## Wrong

```yaml
help:
  - {id: line, phone: "+40 116 111 22"}
```

## Right

```yaml
help:
  - {id: line, phone: "+373 22 123 457"}
```

## How to fix

Compare it with the operator's page, and correct number or `country`.

## Sources

Numbering plans of the countries as collected by the phonenumbers project
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.verdicts import verdicts
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number that cannot be called in the country of its service."""
    held = verdicts(plan, facts)
    for service in plan.help:
        verdict = held.get(service.id)
        if verdict is None or verdict.kind not in ("invalid", "other-country"):
            continue
        country = rows("countries")[service.country]["label"]
        what = "an emergency number" if service.kind == "emergency" else "a number"
        problem = (
            f"has the country code of another country than {country}"
            if verdict.kind == "other-country"
            else f"is not {what} of {country}"
        )
        yield Found(
            ("help", service.id, "phone"),
            f"{service.name}: {service.phone} {problem}.",
            "Compare it digit by digit with the operator's page, and correct the number or `country`.",
            related=((("help", service.id, "country"), "the country of the service"),),
        )


RULE = Rule("CK415", Severity.ERROR, check=check, suppressible=False)
