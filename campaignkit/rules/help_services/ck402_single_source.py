"""A number rests on one source only.

## What it checks

That each help service names two sources that do not depend on each other, or the operator itself: the word
“operator”, or a page on the site of the service. Emergency numbers are left out.

## Why it matters

Six wrong numbers were found on public pages, one of them on an official page of the European network. One page is
not enough.

## Wrong

```yaml
help:
  - {id: line, website: https://telefonulcopilului.md, sources: [https://example.org/list]}
```

## Right

```yaml
help:
  - {id: line, website: https://telefonulcopilului.md, sources: [https://example.org/list, https://telefonulcopilului.md]}
```

## How to fix

Open the page of the operator and add its address to `sources`, with the day. A copy of the operator's page on
another site is not a second source.

## Sources

Safe-messaging rule HLP-03; reference on helplines, wrong numbers in the wild, 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.helplines import host
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.held_against_directory import listed_as
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each help service that names neither its operator nor two independent sources."""
    for service in plan.help:
        if service.kind == "emergency" or _well_sourced(service):
            continue
        entry = listed_as(service)
        number = entry.number if entry is not None else None
        more = f" The directory has: {number.said_by}." if number is not None and number.sources else ""
        yield Found(
            ("help", service.id, "sources"),
            f"{service.name}: only one source, and it is not the operator.",
            f"Add the operator's own page, or a second source that does not copy the first.{more} "
            f"`campaignkit helplines {service.country}` shows the addresses.",
        )


def _well_sourced(service: HelpService) -> bool:
    own = {host(service.website)} if service.website is not None else set()
    entry = listed_as(service)
    if entry is not None and entry.website is not None:
        own.add(host(entry.website.value))
    independent = set()
    for source in service.sources:
        if "operator" in source.casefold() or any(site in source for site in own):
            return True
        independent.add(host(source.split()[0]) or source.casefold() if source.split() else "")
    return len(independent) >= 2


RULE = Rule("CK402", Severity.WARNING, profile="publish", check=check, stamp="help number with one source")
