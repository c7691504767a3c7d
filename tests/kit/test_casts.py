"""The people of a campaign: the same child, friend and teacher in all its materials."""

from __future__ import annotations

import json

import pytest

from campaignkit.kit.casts import YOUNG_PARTS, cast_of, casts, moods_in, parts_of, people_in, people_in_story
from campaignkit.knowledge.reader import SCENES, read_yaml
from campaignkit.plan.model.material import Person
from tests.cast import BEHIND, DRAWN
from tests.kit.cast_raster import PATH, STEP
from tests.kit.stage import on_stage

SCENES_WITH_PEOPLE = [name for name, row in read_yaml(SCENES)["rows"].items() if "people" in row]
FOOT, ROLL_UP = 20, 75
"""How far below a scene what stands on its floor may end, and how far a roll-up goes on, in units of a scene."""
CROWN = 20
"""How far the crown of a head is above its middle where hair is drawn."""


def test_a_campaign_keeps_its_people_from_scene_to_scene() -> None:
    own = cast_of("safe-online")
    for scene in SCENES_WITH_PEOPLE:
        assert people_in(scene, (), "safe-online") == [own[part] for part in parts_of(scene)]


def test_campaigns_have_different_casts() -> None:
    dealt = [cast_of(f"campaign-{n}") for n in range(40)]
    assert all(one in dealt for one in casts())


@pytest.mark.parametrize("n", range(len(casts())))
def test_nobody_in_a_scene_is_taken_for_another(n: int) -> None:
    for scene in SCENES_WITH_PEOPLE:
        looks = [tuple(casts()[n][part].values()) for part in parts_of(scene)]
        assert len(set(looks)) == len(looks), scene


@pytest.mark.parametrize("scene", SCENES_WITH_PEOPLE)
def test_everybody_in_a_scene_has_at_most_two_arms(scene: str) -> None:
    """A raised arm is drawn instead of a hanging one; an arm may be hidden behind a body or a table."""
    arms = json.loads((DRAWN / f"{scene}.json").read_text(encoding="utf-8"))["arms"]
    people = {f"skin{n}" for n in range(len(parts_of(scene)))}
    assert set(arms) <= people
    assert all(count <= 2 for count in arms.values()), arms


def test_an_arm_that_hangs_is_counted_like_one_that_is_raised() -> None:
    arms = json.loads((DRAWN / "hall.json").read_text(encoding="utf-8"))["arms"]
    assert arms == {"skin0": 2, "skin1": 2, "skin2": 2}, "the coach raises one, players are seen from behind"


def test_all_casts_have_the_same_parts_and_all_of_them_play() -> None:
    played = {part for scene in SCENES_WITH_PEOPLE for part in parts_of(scene)}
    assert all(set(cast) == played for cast in casts())
    assert set(YOUNG_PARTS) <= played


def test_people_look_as_what_happens_in_a_scene_has_it() -> None:
    assert (parts_of("classroom"), moods_in("classroom")) == (["helper", "hero"], ["listening", "worried"])
    assert moods_in("pals") == ["calm", "calm", "calm"]


@pytest.mark.parametrize("scene", SCENES_WITH_PEOPLE)
def test_whoever_is_worried_has_somebody_who_listens(scene: str) -> None:
    assert set(read_yaml(SCENES)["rows"][scene].get("moods", {})) <= set(parts_of(scene))
    moods = moods_in(scene)
    assert set(moods) <= set(json.loads((DRAWN / "heads.json").read_text(encoding="utf-8"))["moods"])
    assert "worried" not in moods or "listening" in moods


def test_in_a_story_the_plan_casts_the_young_ones_whoever_stands_first() -> None:
    heroine = Person(skin="dark", hair="pony", colour="black")
    assert parts_of("talk") == ["helper", "hero"]
    adult, young = people_in_story("talk", (heroine,), "c")
    assert young == {"skin": "dark", "hair": "pony", "colour": "black"}
    assert adult["hair"] != "pony"


@pytest.mark.parametrize("scene", SCENES_WITH_PEOPLE)
def test_nobody_hovers_over_the_floor_of_a_high_sheet(scene: str) -> None:
    """Whoever is near, and a table: what goes on below a scene does so down to the end of a roll-up."""
    drawn = json.loads((DRAWN / f"{scene}.json").read_text(encoding="utf-8"))
    high, behind = drawn["size"][1], {f"f{n}" for n, tone in enumerate(drawn["tones"]) if tone in BEHIND}
    layers = [layer["paths"] if isinstance(layer, dict) and "thing" in layer else layer for layer in drawn["layers"]]
    paths = [path for layer in layers if isinstance(layer, str) for path in PATH.findall(layer)]
    lows = [
        max(float(number) for _, step in STEP.findall(steps) for number in step.split()[1::2])
        for kind, tone, _, steps in paths
        if kind == "f" and kind + tone not in behind
    ]
    assert [low for low in lows if high + FOOT < low < high + ROLL_UP] == []


@pytest.mark.parametrize("scene", SCENES_WITH_PEOPLE)
def test_the_cord_of_a_lamp_makes_no_picture_high(scene: str) -> None:
    """It goes on to the top of a roll-up: a picture that held it would have small people."""
    drawn = json.loads((DRAWN / f"{scene}.json").read_text(encoding="utf-8"))
    assert drawn["ink"][1] > -0.2 * drawn["size"][1]


def test_a_picture_begins_above_hair_that_is_put_up() -> None:
    heads = json.loads((DRAWN / "heads.json").read_text(encoding="utf-8"))["heads"]
    paths = [path for head in heads.values() for part in head.values() for path in PATH.findall(part)]
    steps = [step for *_, steps in paths for _, step in STEP.findall(steps)]
    hair = min(float(number) for step in steps for number in step.split()[1::2])
    _, middle, crown = json.loads((DRAWN / "friends.json").read_text(encoding="utf-8"))["heads"][0]
    begins = on_stage('scene-top("friends") - scene-people("friends").air')
    assert isinstance(begins, float)
    assert begins < middle + hair * crown / CROWN
