"""Placeholders: `{{ help.child-helpline.phone }}` in a text stands for a value that is written once.

A placeholder is a dotted name and nothing else: no expression is evaluated, so no text can do harm, and ids with
hyphens work as they are (docs/decisions/0003-placeholders.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.diagnostics.shortened import shorten
from campaignkit.knowledge.printed_numbers import Medium, number_to_dial
from campaignkit.knowledge.right_to_left import in_order
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.did_you_mean import propose
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.records import dataclass

_BRACES = late_pattern(r"\{\{[^{}\n]*\}\}|\{\{|\}\}|\{%|%\}|\{#|#\}")
_NAME = late_pattern(r"\{\{\s*([A-Za-z0-9_.-]+)\s*\}\}")


@dataclass(frozen=True, slots=True)
class BrokenPlaceholder:
    """A placeholder that cannot be filled: where in the text, why, and what to do."""

    path: tuple[str | int, ...]
    start: int
    end: int
    message: str
    hint: str


BLANK = "_" * 12
"""What stands for a recipient where there is none: a line to write on."""
_RECIPIENT = "recipient."
"""What these placeholders stand for is in the list of recipients: only that knows whether they can be filled."""


def placeholder_values(plan: Plan, medium: Medium = "terminal") -> dict[str, str | None]:
    """Return every name a text may use with its value; None where the plan leaves the value out."""
    campaign = plan.campaign
    values: dict[str, str | None] = {
        "campaign.title": campaign.title,
        "campaign.tagline": campaign.tagline,
        "campaign.website": campaign.website,
    }
    for service in plan.help:
        phone = service.phone
        number = number_to_dial(phone, service.country, campaign.language, medium) if phone is not None else None
        values |= {
            f"help.{service.id}.name": service.name,
            f"help.{service.id}.phone": number,
            f"help.{service.id}.website": service.website,
            f"help.{service.id}.hours": _hours(service.hours, campaign.language, medium),
            f"help.{service.id}.cost": service.cost,
            f"help.{service.id}.for_whom": service.for_whom,
        }
    for stakeholder in plan.stakeholders:
        values[f"stakeholders.{stakeholder.id}.name"] = stakeholder.name
        values[f"stakeholders.{stakeholder.id}.website"] = stakeholder.website
    return values


def _hours(text: str | None, language: str, medium: Medium) -> str | None:
    return text if text is None or medium == "terminal" else in_order(text, language, hours=True)


def fill(text: str, values: dict[str, str | None]) -> str:
    """Put values in the place of placeholders. The text has been checked: what cannot be filled stays as it is."""

    def value(match: re.Match[str]) -> str:
        name = match[1]
        return (values.get(name) or (BLANK if name.startswith(_RECIPIENT) else match[0])).strip()

    return _NAME.sub(value, text)


def names_in(text: str) -> list[str]:
    """Return what a text names in its placeholders."""
    return _NAME.findall(text)


def broken_placeholders(plan: Plan) -> Iterator[BrokenPlaceholder]:
    """Yield each placeholder of each printed text that cannot be filled."""
    values = placeholder_values(plan)
    for text in printed_texts(plan):
        if "{" not in text.value and "}" not in text.value:
            continue
        for match in _BRACES.finditer(text.value):
            problem = _problem(match[0], values)
            if problem is not None:
                yield BrokenPlaceholder(text.path, match.start(), match.end(), *problem)


def _problem(text: str, values: dict[str, str | None]) -> tuple[str, str] | None:
    name = _NAME.fullmatch(text)
    if name is None:
        return (
            f"`{shorten(text)}` is not a placeholder campaignkit can fill.",
            "A placeholder is one name in double braces, such as {{ help.child.phone }}; nothing is computed.",
        )
    if name[1].startswith(_RECIPIENT):
        return None
    if name[1] not in values:
        names = [key for key, value in values.items() if value is not None]
        return f"Nothing is called `{shorten(name[1])}`.", propose(name[1], names, kind="placeholder")
    value = values[name[1]]
    owner, _, key = name[1].rpartition(".")
    if value is None:
        return f"`{owner}` has no `{key}` to print here.", f"Add `{key}` to `{owner}`, or take the placeholder out."
    if "{{" in value:
        return f"`{name[1]}` itself holds a placeholder.", "Write that text out; placeholders are filled only once."
    return None
