"""There is no such number in the country.

## What it checks

That a number can exist in the country of its service: its length, its first digits, its country code, and for an
emergency number that it is one. Where campaignkit has no directory of a country, tables of short numbers are asked.
They have gaps (they lack 118 of Japan), so what they do not know is a warning.

## Why it matters

A digit too few, and nobody answers. 112 is the emergency number of Europe, not of every country.

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

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.numbers import emergency_numbers
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model.words import HelpService
from campaignkit.rules.help_services.verdicts import verdicts
from campaignkit.rules.rule import Facts, Found, Rule

_SHOWN = 5


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number that cannot be called in the country of its service."""
    held = verdicts(plan, facts)
    for service in plan.help:
        verdict = held.get(service.id)
        if verdict is not None and verdict.kind == "unlisted":
            yield _unlisted(service)
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


def _unlisted(service: HelpService) -> Found:
    label = rows("countries")[service.country]["label"]
    known = emergency_numbers(service.country)
    others = f"{', '.join(known[:_SHOWN])}{' and others' if len(known) > _SHOWN else ''}" if known else "none"
    return Found(
        ("help", service.id, "phone"),
        f"{service.name}: nothing here says that {service.phone} is an emergency number of {label} "
        f"(the tables of short numbers have {others}).",
        "Look it up on a page of the state or of the emergency service, and write that page down under `verified`.",
        related=((("help", service.id, "country"), "the country of the service"),),
        severity=Severity.WARNING,
        confidence=Confidence.LOW,
    )


RULE = Rule("CK415", Severity.ERROR, check=check, suppressible=False)
