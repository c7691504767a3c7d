"""A film or spot that may no longer be shown before the campaign ends.

## What it checks

That what others make, such as a film or a radio spot, may be shown until the campaign's last day: `rights_until` of
`made_elsewhere`.

## Why it matters

A film that has to be taken down in the middle of a campaign leaves posters whose code leads nowhere, and a school or
a broadcaster that shows it breaks the law without knowing it.

## Wrong

```yaml
campaign: {starts: 2026-01-01, ends: 2026-12-31}
materials:
  - id: film
    type: film
    made_elsewhere: {by: Studio One, rights: For schools, rights_until: 2026-06-30}
```

## Right

```yaml
campaign: {starts: 2026-01-01, ends: 2026-12-31}
materials:
  - id: film
    type: film
    made_elsewhere: {by: Studio One, rights: For schools, rights_until: 2027-12-31}
```

## How to fix

Ask the maker for a longer time, in writing. If they refuse, end the campaign's use of it on that day and take the
links away.

## Sources

Proposal of campaignkit after rule IDN-02 of the reference on safe messaging, on rights of pictures
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield films, spots and posts whose rights end before the campaign does."""
    ends = plan.campaign.ends
    for material in plan.materials:
        until = material.made_elsewhere.rights_until if material.made_elsewhere else None
        if until is not None and until < ends:
            yield Found(
                ("materials", material.id, "made_elsewhere", "rights_until"),
                f"`{material.id}` may be shown until {until}, and the campaign ends on {ends}.",
                "Ask the maker for a longer time, or take it and the links to it away on that day.",
            )


RULE = Rule("CK247", Severity.WARNING, check=check)
