"""In which languages a material is made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan


def languages_of(plan: Plan, material: Material) -> tuple[str, ...]:
    """Return the languages a material is made in, of those the plan is written in or to be translated into.

    What the material names comes first. Else it is made in the plan's own language and in the translations that its
    audience reads, or those of its activity or its messages; in all of them where one of these names none.
    """
    return languages_among(
        plan, material, tuple(dict.fromkeys((plan.campaign.language, *plan.campaign.translations)))
    )


def languages_among(plan: Plan, material: Material, kit_languages: Sequence[str]) -> tuple[str, ...]:
    """Return in which of the languages of a kit a material is made, that in which the plan was written first."""
    if material.languages:
        return tuple(language for language in kit_languages if is_read(language, material.languages))
    readers = _readers(plan, material)
    by_reader = [audience.languages for audience in plan.audiences if audience.id in readers]
    tags = {tag for languages in by_reader for tag in languages} if all(by_reader) else set()
    return tuple(
        language for language in kit_languages if not tags or language == kit_languages[0] or is_read(language, tags)
    )


def _readers(plan: Plan, material: Material) -> frozenset[str]:
    """Return the audiences a material is for: its own, else those of its activity, else those of its messages."""
    if material.audience is not None:
        return frozenset((material.audience,))
    if material.activity is not None:
        return frozenset(name for one in plan.activities if one.id == material.activity for name in one.audiences)
    return frozenset(one.audience for one in plan.messages if one.id in material.messages)


def is_read(language: str, tags: Iterable[str]) -> bool:
    """Say whether a language is among those somebody reads: `pt-PT` is for readers of `pt`, `sr-Latn` not of `sr`."""
    return _core(language) in {_core(tag) for tag in tags}


def _core(tag: str) -> tuple[str, ...]:
    return tuple(part for part in tag.split("-") if not part.isupper())


def made_in(plan: Plan, language: str) -> frozenset[str]:
    """Return the ids of the materials that are made in a language."""
    return frozenset(material.id for material in plan.materials if language in languages_of(plan, material))
