"""The tables of numbers do not know a number, or not as what it is used for.

## What it checks

That the tables of the country know a number at all, an emergency number as one that sends help, and that a number
which is free at home is not written with a country code. The tables have gaps: Serbia's police, 192, is not among
them. So this is a warning, and it can be set aside with a reason.

## Why it matters

112 is the emergency number of Europe, not of every country. A number that nobody answers leaves a child alone.

## Wrong

```yaml
help:
  - {id: emergency, country: JP, phone: "112"}
```

## Right

```yaml
help:
  - {id: emergency, country: JP, phone: "119"}
```

## How to fix

Look the number up on a page of the state or of the operator. Where it is right, keep it and say who has checked it:
`# campaignkit: ignore[CK418] -- the ministry's page names it`.

## Sources

Numbering plans and short numbers of the countries as collected by the phonenumbers project
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.phone_numbers import emergency_numbers
from campaignkit.knowledge.printed_numbers import as_at_home
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.verdicts import Judged, judged_numbers
from campaignkit.rules.rule import Facts, Found, Rule

_SHOWN = 5


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number that the tables do not know, or know as something else."""
    for judged in judged_numbers(plan, facts):
        said = _said(judged)
        if said is not None:
            problem, hint = said
            message = f"{judged.service.name}: {problem}."
            yield Found(judged.path, message, hint, related=judged.beside, confidence=Confidence.LOW)


def _said(judged: Judged) -> tuple[str, str] | None:
    """Return what is in doubt and what to do."""
    service, verdict, number = judged.service, judged.verdict, judged.number
    country = rows("countries")[service.country]["label"]
    if verdict.kind == "unlisted":
        known = emergency_numbers(service.country)
        others = f"{', '.join(known[:_SHOWN])}{' and others' if len(known) > _SHOWN else ''}" if known else "none"
        return (
            f"nothing here says that {number} is an emergency number of {country} "
            f"(the tables of short numbers have {others})",
            "Look it up on a page of the state or of the emergency service, and write the page down under `sources`.",
        )
    if verdict.kind == "doubtful":
        return (
            f"the tables of {country} do not know the number {number}",
            "Compare it digit by digit with the operator's page. An area code may be missing, or the tables are old.",
        )
    if verdict.kind == "free-abroad":
        home = as_at_home(number, service.country)
        return (
            f"{number} is free in {country}, and with a country code hardly anybody reaches it",
            f'Write it as it is dialled in {country}: `{judged.path[-1]}: "{home}"`.',
        )
    return None


RULE = Rule("CK418", Severity.WARNING, check=check)
