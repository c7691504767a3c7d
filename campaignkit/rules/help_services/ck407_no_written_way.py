"""Young people can only call, though they could write.

## What it checks

That a material for young people prints a website where they can write (chat, message, mail), when the plan or the
directory knows one. Types that have room for numbers only, such as stickers and badges, are not asked. Posters and
cards have room for one address: where the campaign has a page of its own, that page stands there, so say on it where
people can write.

## Why it matters

Many young people do not speak about this on the telephone, and many cannot without being heard at home. They write.

## Wrong

```yaml
campaign: {id: base, country: DK}
help:
  - {id: line, country: DK}
```

## Right

```yaml
campaign: {id: base, country: DK}
help:
  - {id: line, country: DK, website: https://bornetelefonen.dk}
```

## How to fix

Add `website` to the helpline, after you have opened it and seen who may write there, or print a second service.

## Sources

Safe-messaging rule HLP-08; Child Helpline International, Denmark
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.helplines import Listed, helplines
from campaignkit.plan.countries import countries_of
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.held_against_directory import listed_as
from campaignkit.rules.help_services.room_for_help import says_where_to_turn
from campaignkit.rules.rule import Facts, Found, Rule

CLASSES = ("youth",)


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each material for young people without a written way, where one is known."""
    if len(countries_of(plan)) > 1:
        return  # the edition for each country prints its own services, and is asked
    for piece in facts.pieces(plan):
        lines = [service for service in piece.help if service.kind == "helpline"]
        if facts.library.type(piece.material.type).only_numbers:
            continue  # it prints no address of a service: nobody could write to it from there
        if piece.audience_class not in CLASSES or not lines or any(s.website or s.text for s in lines):
            continue
        place, owner = says_where_to_turn(piece)
        other = next((s for s in plan.help if s.kind == "helpline" and s.website is not None), None)
        if other is not None:
            hint = f"Add `{other.id}` ({other.website}) to `help` of {owner}."
            yield Found(
                place, _message(piece.material.id), hint, related=((("help", other.id), "can be written to"),)
            )
            continue
        for service in lines:
            entry = _written(listed_as(service), service.country)
            if entry is not None and entry.website is not None and entry.ways is not None:
                yield Found(
                    ("help", service.id, "website"),
                    _message(piece.material.id),
                    f"The directory knows {entry.website.value} ({entry.ways.value}; {entry.website.said_by}). "
                    "Open it, and add it as `website`.",
                    related=((piece.path, "read by young people"),),
                )
                break


def _written(entry: Listed | None, country: str) -> Listed | None:
    if entry is not None and entry.written and entry.website is not None:
        return entry
    directory = helplines(country)
    line = directory.child_line if directory is not None else None
    return line if line is not None and line.written and line.website is not None else None


def _message(material: str) -> str:
    return f"`{material}` only gives numbers to call; young people write."


RULE = Rule("CK407", Severity.WARNING, profile="review", check=check, audiences=CLASSES)
