"""The tables of numbers do not know a number, or not as what it is used for.

## What it checks

That the tables of the country know a number at all, an emergency number as one that sends help, and a helpline as
none; that a help service has no mobile number, which is mostly somebody's own; that a number which is free at home
is not written with a country code; that a number belongs to its country where several states share a code; that 00
is dialled there before a country code; and that neither the directory nor the page of the service has the number
for another country. Nor is 112 outside Europe taken from tables alone: not every telephone of the United States
knows it. Of a number that they do not know it says where such numbers mostly cost money. A number that is possible
in two countries, and of which neither says more, nobody here can tell. The tables have gaps, so this is a warning,
and a note of a short number that nothing here has; only 911, 999 and 000 are an error in a country whose numbers
have been looked up. It goes when somebody has checked the service and one of its `sources` names the number.

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

Look the number up on a page of the state or of the operator. Where it is right, keep it, name the page in `sources`
with the number, and say who has read it: `verified: {on: 2025-06-01, by: Office, how: operator-page}`.

## Sources

Numbering plans and short numbers of the countries as collected by the phonenumbers project
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.dialling import Charge, likely_charge
from campaignkit.knowledge.helplines import emergency_numbers_of, helplines
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.knowledge.printed_numbers import as_at_home
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.held_against_directory import (
    JudgedNumber,
    is_only_in_tables,
    judged_numbers,
    severity,
)
from campaignkit.rules.help_services.number_verdict import Kind
from campaignkit.rules.help_services.verified_by_call import is_looked_up
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.numbers.mistyped_digits import near_short

_SHOWN = 5
_FROM_FILMS = frozenset({"911", "999", "000"})
"""What people know as emergency numbers of other countries: it is none where neither directory nor tables have it."""
_HOW_BAD: Mapping[Kind, Severity] = {"unknown-short": Severity.NOTE}
_LIKE: Mapping[Charge | None, str] = {
    "premium": ", which begins like premium-rate numbers of most countries: a call may cost a lot",
    "shared": ", which begins like numbers that cost more than others in many countries",
}


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number that the tables do not know, or know as something else."""
    for case in judged_numbers(plan, facts):
        gap = case.verdict.kind in ("unlisted", "doubtful", "unknown-short", "elsewhere", "mobile")
        if gap and is_looked_up(case.number, case.service, facts.today):
            continue
        fault = _said(case)
        if fault is not None:
            problem, hint = fault
            message = f"{case.service.name}: {problem}."
            foreign = case.verdict.kind == "unlisted" and _is_of_elsewhere(case)
            yield Found(
                case.path,
                message,
                hint,
                related=case.beside,
                severity=severity(case.service, Severity.ERROR) if foreign else _HOW_BAD.get(case.verdict.kind),
                confidence=Confidence.MEDIUM if foreign else Confidence.LOW,
            )


def _is_of_elsewhere(case: JudgedNumber) -> bool:
    """Say whether a number is known from another country, in one of which somebody has looked the numbers up."""
    return digits_of(case.number) in _FROM_FILMS and helplines(case.service.country) is not None


def _said(case: JudgedNumber) -> tuple[str, str] | None:
    """Return what is in doubt and what to do."""
    service, verdict, number = case.service, case.verdict, case.number
    country = rows("countries")[service.country]["label"]
    if verdict.kind == "unlisted":
        numbers = [one for one in emergency_numbers_of(service.country) if one != digits_of(number)]
        are = "is" if len(numbers) == 1 else "are"
        more = " and others" if len(numbers) > _SHOWN else ""
        likely = near_short(digits_of(number), numbers)
        slip = f"It is one digit away from {likely}: correct it where that is meant. " if likely is not None else ""
        others = f"known {are} {', '.join(numbers[:_SHOWN])}{more}" if numbers else "none is known"
        says = "nothing here says"
        if is_only_in_tables(digits_of(number), helplines(service.country)):
            says = "only tables of numbers say"
        return (
            f"{says} that {number} is an emergency number of {country} ({others})",
            f"{slip}Look it up on a page of the state or of the emergency service, write the page down under "
            f"`sources` with the number: `{number} (site)`, and who read it under `verified`.",
        )
    if verdict.kind == "emergency-line":
        return (
            f"{number} is an emergency number of {country}, and the plan calls it a {service.kind}",
            f"Write the number of the {service.kind}. Where help for people in danger is meant, it is "
            "`kind: emergency`.",
        )
    if verdict.kind == "no-emergency":
        name = verdict.entry.name if verdict.entry is not None else "a help line of Europe"
        return (
            f"{number} is {name} in the directory of {country}, and the plan calls it an emergency number",
            f"Write {verdict.instead} for help at once, or `kind: helpline` where the line is meant.",
        )
    if verdict.kind == "mobile":
        line = verdict.entry
        other = f" The directory has {line.number.value} ({line.name})." if line and line.number else ""
        return (
            f"{number} is a mobile number, and those are mostly somebody's own",
            "Ask for the number of the service. Where it is this one, write the page that says so down under "
            f"`sources` with the number: `{number} (site)`, and who called it under `verified`.{other}",
        )
    if verdict.kind == "neighbour" and verdict.instead is not None:
        there = rows("countries").get(verdict.instead, {"label": verdict.instead})["label"]
        return (
            f"{number} is a number of {there}, which has the same country code as {country}",
            "Compare it with the operator's page, and ask whether people are answered who call from "
            f"{country}. Or correct `country`.",
        )
    if verdict.kind == "elsewhere" and verdict.instead is not None:
        there = rows("countries")[verdict.instead]["label"]
        entry = verdict.entry
        if entry is not None and entry.number is not None and digits_of(entry.number.value) == digits_of(number):
            says = f"in {there} {number} is {entry.name} ({entry.number.said_by})"
        elif entry is not None:
            says = f"its page is that of {entry.name} in {there}"
        else:
            says = f"its page is one of {there}, where {number} is a number"
        return (
            f"{says}, and nothing here says that it answers in {country}",
            f"Ask whether people are answered who call from {country}. Where it is a service of {there}, correct "
            "`country`, or write the number with its country code.",
        )
    if verdict.kind == "no-exit-code" and verdict.instead is not None:
        return (
            f"in {country} nobody dials 00 before a country code, and {number} begins with it",
            f'Write `{case.path[-1]}: "{verdict.instead}"`, or the number as it is dialled in {country}.',
        )
    if verdict.kind == "doubtful":
        like = _LIKE.get(likely_charge(number, service.country), "")
        return (
            f"the tables of {country} do not know the number {number}{like}",
            "Compare it digit by digit with the operator's page. An area code may be missing, or the tables are old: "
            f"then write the page down under `sources` with the number: `{number} (site)`, and who called it.",
        )
    if verdict.kind == "unknown-short":
        return (
            f"neither the directory nor the tables of {country} have the short number {number}",
            "Many right ones are missing there, and so is a slip of the hand. Compare it digit by digit with the "
            f"operator's page, name that under `sources` with the number: `{number} (site)`, and who called it.",
        )
    if verdict.kind == "free-abroad":
        home = as_at_home(number, service.country)
        return (
            f"{number} is free in {country}, and with a country code hardly anybody reaches it",
            f'Write it as it is dialled in {country}: `{case.path[-1]}: "{home}"`.',
        )
    return None


RULE = Rule("CK418", Severity.WARNING, check=check)
