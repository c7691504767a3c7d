"""A number with a slip of the hand.

## What it checks

That no number differs from a known one of the country by one wrong, missing, extra or swapped digit: 116 112, 111
116, 116 1111, 161 111. Of numbers of three or four digits, only swapped digits are sure; one digit more, less or
other than in the directory's number for the same kind of service, which stands nowhere in the plan, is a doubt, as is
a short number that the tables of the country know. A call of the last 180 days and two sources that name the number
settle it, except beside a European 116 number; a note stays. A doubt about one digit goes when somebody has checked
the service and one of its `sources` names the number.

## Why it matters

116 112 and 111 116 look right to everybody who reads the proofs, and both have been printed. No child is answered
there.

## Wrong

```yaml
help:
  - {id: line, phone: "116 112"}
```

## Right

```yaml
help:
  - {id: line, phone: "116 111"}
```

## How to fix

Compare the digits with the operator's page one by one, correct them, and call.

## Sources

Reference on helplines, wrong numbers in the wild: 111 116, 16 6 111, 1161111
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.dialling import is_in_tables
from campaignkit.knowledge.phone_numbers import SHORT
from campaignkit.knowledge.printed_numbers import printed_number
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.held_against_directory import JudgedNumber, judged_numbers, severity
from campaignkit.rules.help_services.verified_by_call import is_looked_up, is_settled
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number that is one slip away from a known one."""
    for case in judged_numbers(plan, facts):
        service, verdict = case.service, case.verdict
        if verdict.kind == "near" and not is_looked_up(case.number, service, facts.today):
            yield _near(case)
        if verdict.kind != "slip" or verdict.instead is None:
            continue
        other = printed_number(verdict.instead, service.country, plan.campaign.language, "terminal")
        name = f" ({verdict.entry.name})" if verdict.entry is not None else ""
        # nobody can have called a number to text, and no other number is near a European one
        is_closed = (
            case.path[-1] == "phone" and not verdict.instead.startswith("116") and is_settled(service, facts.today)
        )
        sure = len(verdict.instead) <= SHORT and not is_in_tables(case.number, service.country)
        yield Found(
            case.path,
            f"{case.number} is one slip away from {other}{name}.",
            f"Compare the digits that were dialled with {case.number} once more; then this note may stay."
            if is_closed
            else f"Is {other} meant? Then correct the digits, and call before you print. If not, call {case.number}"
            f", write the call down, and name two sources with the number: `{case.number} (site)`.",
            severity=Severity.NOTE if is_closed else severity(service, Severity.ERROR if sure else Severity.WARNING),
            confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
        )


def _near(case: JudgedNumber) -> Found:
    """Return that a short number is one digit from the directory's: both may be right."""
    number, country, entry = case.number, case.service.country, case.verdict.entry
    other = printed_number(case.verdict.instead or "", country, "en", "terminal")
    name = f" ({entry.name})" if entry is not None else ""
    return Found(
        case.path,
        f"{case.service.name}: {number} is one digit away from {other}{name}, which the directory of "
        f"{rows('countries')[country]['label']} has.",
        f"Is {other} meant? Then correct the digits, and call before you print. If {number} is right, call it, write "
        f"the call down under `verified`, and name a source with the number: `{number} (site)`.",
        related=case.beside,
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
    )


RULE = Rule("CK413", Severity.ERROR, check=check, suppressible=False)
