"""A number costs more than an ordinary call.

## What it checks

That no premium-rate, shared-cost or personal number is called free, in whatever language, and that what a premium or
shared call costs is said: a premium one in an amount. A premium number is an error where its price is not said, where
it is called free, also if somebody has called it, and always where children read it. An ordinary number that is
called free is a note until somebody has called: who pays is for its operator to say. The kind of a number comes from
the numbering plan of its country; where that does not know it, or has it for a town and it is parted like one, from
what begins so in most countries (0900, 1900), which is a warning; so are short numbers.

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
from dataclasses import replace
from typing import Literal

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.dialling import (
    Charge,
    charge,
    is_listed_short_number,
    is_written_like_premium,
    likely_charge,
)
from campaignkit.knowledge.helplines import helplines
from campaignkit.knowledge.phone_numbers import SHORT, digits_of
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.held_against_directory import JudgedNumber, judged_numbers
from campaignkit.rules.help_services.verified_by_call import VALID_DAYS
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.numbers.cost_words import names_a_price, says_free

Printed = Literal["cost", "hours", "for_whom", "name"]
PRINTED: tuple[Printed, ...] = ("cost", "hours", "for_whom", "name")

_WHAT: Mapping[Charge, str] = {
    "premium": "a premium-rate number",
    "shared": "a shared-cost number",
    "personal": "a personal number, which costs more than others",
    "ordinary": "an ordinary number, for which callers pay unless its operator does",
}


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number that charges its callers and does not say so, and each premium one that children read."""
    by_id = {} if facts.translation is None else {one.id: one for one in facts.translation.source.help}
    for case in judged_numbers(plan, facts):
        finding = _found(case, facts)
        source = by_id.get(case.service.id)
        if source is None:
            finding = finding or _paid_by_children(case, plan, facts)
        elif finding is not None and _found(replace(case, service=source), facts) is not None:
            finding = None  # a translation is asked only for what it alone says
        if finding is not None:
            yield finding


def _found(case: JudgedNumber, facts: Facts) -> Found | None:
    service, number = case.service, case.number
    if _known_free(number, service.country):
        return None
    promise = _promise(service)
    if promise is None and service.cost is not None and names_a_price(service.cost):
        return None
    is_like = is_written_like_premium(number, service.country)
    tariff = None if is_like else charge(number, service.country)
    likely: Charge | None = "premium" if is_like else likely_charge(number, service.country) if promise else None
    kind = tariff or likely
    if promise is not None and promise != "cost" and kind != "premium":
        promise = None  # of other numbers, who is asked when they are free says more than what they cost
    if kind is None or _said_so(kind, case, facts) or not (promise or _asked(kind, service)):
        return None
    what = _what(case)
    sure = _is_surely_premium(case)
    text = getattr(service, promise or "cost")
    says = (
        f"and the plan says “{text}”."
        if promise
        else f"and the plan does not say what {what} costs."
        if text is None
        else f"and “{text}” names no price."
    )
    return Found(
        ("help", service.id, promise) if promise else case.path,
        f"{service.name}: {number} {'is' if tariff else 'begins like'} {_WHAT[kind]}, {says}",
        f"Ask the operator who pays for {what}, and write the call down under `verified`."
        if kind == "ordinary"
        else f"Ask the operator for a number that is free: no child may pay. One for adults may have its price under "
        f"`cost`, what {what} costs."
        if kind == "premium"
        else f"Ask the operator for a number that is free, or write under `cost` what {what} costs.",
        related=((case.path, "the number"),) if promise else (),
        severity=Severity.ERROR if sure else Severity.NOTE if kind == "ordinary" else Severity.WARNING,
        confidence=Confidence.HIGH if sure else Confidence.LOW if kind == "ordinary" else Confidence.MEDIUM,
    )


def _paid_by_children(case: JudgedNumber, plan: Plan, facts: Facts) -> Found | None:
    """Return that children are told a premium number, whatever is said of its price."""
    if not _is_surely_premium(case):
        return None
    service = case.service
    pieces = (piece for piece in facts.pieces(plan) if piece.audience_class in YOUNG)
    piece = next((piece for piece in pieces if any(one.id == service.id for one in piece.help)), None)
    if piece is None:
        return None
    return Found(
        case.path,
        f"{service.name}: {case.number} is {_WHAT['premium']}, and `{piece.material.id}` tells it children.",
        f"Ask the operator for a number that is free, or take it off what children read: for {_what(case)} they pay.",
        related=((piece.path, "read by children or young people"),),
        confidence=Confidence.HIGH,
    )


def _is_surely_premium(case: JudgedNumber) -> bool:
    """Say whether the tables know a number as a premium one; those of short numbers have gaps."""
    number, country = case.number, case.service.country
    if _known_free(number, country) or is_written_like_premium(number, country):
        return False
    if len(digits_of(number)) <= SHORT and is_listed_short_number(number, country):
        return False
    return charge(number, country) == "premium"


def _what(case: JudgedNumber) -> str:
    return "a call" if case.path[-1] == "phone" else "a text message"


def _promise(service: HelpService) -> Printed | None:
    """Return which of the words that stand beside a number on a page call it free."""
    return next((key for key in PRINTED if says_free(getattr(service, key) or "")), None)


def _asked(kind: Charge, service: HelpService) -> bool:
    """Say whether a price is to stand beside a number: a shared one has it where its words name a tariff."""
    return kind == "premium" or (kind == "shared" and service.cost is None)


def _said_so(kind: Charge, case: JudgedNumber, facts: Facts) -> bool:
    """Say whether an operator can have said that an ordinary number is free: to somebody who called, or for texts."""
    call = case.service.verified
    has_called = call is not None and call.how == "call" and 0 <= (facts.today - call.on).days <= VALID_DAYS
    return kind == "ordinary" and (has_called or case.path[-1] != "phone")


def _known_free(phone: str, country: str) -> bool:
    """Say whether the directory lists a number as free: then the tables, which take long to read, are not asked."""
    directory = helplines(country)
    return directory is not None and digits_of(phone) in directory.free


RULE = Rule(
    "CK419",
    Severity.ERROR,
    check=check,
    per_language=True,
    suppressible=False,
    stamp="a charged number is called free",
)
