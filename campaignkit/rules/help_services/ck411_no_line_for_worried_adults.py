"""Adults worried about their own behaviour are not told whom to call.

## What it checks

That materials for people worried about their own behaviour print a service that is for them, in every country. One
whose only way out is the police, or a page to report others, is an error. A helpline that the directory does not know
is taken for a service of theirs, one that is for children is not. Where the country is known to have a line for them,
materials for the public print it, too, if their type has room for it beside helpline, emergency number and hotline: a
web page or an e-mail, not a poster.

## Why it matters

About half of those who call such a line worry about themselves. Each of them can stop before a child is harmed.
Nobody calls the police about himself.

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

Define the line under `help` and add it to `help` of the message or the material. Where none is known, ask the
ministry of health, a clinic for sexual medicine or the probation service who helps before something happens.

## Sources

Safe-messaging rule HLP-12; Lanzarote Convention, article 7; Stop It Now; Lucy Faithfull Foundation, annual report
2021-22
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.helplines import Listed, helplines
from campaignkit.knowledge.whom_a_line_is_for import AT_RISK, IN_DISTRESS
from campaignkit.plan.countries import countries_of
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.held_against_directory import listed_as
from campaignkit.rules.help_services.room_for_help import ASKED, instead, must_have_help, without
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.numbers.line_purposes import purposes_of

_WORRIED = "at-risk-adult"
_KNOWN = "The directory knows {line}. Call it, define it under `help`, and add it to `help` of {owner}."
_NOBODY_KNOWN = (
    "No service for them is known in {country}: ask the ministry of health, a clinic for sexual medicine or the "
    "probation service. Define it under `help` (`kind: helpline`), and add it to `help` of {owner}."
)


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each material for these readers without a line for them; the public is asked where there is one."""
    if len(countries_of(plan)) > 1:
        return  # the edition for each country prints its own services, and is asked
    directory = helplines(plan.campaign.country)
    entries = directory.services if directory is not None else ()
    lines = [entry for entry in entries if AT_RISK in entry.audience]
    country = directory.name if directory is not None else plan.campaign.country

    def is_theirs(service: HelpService) -> bool:
        if lines:
            return listed_as(service) in lines
        is_for_others = purposes_of(service.name, plan.campaign.language)
        return service.kind == "helpline" and listed_as(service) is None and not is_for_others

    for piece, place, owner in without(plan, facts, "worried-adults", is_theirs):
        theirs = piece.audience_class == _WORRIED
        if not (lines or theirs) or (not piece.help and must_have_help(piece, facts)):
            continue
        nobody = theirs and not any(service.kind == "helpline" for service in piece.help)
        yield Found(
            place,
            f"`{piece.material.id}` sends people who worry about their own behaviour to nobody who listens to them."
            if nobody
            else f"`{piece.material.id}` does not say whom adults can call who worry about their own behaviour.",
            (
                _KNOWN.format(line=_said(lines[0]), owner=owner)
                if lines
                else _NOBODY_KNOWN.format(country=country, owner=owner) + _listening(entries, piece.help)
            )
            + instead(plan, piece, facts),
            severity=Severity.ERROR if nobody else None,
        )


def _listening(entries: tuple[Listed, ...], services: tuple[HelpService, ...]) -> str:
    """Name who listens to everybody until a service of theirs is found."""
    line = next((entry for entry in entries if IN_DISTRESS in entry.audience), None)
    if line is None or any(listed_as(service) == line for service in services):
        return ""
    return f" Until then, {_said(line)} listens to people in distress."


def _said(entry: Listed) -> str:
    where = entry.number or entry.website
    return entry.name + (f" ({where.value}; {where.said_by})" if where is not None else "")


RULE = Rule(
    "CK411", Severity.WARNING, profile="review", check=check, audiences=tuple(sorted(ASKED["worried-adults"]))
)
