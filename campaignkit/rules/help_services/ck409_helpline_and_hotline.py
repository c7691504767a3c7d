"""Whom to call and where to report are not told apart.

## What it checks

That materials for parents and the public print a helpline (for people) and a hotline (for reporting pictures and
films) where the country has one, and that neither is called the other. Types with room for two services, such as
stickers, are not asked for a hotline: helpline and emergency number come first.

## Why it matters

Parents who find such pictures and know only the helpline do not report them; those who know only the reporting form
get no help for their child.

## Wrong

```yaml
campaign: {id: base, country: PL}
audiences:
  - {id: teens, kind: parents-and-carers}
help:
  - {id: line, country: PL}
```

## Right

```yaml
campaign: {id: base, country: PL}
audiences:
  - {id: teens, kind: parents-and-carers}
help:
  - {id: line, country: PL}
  - {id: report, name: Dyzurnet, kind: hotline, country: PL, website: https://dyzurnet.pl, sources: [operator]}
messages:
  - {id: tell-us, help: [line, emergency, report]}
```

## How to fix

Add the hotline of the country under `help` with `kind: hotline`, and to `help` of the message or the material.

## Sources

Safe-messaging rule HLP-10; European Commission on Safer Internet Centres
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.helplines import Listed, helplines, host
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.plan.countries import countries_of
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.room_for_help import ASKED, instead, without
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield services under the wrong kind, and materials for parents or the public that lack one of the two."""
    for service in plan.help:
        other = _is_rather(service)
        if other is not None:
            has_number = service.phone is not None
            yield Found(
                ("help", service.id, "kind"),
                f"{service.name} is a {other}{' in the directory' * has_number}, not a {service.kind}.",
                f"Write `kind: {other}`. Helplines are for people, hotlines take reports of pictures and films.",
                severity=Severity.WARNING if has_number else Severity.ERROR,
                confidence=Confidence.MEDIUM if has_number else Confidence.HIGH,
            )
    if len(countries_of(plan)) > 1:
        return  # the edition for each country prints its own services, and is asked
    directory = helplines(plan.campaign.country)
    hotlines = [entry for entry in directory.services if entry.kind == "hotline"] if directory is not None else []
    own = next((service for service in plan.help if service.kind == "hotline"), None)
    if own is None and not hotlines:
        return
    for piece, place, owner in without(plan, facts, "hotline", lambda service: service.kind == "hotline"):
        if piece.help:
            yield Found(
                place,
                f"`{piece.material.id}` does not say where to report pictures and films of abuse.",
                (f"Add `{own.id}` to `help` of {owner}." if own is not None else _candidate(hotlines[0], owner))
                + instead(plan, piece, facts),
                related=((("help", own.id, "id"), "the hotline of the plan"),) if own is not None else (),
            )


def _candidate(entry: Listed, owner: str) -> str:
    where = f" ({entry.website.value}; {entry.website.said_by})" if entry.website is not None else ""
    return (
        f"The directory knows {entry.name}{where}. Open it, define it under `help` with `kind: hotline`, and add "
        f"it to `help` of {owner}."
    )


def _is_rather(service: HelpService) -> str | None:
    """Return the kind a service has in the directory when the plan calls it the other; never by its name.

    A number says more than a website, on which an operator may have both.
    """
    directory = helplines(service.country)
    if directory is None or service.kind == "emergency":
        return None
    if service.phone is not None:
        kinds = {entry.kind for entry in directory.by_digits.get(digits_of(service.phone), ())}
    else:
        site = service.website and host(service.website)
        pages = ((entry.kind, entry.website) for entry in directory.services if site)
        kinds = {kind for kind, page in pages if page is not None and host(page.value) == site}
    return next(iter(kinds)) if len(kinds) == 1 and service.kind not in kinds and "emergency" not in kinds else None


RULE = Rule("CK409", Severity.WARNING, profile="review", check=check, audiences=tuple(sorted(ASKED["hotline"])))
