"""A material prints the help services of several countries.

## What it checks

That a plan for several countries is printed through its editions: an edition names one `country` and prints the help
services of that country only.

## Why it matters

A child in Austria who finds a German and an Austrian number on a poster does not know which one answers.

## Wrong

```yaml
campaign: {countries: [MD, RO]}
remove: [campaign.country]
help:
  - {id: line-ro, name: Child Helpline, kind: helpline, country: RO, phone: "116 111", sources: [operator]}
messages:
  - {id: tell-us, help: [line, line-ro]}
```

## Right

```yaml
campaign: {countries: [MD, RO], country: RO}
help:
  - {id: line-ro, name: Child Helpline, kind: helpline, country: RO, phone: "116 111", sources: [operator]}
messages:
  - {id: tell-us, help: [line, line-ro]}
```

## How to fix

Write a plan for each country that extends this one and names its `country`; the finding ends with the lines. The plan
for all countries stays a proof.

## Sources

Safe-messaging rule HLP-04.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.countries import countries_of
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield one finding for a plan of several countries whose materials print services of more than one."""
    if len(countries_of(plan)) == 1:
        return
    for piece in facts.pieces(plan):
        codes = list(dict.fromkeys(service.country for service in piece.help))
        if len(codes) > 1:
            lines = (
                f"extends: ../{plan.campaign.id}/plan.yaml\ncampaign: {{id: {plan.campaign.id}-{codes[0].lower()}, "
            )
            yield Found(
                ("campaign", "countries"),
                f"`{piece.material.id}` prints help services of {len(codes)} countries: {', '.join(codes)}.",
                f"`campaignkit render` with `--country {codes[0]}` prints those of one country only. Where one needs "
                f"texts of its own, make an edition:\n{lines}country: {codes[0]}}}",
                related=((piece.path, "prints the services"),),
            )
            return


RULE = Rule("CK036", Severity.WARNING, profile="publish", check=check, stamp="for several countries")
