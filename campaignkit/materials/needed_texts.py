"""Which texts of a plan the files of a language print: those that are needed in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from campaignkit.materials.library import Library
from campaignkit.materials.plan_texts import texts_of_papers
from campaignkit.materials.types import MaterialType
from campaignkit.plan.help_of_material import help_of
from campaignkit.plan.languages_of_material import made_in
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.plan.placeholders import names_in
from campaignkit.plan.printed_texts import PlanText, printed_texts

_LICENCE = ("campaign", "licence")
_OF_CAMPAIGN = ("title", "tagline", "summary", "images")
"""What any file may print of the campaign; its contact stands only where a text names it."""
_AUTHORS = frozenset({"lead", "partner", "endorser", "funder"})
"""Whose names stand at the foot of what a campaign makes."""


def needed_in(plan: Plan, language: str, library: Library) -> Callable[[Path], bool]:
    """Return whether a text is needed in a language: where one of its files prints it.

    A licence is called alike in all languages. A plan without materials does not say yet what will be printed: all is
    needed.
    """
    if not plan.materials:
        return lambda path: path != _LICENCE
    parts = _parts(plan, language, library)
    texts = [text.value for text in printed_texts(plan) if _within(text.path, parts)]
    parts.update(tuple(name.split(".")) for text in texts for name in names_in(text))
    return lambda path: path != _LICENCE and _within(path, parts)


def needed_texts(plan: Plan, language: str, library: Library) -> Iterator[PlanText]:
    """Yield the printed texts of a plan that are needed in a language."""
    is_needed = needed_in(plan, language, library)
    yield from (text for text in printed_texts(plan) if is_needed(text.path))


def office_texts_printed(plan: Plan, language: str, library: Library) -> Callable[[Path], bool]:
    """Return whether a paper of the office that is made in a language prints a text."""
    parts = {part for one in _made(plan, language) for part in texts_of_papers(plan, library.type(one.type), one)}
    return lambda path: _within(path, parts)


def _within(path: Path, parts: set[Path]) -> bool:
    return any(path[:end] in parts for end in range(1, len(path) + 1))


def _made(plan: Plan, language: str) -> list[Material]:
    ids = made_in(plan, language)
    return [material for material in plan.materials if material.id in ids]


def _parts(plan: Plan, language: str, library: Library) -> set[Path]:
    """Return the beginnings of the paths of all that is printed in a language."""
    parts: set[Path] = {("campaign", key) for key in _OF_CAMPAIGN}
    parts.update(("stakeholders", one.id, "name") for one in plan.stakeholders if one.role in _AUTHORS)
    for material in _made(plan, language):
        kind = library.type(material.type)
        parts.update(_of_material(plan, material, kind))
        parts.update(texts_of_papers(plan, kind, material))
    return parts


def _of_material(plan: Plan, material: Material, kind: MaterialType) -> Iterator[Path]:
    """Yield what a material of any type may print, and of its messages what its own prints."""
    yield "materials", material.id
    yield from (("messages", name, key) for name in material.messages for key in (*kind.message_texts, "images"))
    yield from (("audiences", one.audience) for one in plan.messages if one.id in material.messages)
    yield from (("help", name) for name in help_of(plan, material))
    if material.audience is not None:
        yield "audiences", material.audience
    if material.activity is not None:
        yield "activities", material.activity, "name"
    if material.stakeholder is not None:
        yield "stakeholders", material.stakeholder, "name"
    if material.contact is not None:
        yield "stakeholders", material.contact, "name"
        yield "stakeholders", material.contact, "contact"
