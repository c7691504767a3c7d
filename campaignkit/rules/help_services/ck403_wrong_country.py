"""A piece prints a service of another country.

## What it checks

That the services a material prints belong to the campaign's country. For Spain, where 116 111 works in some regions
only, that the campaign names its region.

## Why it matters

The same digits are another service elsewhere: 114 helps children in danger in Italy and takes emergency texts in
France; 119 exists in France and in Romania. A child who calls the wrong one gives up.

## Wrong

```yaml
help:
  - {id: line, country: RO}
```

## Right

```yaml
help:
  - {id: line, country: MD}
```

## How to fix

Print a service of the campaign's own country; `campaignkit helplines` shows candidates. A campaign in several
countries names them in `countries`, and has an edition for each.

## Sources

Safe-messaging rule HLP-04; reference on helplines, decision D3
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.dialling import is_free
from campaignkit.knowledge.helplines import helplines
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.knowledge.reader import rows
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.countries import countries_of
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each printed service of another country, and each number that works in a part of the country only."""
    home = plan.campaign.country
    for service in plan.help:
        readers = [piece for piece in facts.pieces(plan) if service in piece.help]
        if not readers:
            continue
        if service.country not in countries_of(plan):
            children = any(piece.audience_class in YOUNG for piece in readers)
            yield Found(
                ("help", service.id, "country"),
                f"{service.name} is a service of {_name(service.country)}, and the campaign runs in {_name(home)}."
                + _from_abroad(service),
                f"Print a service of {_name(home)} instead: `campaignkit helplines {home}` shows candidates.",
                related=(
                    (("campaign", "country"), "the campaign's country"),
                    (readers[0].path, "prints the service"),
                ),
                severity=Severity.ERROR if children else Severity.WARNING,
            )
        elif plan.campaign.region is None and _in_parts_only(service):
            yield Found(
                ("help", service.id, "phone"),
                f"{service.phone} does not work in all of {_name(service.country)}.",
                "Name the campaign's `region` and ask there whether the number works, or print the number for the "
                f"whole country: `campaignkit helplines {service.country}`.",
                related=((readers[0].path, "prints the number"),),
                severity=Severity.WARNING,
            )


def _from_abroad(service: HelpService) -> str:
    if service.phone is None or not is_free(service.phone, service.country):
        return ""
    return f" {service.phone} is free there, and hardly ever answers calls from abroad."


def _in_parts_only(service: HelpService) -> bool:
    directory = helplines(service.country)
    number = (
        directory.status(digits_of(service.phone)) if directory is not None and service.phone is not None else None
    )
    return number is not None and number.status == "partial"


def _name(country: str) -> str:
    return rows("countries")[country]["label"]


RULE = Rule("CK403", Severity.ERROR, check=check, suppressible=False)
