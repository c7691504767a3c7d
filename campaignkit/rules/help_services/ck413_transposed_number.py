"""A number with a slip of the hand.

## What it checks

That no number differs from a known one of the country by one wrong, missing, extra or swapped digit: 116 112, 111
116, 116 1111, 161 111. Of numbers of three or four digits, only swapped digits count; a short number that the tables
of the country know is a doubt. A call of the last 180 days and two sources that
name the number settle it, except beside a European 116 number; a note stays.

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
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.settled import is_settled
from campaignkit.rules.help_services.verdicts import judged_numbers, severity
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number that is one slip away from a known one."""
    for judged in judged_numbers(plan, facts):
        service, verdict = judged.service, judged.verdict
        if verdict.kind != "slip" or verdict.meant is None:
            continue
        meant = printed_number(verdict.meant, service.country, plan.campaign.language, "terminal")
        name = f" ({verdict.listed.name})" if verdict.listed is not None else ""
        # nobody can have called a number to text, and no other number is near a European one
        settled = (
            judged.path[-1] == "phone" and not verdict.meant.startswith("116") and is_settled(service, facts.today)
        )
        sure = len(verdict.meant) <= SHORT and not is_in_tables(judged.number, service.country)
        yield Found(
            judged.path,
            f"{judged.number} is one slip away from {meant}{name}.",
            f"Compare the digits that were dialled with {judged.number} once more; then this note may stay."
            if settled
            else f"Is {meant} meant? Then correct the digits, and call before you print. If not, call {judged.number}"
            f", write the call down, and name two sources with the number: `{judged.number} (site)`.",
            severity=Severity.NOTE if settled else severity(service, Severity.ERROR if sure else Severity.WARNING),
            confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
        )


RULE = Rule("CK413", Severity.ERROR, check=check, suppressible=False)
