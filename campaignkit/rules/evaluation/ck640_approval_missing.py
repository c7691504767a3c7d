"""A material that nobody has approved, though the campaign names who approves.

## What it checks

Where `campaign.approvers` names who approves: that every material has an `approval`, and that it is not dated ahead.

## Why it matters

A ministry or a steering group answers for what carries its name. A kit that they have not seen is a proof.

## Wrong

```yaml
campaign:
  approvers: ["Head of communication, Ministry of Education"]
```

## Right

```yaml
materials:
  - id: poster-teens
    approval: {by: "Head of communication, Ministry of Education", on: 2025-06-02}
```

## How to fix

Show them the pages (`campaignkit signoff` makes a sheet of them), and write down what they said with `campaignkit
record approval`. Never write an approval that was not given.

## Sources

Proposal of campaignkit after the sign-off of public bodies
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each material without an approval that was given."""
    if not plan.campaign.approvers:
        return
    for material in plan.materials:
        if material.approval is None:
            yield Found(
                ("materials", material.id, "id"),
                f"Nobody has approved `{material.id}` yet.",
                f"Ask {', '.join(plan.campaign.approvers)}, and write down the answer: "
                f"campaignkit record approval {material.id}",
                related=((("campaign", "approvers"), "who approves"),),
            )
        elif material.approval.on > facts.today:
            yield Found(
                ("materials", material.id, "approval", "on"),
                f"The approval of `{material.id}` is dated {material.approval.on}, which is still to come.",
                "Write it down when it has been given.",
            )


RULE = Rule("CK640", Severity.ERROR, profile="publish", check=check, stamp="not approved")
