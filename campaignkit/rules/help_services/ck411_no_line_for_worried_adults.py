"""Adults worried about their own behaviour are not told whom to call.

## What it checks

That materials for the public and for people worried about their own behaviour print the line for them, where the
country has one. For the public that holds for types with room for it beside helpline, emergency number and hotline:
a web page or an e-mail, not a poster.

## Why it matters

About half of those who call such a line worry about themselves. Each of them can stop before a child is harmed.

## Wrong

```yaml
campaign: {id: base, country: GB}
audiences:
  - {id: teens, kind: people-at-risk-of-offending}
help:
  - {id: line, country: GB, phone: "0808 800 5000"}
```

## Right

```yaml
campaign: {id: base, country: GB}
audiences:
  - {id: teens, kind: people-at-risk-of-offending}
help:
  - {id: line, country: GB, phone: "0808 1000 900"}
```

## How to fix

Define the line under `help` and add it to `help` of the message or the material.

## Sources

Safe-messaging rule HLP-12; Stop It Now; Lucy Faithfull Foundation, annual report 2021-22
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.helplines import helplines
from campaignkit.plan.countries import countries_of
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.printing import ASKED, instead, without
from campaignkit.rules.help_services.verdicts import listed_as
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each material for these readers without the line, where the directory knows one."""
    if len(countries_of(plan)) > 1:
        return  # the edition for each country prints its own services, and is asked
    directory = helplines(plan.campaign.country)
    lines = (
        [entry for entry in directory.services if "at-risk-adults" in entry.audience] if directory is not None else []
    )
    if not lines:
        return
    where = lines[0].number or lines[0].website
    for piece, place, owner in without(plan, facts, "worried-adults", lambda service: listed_as(service) in lines):
        yield Found(
            place,
            f"`{piece.material.id}` does not say whom adults can call who worry about their own behaviour.",
            f"The directory knows {lines[0].name}"
            + (f" ({where.value}; {where.said_by})" if where is not None else "")
            + f". Call it, define it under `help`, and add it to `help` of {owner}."
            + instead(plan, piece, facts),
        )


RULE = Rule(
    "CK411", Severity.WARNING, profile="review", check=check, audiences=tuple(sorted(ASKED["worried-adults"]))
)
