"""Design by audience: which layout a material has, and which scene of the drawn cast stands in it."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.kit.contract.material_keys import Design, Look, SceneView
from campaignkit.knowledge.reader import SCENES, read_yaml, rows
from campaignkit.plan.model.material import Material, Person
from campaignkit.plan.model.people import Audience

SMALL = 8
"""The age up to which children look at a picture before they read."""
_DESIGNS: dict[str, Design] = {
    "child-young": "character",
    "child": "chat",
    "youth": "chat",
    "carer": "scene",
    "professional": "steps",
    "policy": "steps",
    "business": "steps",
    "media": "steps",
}


def class_of(audience: Audience | None) -> str:
    """Return the class of an audience, as layouts and forms of address tell people apart."""
    return rows("audiences")[audience.kind]["class"] if audience else "professional"


def design_of(audience: Audience | None) -> Design:
    """Return how a material for an audience is laid out; what is for everybody speaks."""
    if audience is None:
        return "speech"
    design = _DESIGNS.get(class_of(audience), "speech")
    small = audience.ages is not None and audience.ages.to <= SMALL
    return "character" if design == "chat" and small else design


def scene_of(material: Material, audience: Audience | None, language: str) -> SceneView | None:
    """Return the scene that the plan chose, or that of its motif: for the kind of audience, else in its design."""
    data, design, motif = read_yaml(SCENES), design_of(audience), material.motif or "else"
    of_kind = data["kinds"].get(audience.kind) if audience and design != "character" else None
    by_motif = of_kind or data["motifs"].get(design, {})
    name = material.scene or by_motif.get(motif) or by_motif.get("else")
    return None if name is None else scene_view(name, material.cast, language, chosen=material.scene is not None)


def scene_view(name: str, people: Sequence[Person], language: str, *, chosen: bool = True) -> SceneView:
    """Return a scene with the people that the plan casts, and its own where it casts none."""
    row = read_yaml(SCENES)["rows"][name]
    cast: list[Look] = [
        {"skin": look["skin"], "hair": look["hair"], "colour": look["colour"]} for look in row.get("cast", ())
    ]
    for n, person in enumerate(people[: len(cast)]):
        cast[n] = {"skin": person.skin, "hair": person.hair, "colour": person.colour}
    alt = row["alt"].get(language) or row["alt"].get(language.split("-")[0])
    return {"name": name, "chosen": chosen, "cast": cast, "alt": alt}
