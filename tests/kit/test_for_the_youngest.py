"""What children see first: grounds as light as paper up to the age of twelve, and an animal before they read."""

from __future__ import annotations

import pytest

from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.knowledge.reader import TEMPLATES
from tests.kit.test_designs import TEXT, pdf_of, pixels, views

LIGHT = 3 * 200
"""The sum of red, green and blue of a light ground."""


@pytest.mark.parametrize(("poster", "light"), [("p-small", True), ("p-older", True), ("p-all", False)])
def test_grounds_are_light_for_children_under_twelve(poster: str, light: bool) -> None:
    corner = pixels(pdf_of(*views()[poster]))[3, 3]
    assert (corner.sum() > LIGHT) == light


@pytest.mark.parametrize(("audience", "animal"), [("small", True), ("teens", False)])
@pytest.mark.parametrize("format_id", ["round", "label"])
def test_who_does_not_read_yet_finds_an_animal_on_a_sticker(audience: str, format_id: str, animal: bool) -> None:
    row = f"  - {{id: own, type: sticker, audience: {audience}, messages: [tell], formats: [{format_id}]}}\n"
    job, view = views(TEXT + row)["own"]
    engine = TypstEngine(0)
    engine.render(TEMPLATES / job.material.type / job.format.template, view, "pdf")
    assert ("scene" in {note["role"] for note in engine.notes()}) == animal
