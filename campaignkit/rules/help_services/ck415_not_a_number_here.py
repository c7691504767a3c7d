"""There is no such number in the country.

## What it checks

That no short number stands behind a country code, that no number has the code of another country, that none is too
short or too long for the country of its service, and that two numbers are not written as one. What only the tables of
numbers doubt is CK418. A number that somebody has checked (`verified`) is a warning.

## Why it matters

A digit too few, and nobody answers. Nobody is reached by +373 116 111 either: short numbers are dialled as they are.
Of `112 / 999` a telephone dials 112999.

## Wrong

```yaml
help:
  - {id: line, phone: "+373 116 111"}
```

## Right

```yaml
help:
  - {id: line, phone: "116 111"}
```

## How to fix

Compare it with the operator's page, and correct number or `country`. Write a short number without a country code.
Write one number where there are two, and a help service of its own for the other.

## Sources

Numbering plans of the countries as collected by the phonenumbers project
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.phone_numbers import digits_of, numbers_in
from campaignkit.knowledge.printed_numbers import printed_number
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.held_against_directory import JudgedNumber, judged_numbers, severity
from campaignkit.rules.rule import Facts, Found, Rule

_COMPARE = "Compare it digit by digit with the operator's page, and correct the number or `country`."


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number that cannot be called in the country of its service."""
    for case in judged_numbers(plan, facts):
        fault = _said(case)
        if fault is not None:
            problem, hint = fault
            message = f"{case.service.name}: {case.number} {problem}."
            is_several = case.verdict.kind == "several"  # whoever called one of them has not dialled both in one
            worst = Severity.ERROR if is_several else severity(case.service, Severity.ERROR)
            yield Found(case.path, message, hint, related=case.beside, severity=worst)


def _said(case: JudgedNumber) -> tuple[str, str] | None:
    """Return what is wrong with a number and what to do."""
    service, verdict = case.service, case.verdict
    country = rows("countries")[service.country]["label"]
    if verdict.kind == "other-country":
        return f"has the country code of another country than {country}", _COMPARE
    if verdict.kind == "impossible":
        return f"is not a number of {country}", _COMPARE
    if verdict.kind == "several":
        first, *others = numbers_in(case.number, service.country)
        return (
            f"is more than one number, and a telephone would dial them as one, {digits_of(case.number)}",
            f'Write `{case.path[-1]}: "{first}"`, and a help service of its own for {" and ".join(others)}.',
        )
    if verdict.kind == "country-code" and verdict.instead is not None:
        short = printed_number(verdict.instead, service.country, "en", "terminal")
        return (
            "reaches nobody: a short number is dialled without a country code",
            f'Write `{case.path[-1]}: "{short}"`, as it is dialled in {country}.',
        )
    return None


RULE = Rule("CK415", Severity.ERROR, check=check, suppressible=False)
