"""Design by audience: which layout a material has, and which scene of the drawn cast stands in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from campaignkit.kit.casts import moods_in, people_in, people_in_story
from campaignkit.kit.contract.material_keys import CarriedBy, Design, SceneView
from campaignkit.knowledge.reader import SCENES, read_yaml
from campaignkit.knowledge.regional_words import respelled
from campaignkit.plan.audience_classes import ADULT, AT_WORK, YOUNG, class_of
from campaignkit.plan.model.material import Material, Person
from campaignkit.plan.model.people import Audience

SMALL = 8
"""The age up to which children look at a picture before they read."""
GROWING = 12
"""The age from which people are drawn as teenagers; ages around it are taken by their middle."""
OWN = 100
"""How much more often a scene counts as shown that was shown to the same audience."""
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


def is_for_others(kind: str, tags: Sequence[str]) -> bool:
    """Say whether who reads a material calls a help line for somebody else: at work, or as one who stands by."""
    return kind in AT_WORK or (kind in ADULT and "bystander" in tags)


def design_of(audience: Audience | None) -> Design:
    """Return how a material for an audience is laid out; what is for everybody speaks."""
    if audience is None:
        return "speech"
    design = _DESIGNS.get(class_of(audience), "speech")
    small = audience.ages is not None and audience.ages.to <= SMALL
    return "character" if design == "chat" and small else design


def scene_of(
    material: Material,
    audience: Audience | None,
    language: str,
    tags: Sequence[str] = (),
    shown: Mapping[str, int] | None = None,
    *,
    online: bool = True,
    campaign: str = "",
) -> SceneView | None:
    """Return the scene that the plan chose; else that of its motif or message, for the kind of audience or design.

    Who has a calling, such as judges, is shown at it. `tags` are those of its first message; of the scenes that take
    turns it has the one that was `shown` least often before. Nobody is shown people of another age than their own,
    nor screens in a campaign that is not about what happens `online`. The people are those of the `campaign`.
    """
    if material.scene is not None:
        return scene_view(material.scene, material.cast, language, campaign=campaign)
    data, design, age = read_yaml(SCENES), design_of(audience), age_of(audience)
    stage = age if design == "chat" and age in data["motifs"] else design
    of_kind = data["kinds"].get(audience.kind) if audience and design != "character" else None
    usual = data["motifs"].get(stage, {})
    by_motif = of_kind or usual
    by_tag = {} if of_kind or material.motif else data["tags"].get(stage, {})
    of_tag = next((by_tag[tag] for tag in tags if tag in by_tag), None)
    screens = online or material.motif == "phone"
    for name in (of_tag, by_motif.get(material.motif or "else"), by_motif.get("else"), usual.get("else")):
        turns = [name, *data["turns"].get(name, ())] if name else []
        fitting = [one for one in turns if _fits(data["rows"][one], age, screens=screens)]
        if fitting:
            least = min(fitting, key=Counter(shown or {}).__getitem__)
            return scene_view(least, material.cast, language, campaign=campaign, chosen=False)
    return None


def carried_by(
    material: Material, audience: Audience | None, tags: Sequence[str] = (), *, online: bool = True
) -> CarriedBy | None:
    """Return what carries a sheet for teenagers in place of a scene; None where a scene or another design does.

    What happens `online` is told on a telephone; what is said among friends, or happens elsewhere, by words alone.
    A plan that names a scene, a picture or a motif that shows one keeps it.
    """
    if design_of(audience) != "chat" or age_of(audience) != "teen":
        return None
    if material.scene is not None or material.images or material.motif not in (None, "speech", "phone"):
        return None
    if material.motif == "phone":
        return "phone"
    return "phone" if online and "bystander" not in tags else "words"


def age_of(audience: Audience | None) -> str | None:
    """Return how old people in a scene are who stand for an audience; None where it shows whom the audience helps."""
    kind = class_of(audience)
    if kind not in YOUNG:
        return "adult" if kind in ADULT else None
    if audience is None or audience.ages is None:
        return "teen" if kind == "youth" else "child"
    return "child" if audience.ages.from_ + audience.ages.to < 2 * GROWING else "teen"


def _fits(row: Mapping[str, Any], age: str | None, *, screens: bool) -> bool:
    return (age is None or age in row.get("shows", (age,))) and (screens or not row.get("screen"))


def scenes_before(
    materials: Sequence[Material], scene: Callable[[Material, Mapping[str, int]], str | None]
) -> dict[str, Mapping[str, int]]:
    """Return for each material how often each scene was shown before it: to its own audience counts most.

    `scene` is asked what a material shows after those. What a plan chooses, in a section too, counts wherever it
    stands: the kit does not show it once more while there is another one.
    """
    shown = Counter((one.audience, name) for one in materials for name in _chosen(one))
    before: dict[str, Mapping[str, int]] = {}
    for one in materials:
        tally: Counter[str] = Counter()
        for (audience, name), times in shown.items():
            tally[name] += times * (OWN if audience == one.audience else 1)
        before[one.id] = tally
        usual = None if one.scene is not None else scene(one, tally)
        if usual is not None:
            shown[one.audience, usual] += 1
    return before


def _chosen(material: Material) -> Iterator[str]:
    named = (material.scene, *(section.scene for section in material.sections))
    return (name for name in named if name is not None)


def story_scene(name: str, people: Sequence[Person], language: str, *, of: str, campaign: str) -> SceneView:
    """Return a scene of a story for a class of people, in which those whom the plan casts are the same."""
    view = scene_view(name, people, language, campaign=campaign)
    return {**view, "cast": people_in_story(name, people, campaign)} if of in YOUNG else view


def scene_view(
    name: str, people: Sequence[Person], language: str, *, campaign: str, chosen: bool = True
) -> SceneView:
    """Return a scene with the people that the plan casts, and those of the campaign where it casts none."""
    row = read_yaml(SCENES)["rows"][name]
    alt = respelled(row["alt"].get(language) or row["alt"].get(language.split("-")[0]), language)
    cast, moods = people_in(name, people, campaign), moods_in(name)
    return {"name": name, "chosen": chosen, "cast": cast, "moods": moods, "alt": alt}
