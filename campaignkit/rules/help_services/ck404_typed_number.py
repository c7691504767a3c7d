"""A telephone number is typed into a text.

## What it checks

That texts hold no telephone number, in the digits of any script. Short codes count where the text asks to call;
years, ages, amounts, dates and article numbers do not.

## Why it matters

A number that stands in one place is checked, called and changed in one place. A typed one stays on the Russian
leaflet when the number has long changed.

## Wrong

```yaml
messages:
  - {id: ask, body: "Call 116 111."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Call {{ help.line.phone }}."}
```

## How to fix

Write `{{ help.<id>.phone }}` where the number stands, with the id of the service under `help`.

## Sources

Safe-messaging rule HLP-05
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.diagnostics.shortened import shorten
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.rules.help_services.numbers_in_texts import numbers_in_texts
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.numbers.mistyped_digits import invented, swapped
from campaignkit.texts.numbers.typed_numbers import Typed


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number typed into a printed text; in a name it is part of the name."""
    services = {digits_of(service.phone): service.id for service in plan.help if service.phone is not None}
    for text, numbers in numbers_in_texts(plan, facts):
        if _may_hold_numbers(text.path):
            continue
        for number in numbers:
            if invented(number.digits, plan.campaign.country):
                continue
            mention = _in_a_name(number, text.value, plan.help)
            if mention is not None:
                yield _named(text.path, text.value, *mention)
                continue
            service = services.get(number.digits)
            meant = (
                None if service else next((one for own, one in services.items() if swapped(number.digits, own)), None)
            )
            placeholder = f"{{{{ help.{service or meant or '<id>'}.phone }}}}"
            yield Found(
                text.path,
                f"The number {shorten(number.text)} is typed into the text."
                if number.sure
                else f"{shorten(number.text)} looks like a telephone number typed into the text.",
                f"Two digits have changed places: where `{meant}` is meant, write {placeholder}."
                if meant
                else f"Write {placeholder} instead"
                + ("." if service else ", with the service defined under `help`."),
                number.start,
                number.end,
                related=((("help", service, "phone"), "the number is defined here"),) if service else (),
                severity=None if number.sure else Severity.WARNING,
                confidence=Confidence.HIGH if number.sure else Confidence.MEDIUM,
                replacement=placeholder if service and number.start > 0 else None,
            )


def _in_a_name(number: Typed, text: str, services: Sequence[HelpService]) -> tuple[HelpService, int] | None:
    """Return the service whose whole name, in which a number stands, is said here, and where it begins."""
    for service in services:
        for match in re.finditer(re.escape(service.name), text, re.IGNORECASE):
            # of a name that is its number alone, nobody knows whether it names or calls
            if match.start() < number.start and number.end <= match.end():
                return service, match.start()
    return None


def _named(path: Path, text: str, service: HelpService, start: int) -> Found:
    """Return that a name is typed that holds a number: where the number changes, the text would keep the old one."""
    end = start + len(service.name)
    placeholder = f"{{{{ help.{service.id}.name }}}}"
    return Found(
        path,
        f"{shorten(text[start:end])} is the name of a service with a number in it, typed into the text.",
        f"Write {placeholder} instead.",
        start,
        end,
        related=((("help", service.id, "name"), "the name is defined here"),),
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        replacement=placeholder if start > 0 else None,
    )


def _may_hold_numbers(path: Path) -> bool:
    """Say whether a text is the name of somebody or belongs to a help service, such as ALO 116 111 or its hours."""
    return path[0] == "help" or (path[0] in ("stakeholders", "audiences") and path[-1] == "name")


RULE = Rule("CK404", Severity.ERROR, check=check, per_language=True, suppressible=False)
