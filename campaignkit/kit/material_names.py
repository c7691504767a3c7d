"""What a material is called where people read of it: on cards and sheets. Its id is for files and commands."""

from __future__ import annotations

from collections.abc import Mapping

from campaignkit.diagnostics.shortened import shorten
from campaignkit.kit.fixed_words import words
from campaignkit.kit.markup import line_runs, plain
from campaignkit.kit.view_texts import filled_values
from campaignkit.knowledge.locales import candidates
from campaignkit.knowledge.right_to_left import name_apart
from campaignkit.materials.library import Library
from campaignkit.materials.types import MaterialType
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.placeholders import fill

LONGEST = 60


def type_name(kind: MaterialType, language: str, texts: Mapping[str, str] | None = None) -> str:
    """Return what a type of material is called: `Afiș` for a poster.

    A name the file gives itself comes first, then the fixed word. With neither it is called as in its own language,
    and CK324 says so. `texts` are the words of the campaign, where it has some of its own.
    """
    own = next((kind.names[name] for name in candidates(language) if name in kind.names), None)
    return own or (texts or words(language)).get(kind.word) or kind.name


def material_title(plan: Plan, material_id: str, library: Library) -> str:
    """Return the title of a material, its first message or its activity; nothing for one that is not in the plan."""
    material = next((m for m in plan.materials if m.id == material_id), None)
    if material is None:
        return ""
    headlines = {message.id: message.headline for message in plan.messages}
    activities = {activity.id: activity.name for activity in plan.activities}
    title = material.title or (headlines[material.messages[0]] if material.messages else None)
    if not title:
        title = activities.get(material.activity or "") or type_name(
            library.type(material.type), plan.campaign.language
        )
    return plain(line_runs(fill(title, filled_values(plan, "page"))))


def material_name(plan: Plan, material_id: str, library: Library, language: str) -> str:
    """Return the name of a material's type in a language, and its title as the plan has it."""
    material = next((m for m in plan.materials if m.id == material_id), None)
    if material is None:
        return material_id
    kind, title = type_name(library.type(material.type), language), material_title(plan, material_id, library)
    return kind if title == kind else f"{kind} · {name_apart(shorten(title, LONGEST), language)}"
