"""A help service that nobody has called, or not for half a year.

## What it checks

That somebody has called every number in the last 180 days, this very number and no other, and has opened every
service without a number. Emergency numbers are never called for a test: for them, the page of the ministry or the
police is read.

## Why it matters

Wrong and outdated numbers stand on official pages and in the press. A wrong number on a poster harms a child.

## Wrong

```yaml
help:
  - {id: line, verified: {on: 2024-01-01, by: Office, how: call}}
```

## Right

```yaml
help:
  - {id: line, verified: {on: 2025-06-01, by: Office, how: call}}
```

## How to fix

Call. Ask who the service is for, when it answers and what a call costs. Write down day, function and organisation.
Never write down a call that did not happen. For an emergency number, read the official page and write
`how: operator-page`.

## Sources

Reference on helplines: six wrong or incomplete numbers found on public pages, 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.verified_by_call import VALID_DAYS, was_another
from campaignkit.rules.rule import Facts, Found, Rule

_CALL = (
    "Call the number, ask who it is for, when it answers and what it costs, and write down "
    "`verified: {on: <day>, by: <function, organisation>, how: call}`. Never write a call that did not happen."
)
_OFFICIAL_PAGE = (
    "Do not call an emergency number for a test. Read the page of the ministry or the police, and write down "
    "`verified: {on: <day>, by: <function, organisation>, how: operator-page}`."
)


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each help service without a call (or, without a number, a visit to its page) in the last 180 days."""
    for service in plan.help:
        problem = _problem(service, facts)
        if problem is not None:
            key = "verified" if service.verified is None else "on"
            path = ("help", service.id, "verified") if key == "verified" else ("help", service.id, "verified", "on")
            yield Found(
                path,
                f"{service.name}: {problem}",
                _OFFICIAL_PAGE if service.kind == "emergency" else _CALL,
            )


def _problem(service: HelpService, facts: Facts) -> str | None:
    verification = service.verified
    if verification is None:
        return "nobody has checked this service yet."
    if was_another(service):
        return f"{verification.number} was called, and the plan says {service.phone}."
    if verification.on > facts.today:
        return f"the check is dated {verification.on}, which is still to come."
    if (facts.today - verification.on).days > VALID_DAYS:
        return f"the last check, on {verification.on}, is more than {VALID_DAYS} days old."
    if service.kind == "emergency" and verification.how == "call":
        return "an emergency number is never called for a test."
    if service.phone is not None and service.kind != "emergency" and verification.how != "call":
        return "its page was read, but the number was not called."
    return None


RULE = Rule(
    "CK401",
    Severity.ERROR,
    profile="publish",
    check=check,
    stamp="help numbers not verified by a call",
    suppressible=False,
)
