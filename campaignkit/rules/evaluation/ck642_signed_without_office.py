"""A call, an answer or an approval that no office signs.

## What it checks

That whoever called a number, told a service, approved a page, read the texts or answered a question is written as a
function and an organisation, with a comma between them. `campaignkit record` asks for the same.

## Why it matters

Somebody has to be asked when a number turns out to be wrong, also after the one who called it has left. A name alone
says whom it was, not who answers for it, and is personal data in a file that many read.

## Wrong

```yaml
help:
  - {id: line, verified: {on: 2025-06-01, by: Claire, how: call}}
```

## Right

```yaml
help:
  - {id: line, verified: {on: 2025-06-01, by: "Campaign office, Ministry of Education", how: call}}
```

## How to fix

Write the function, a comma and the organisation.

## Sources

Proposal of campaignkit: what can be asked again is signed by an office
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.plan.signed_by import names_an_office
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each signature that names no function and organisation."""
    for path, by in _signatures(plan):
        if not names_an_office(by):
            yield Found(
                path,
                f"`{by}` is not a function and an organisation.",
                "Write both, with a comma between them and no name of a person: `School office, Village School`.",
            )


def _signatures(plan: Plan) -> Iterator[tuple[Path, str]]:
    """Yield who signed what, with the place of it."""
    if plan.campaign.reviewed is not None:
        yield ("campaign", "reviewed", "by"), plan.campaign.reviewed.by
    for service in plan.help:
        if service.verified is not None:
            yield ("help", service.id, "verified", "by"), service.verified.by
        if service.informed is not None:
            yield ("help", service.id, "informed", "by"), service.informed.by
    for material in plan.materials:
        if material.approval is not None:
            yield ("materials", material.id, "approval", "by"), material.approval.by
    for index, statement in enumerate(plan.statements):
        yield ("statements", index, "by"), statement.by


RULE = Rule("CK642", Severity.WARNING, profile="publish", check=check)
