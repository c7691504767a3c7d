"""The number is not the one known for this service.

## What it checks

That a service with a known website or name has the number known for it, that its number is not one of the wrong
ones that stand on public pages, and that a European 116 number works in the country.

## Why it matters

Wrong numbers are copied from page to page. The directory was read from other pages; where the two differ, one is
wrong.

## Wrong

```yaml
help:
  - {id: line, country: DE, name: Hilfe-Telefon, phone: "0800 30 50 750"}
```

## Right

```yaml
help:
  - {id: line, country: DE, name: Hilfe-Telefon, phone: "0800 22 55 530"}
```

## How to fix

Call both numbers. Keep the one that answers as the service you mean, and write the call down under `verified`. If
the directory is wrong, tell us.

## Sources

Reference on helplines: decision D2, wrong numbers in the wild
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.helplines import Trust, helplines
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.verdicts import NumberVerdict, services_with_verdict, severity
from campaignkit.rules.rule import Facts, Found, Rule

_SEVERITY: dict[Trust, Severity] = {"high": Severity.ERROR, "medium": Severity.WARNING, "low": Severity.NOTE}


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number that the directory contradicts, with both numbers and where they come from."""
    for service, verdict in services_with_verdict(plan, facts):
        found = _wrong(service, verdict) or _other(service, verdict) or _not_working(service, verdict)
        if found is not None:
            yield found


def _wrong(service: HelpService, verdict: NumberVerdict) -> Found | None:
    if verdict.kind != "wrong" or verdict.wrong is None:
        return None
    wrong = verdict.wrong
    right = f"Other sources give {wrong.right}. Call it" if wrong.right else "Find the operator's own page, call"
    return Found(
        ("help", service.id, "phone"),
        f"{service.phone} is a known wrong number for {wrong.service} (seen at {wrong.seen}).",
        f"{right}, ask who answers, and write the call down under `verified`.",
        severity=severity(service, Severity.ERROR),
    )


def _other(service: HelpService, verdict: NumberVerdict) -> Found | None:
    listed = verdict.listed
    if verdict.kind != "contradicts" or listed is None or listed.number is None:
        return None
    return Found(
        ("help", service.id, "phone"),
        f"{service.name}: the plan says {service.phone}, the directory {listed.number.value} "
        f"({listed.name}; {listed.number.said_by}).",
        "Call both numbers and keep the one that answers as this service. Nobody has called the directory's either.",
        related=((("help", service.id, "sources"), "the plan's sources"),),
        severity=severity(service, _SEVERITY[listed.number.trust]),
        confidence=Confidence(listed.number.trust),
    )


def _not_working(service: HelpService, verdict: NumberVerdict) -> Found | None:
    known = helplines(service.country)
    if verdict.kind != "not-working" or known is None or service.phone is None:
        return None
    number = known.status(digits_of(service.phone))
    if number is None:
        return None
    since = f" ({number.as_of})" if number.as_of else ""
    says = "did not work" if number.status == "no" else "stands beside another number in the sources"
    line = verdict.listed.number.value if verdict.listed is not None and verdict.listed.number is not None else None
    return Found(
        ("help", service.id, "phone"),
        f"{number.number} {says} in {known.name}{since}.",
        "Call it before you print it."
        + (
            f" The directory has {line} for children there ({verdict.listed.name})."
            if line and verdict.listed
            else ""
        ),
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
    )


RULE = Rule("CK412", Severity.ERROR, check=check, suppressible=False)
