"""A number that stands for something still missing.

## What it checks

That no telephone number of the plan is made up: 000, 12345, 555-0100, six zeros in a row. Office numbers of
contacts are looked at, too.

## Why it matters

What was meant to be filled in later gets printed. Somebody calls it.

## Wrong

```yaml
help:
  - {id: line, phone: "0800 000 000"}
```

## Right

```yaml
help:
  - {id: line, phone: "116 111"}
```

## How to fix

Write the real number, or take the service out until there is one. `campaignkit helplines` shows candidates.

## Sources

Safe-messaging rule HLP-11
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.dialling import is_listed_short_number
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.rules.help_services.held_against_directory import judged_numbers, severity
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.numbers.mistyped_digits import invented


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each made-up number of a help service or a contact."""
    for case in judged_numbers(plan, facts):
        service = case.service
        if case.verdict.kind == "invented":
            # 12345 is the town hall in China, 8888 takes complaints in the Philippines: a doubt, and no refusal
            exists = is_listed_short_number(case.number, service.country)
            yield Found(
                case.path,
                f"{service.name}: {case.number} is not a real number.",
                f"Write the real one: `campaignkit helplines {service.country}` shows candidates. Then call it.",
                severity=Severity.WARNING if exists else severity(service, Severity.ERROR),
                confidence=Confidence.MEDIUM if exists else Confidence.HIGH,
            )
    for path, phone in _contacts(plan):
        if invented(digits_of(phone), plan.campaign.country):
            yield Found(path, f"{phone} is not a real number.", "Write the office's number, or take the key out.")


def _contacts(plan: Plan) -> Iterator[tuple[Path, str]]:
    if plan.campaign.contact is not None and plan.campaign.contact.phone is not None:
        yield ("campaign", "contact", "phone"), plan.campaign.contact.phone
    for stakeholder in plan.stakeholders:
        if stakeholder.contact is not None and stakeholder.contact.phone is not None:
            yield ("stakeholders", stakeholder.id, "contact", "phone"), stakeholder.contact.phone


RULE = Rule("CK410", Severity.ERROR, check=check, suppressible=False)
