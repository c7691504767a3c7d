"""A number costs more than an ordinary call.

## What it checks

That no premium-rate, shared-cost or personal number is called free, and that what a premium or shared call costs is
said. An ordinary number that is called free is a note until somebody has called: who pays is for its operator to say.
The kind of a number comes from the numbering plan of its country; where that does not know it, from what begins so in
most countries (0900, 1900), which is a warning.

## Why it matters

A child who calls a premium number because it was called free gets a bill, and the parents see the call on it.

## Wrong

```yaml
help:
  - {id: line, country: DE, phone: "+49 900 1 123456", cost: Free of charge}
```

## Right

```yaml
help:
  - {id: line, country: DE, phone: "0800 1110333", cost: Free of charge}
```

## How to fix

Ask the operator for a number that is free. Where there is none, write what a call costs.

## Sources

Numbering plans and short numbers of the countries as collected by the phonenumbers project
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.dialling import Charge, charge, is_listed_short_number, likely_charge
from campaignkit.knowledge.helplines import helplines
from campaignkit.knowledge.phone_numbers import SHORT, digits_of
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.verdicts import JudgedNumber, judged_numbers, severity
from campaignkit.rules.help_services.verified_by_call import VALID_DAYS
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.numbers.help_promises import says

_WHAT: Mapping[Charge, str] = {
    "premium": "a premium-rate number",
    "shared": "a shared-cost number",
    "personal": "a personal number, which costs more than others",
    "ordinary": "an ordinary number, for which callers pay unless its operator does",
}


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number that charges its callers and does not say so."""
    for case in judged_numbers(plan, facts):
        service, number, is_call = case.service, case.number, case.path[-1] == "phone"
        if _known_free(number, service.country):
            continue
        free = service.cost is not None and any(
            says(service.cost, "free", language) for language in (plan.campaign.language, "en")
        )
        if not free and service.cost is not None:
            continue
        tariff = charge(number, service.country)
        kind = tariff or (likely_charge(number, service.country) if free else None)
        if kind is None or (not free and kind not in ("premium", "shared")) or _said_so(kind, case, facts):
            continue
        what = "a call" if is_call else "a text message"
        is_listed = len(digits_of(number)) <= SHORT and is_listed_short_number(number, service.country)
        sure = tariff == "premium" and not is_listed
        yield Found(
            ("help", service.id, "cost") if free else case.path,
            f"{service.name}: {number} {'is' if tariff else 'begins like'} {_WHAT[kind]}, "
            + (f"and the plan says “{service.cost}”." if free else f"and the plan does not say what {what} costs."),
            f"Ask the operator who pays for {what}, and write the call down under `verified`."
            if kind == "ordinary"
            else f"Ask the operator for a number that is free, or write under `cost` what {what} costs.",
            related=((case.path, "the number"),) if free else (),
            severity=severity(service, Severity.ERROR)
            if sure and free
            else Severity.NOTE
            if kind == "ordinary"
            else Severity.WARNING,
            confidence=Confidence.HIGH if sure else Confidence.LOW if kind == "ordinary" else Confidence.MEDIUM,
        )


def _said_so(kind: Charge, case: JudgedNumber, facts: Facts) -> bool:
    """Say whether an operator can have said that an ordinary number is free: to somebody who called, or for texts."""
    call = case.service.verified
    has_called = call is not None and call.how == "call" and 0 <= (facts.today - call.on).days <= VALID_DAYS
    return kind == "ordinary" and (has_called or case.path[-1] != "phone")


def _known_free(phone: str, country: str) -> bool:
    """Say whether the directory lists a number as free: then the tables, which take long to read, are not asked."""
    directory = helplines(country)
    return directory is not None and digits_of(phone) in directory.free


RULE = Rule("CK419", Severity.ERROR, check=check, stamp="a charged number is called free")
