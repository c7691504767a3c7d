"""A piece names nobody who listens.

## What it checks

That every material for children, young people, parents, the public and the press prints a helpline, not only an
emergency number or a reporting form.

A page that is made in a language in which no helpline on it answers is a warning: `languages` of a help service says
in which it does. One without `languages` answers in all languages of the campaign.

## Why it matters

A text about abuse reaches people it has happened to. They need somebody to talk to, on the same page.

## Wrong

```yaml
help:
  - {id: line, kind: hotline}
```

## Right

```yaml
help:
  - {id: line, kind: helpline}
```

## How to fix

Add a helpline to `help` of the message or the material. `campaignkit helplines` shows candidates for the country.

## Sources

Safe-messaging rule HLP-01; Darkness to Light; Australian National Office for Child Safety
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.helplines import helplines
from campaignkit.knowledge.reader import rows
from campaignkit.plan.countries import countries_of
from campaignkit.plan.help_of_material import answers_in
from campaignkit.plan.languages_of_material import languages_of
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.rules.help_services.room_for_help import (
    ASKED,
    has_room,
    instead,
    must_have_help,
    says_where_to_turn,
    without,
)
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each material for these readers without a helpline; one without any service may be CK027's business."""
    if len(countries_of(plan)) > 1:
        return  # the edition for each country prints its own services, and is asked
    ready = next((service.id for service in plan.help if service.kind == "helpline"), None)
    directory = helplines(plan.campaign.country)
    for piece, place, owner in without(plan, facts, "helpline", lambda service: service.kind == "helpline"):
        if not piece.help and must_have_help(piece, facts):
            continue
        nobody_known = ready is None and directory is not None and directory.child_line is None
        country = directory.name if directory is not None else ""
        yield Found(
            place,
            f"`{piece.material.id}` names nobody who listens.",
            f"Add `{ready}` to `help` of {owner}.{instead(plan, piece, facts)}"
            if ready
            else f"Define a helpline under `help`: `campaignkit helplines {plan.campaign.country}` shows candidates."
            if not nobody_known
            else f"No helpline is known in {country}: ask a partner who listens to children.",
            severity=Severity.WARNING if nobody_known else None,
            related=((("help", ready, "id"), "the helpline of the plan"),) if ready else (),
        )

    yield from _in_no_language(plan, facts)


def _in_no_language(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each list of which no line answers in a language in which it is printed."""
    pairs: set[tuple[Path, str]] = set()
    for piece in facts.pieces(plan):
        lines = [service for service in piece.help if service.kind == "helpline"]
        if not lines or not has_room(piece, facts, "helpline"):
            continue
        place, owner = says_where_to_turn(piece)
        for language in languages_of(plan, piece.material):
            if (place, language) in pairs or any(answers_in(line, language) for line in lines):
                continue
            pairs.add((place, language))
            name = rows("languages")[language.split("-")[0]]["label"]
            yield Found(
                place,
                f"`{piece.material.id}` is made in {name}, and no line that it prints answers in it.",
                f"Add a helpline that does to `help` of {owner}, or to `languages` of one what its operator says.",
                severity=Severity.WARNING,
            )


RULE = Rule(
    "CK414",
    Severity.ERROR,
    profile="review",
    check=check,
    audiences=tuple(sorted(ASKED["helpline"])),
    suppressible=False,
    needs_help="helpline",
)
