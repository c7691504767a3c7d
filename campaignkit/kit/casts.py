"""Who is in the drawn scenes of a campaign: one cast, the same people in all its materials."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import cast

from campaignkit.kit.contract.material_keys import Look, Mood
from campaignkit.knowledge.reader import CASTS, SCENES, read_yaml
from campaignkit.plan.model.material import Person

YOUNG_PARTS = ("hero", "friend", "third")
"""Whom a plan casts in a story for young people, in this order; a teacher in one of its scenes is somebody else."""


def casts() -> Sequence[Mapping[str, Look]]:
    """Return all casts: for each part how who plays it looks."""
    return cast("Sequence[Mapping[str, Look]]", read_yaml(CASTS)["casts"])


def cast_of(campaign: str) -> Mapping[str, Look]:
    """Return the cast of a campaign, dealt by its id."""
    dealt = int.from_bytes(hashlib.sha256(campaign.encode()).digest()[:8], "big")
    return casts()[dealt % len(casts())]


def parts_of(scene: str) -> Sequence[str]:
    """Return the parts in a scene, in the order in which a plan casts them."""
    return cast("Sequence[str]", read_yaml(SCENES)["rows"][scene].get("people", ()))


def moods_in(scene: str) -> list[Mood]:
    """Return how the people in a scene feel, in the order of its parts; calm, where nothing is said of it."""
    said = cast("Mapping[str, Mood]", read_yaml(SCENES)["rows"][scene].get("moods", {}))
    return [said.get(part, "calm") for part in parts_of(scene)]


def people_in(scene: str, people: Sequence[Person], campaign: str) -> list[Look]:
    """Return how the people in a scene look: as the plan casts them, or else the campaign."""
    parts, own = parts_of(scene), cast_of(campaign)
    return [_look(people[n]) if n < len(people) else _same(own[part]) for n, part in enumerate(parts)]


def people_in_story(scene: str, people: Sequence[Person], campaign: str) -> list[Look]:
    """Return how they look in a story for young people, in which the plan casts the young ones, from its hero on."""
    parts, own = parts_of(scene), cast_of(campaign)
    said = {part: _look(person) for part, person in zip(YOUNG_PARTS, people, strict=False)}
    worn = [(look["hair"], look["colour"]) for look in said.values()]
    return [said[part] if part in said else _somebody_else(own[part], worn) for part in parts]


def _somebody_else(look: Look, worn: Sequence[tuple[str, str]]) -> Look:
    """Return a look that nobody takes for one of those whom the plan casts."""
    if (look["hair"], look["colour"]) not in worn:
        return _same(look)
    return {**look, "hair": "curls" if look["hair"] != "curls" else "crop", "colour": "black"}


def _look(person: Person) -> Look:
    return {"skin": person.skin, "hair": person.hair, "colour": person.colour}


def _same(look: Look) -> Look:
    return {"skin": look["skin"], "hair": look["hair"], "colour": look["colour"]}
