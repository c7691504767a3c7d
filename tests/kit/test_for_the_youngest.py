"""What children see first: grounds as light as paper up to the age of twelve, and an animal before they read."""

from __future__ import annotations

import pytest

from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.knowledge.reader import TEMPLATES
from tests.kit.test_designs import TEXT, pdf_of, pixels, views

LIGHT = 3 * 200
"""The sum of red, green and blue of a light ground."""
WHITE, PRINTABLE = 3 * 255, 7
"""That of paper, and how many millimetres at the edge of a sheet printers leave white."""


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


def test_a_picture_to_colour_in_has_letters_to_colour_in_and_ends_where_printers_do() -> None:
    row = "  - {id: own, type: colouring-sheet, audience: small, messages: [tell]}\n"
    page = pixels(pdf_of(*views(TEXT + row)["own"])).sum(axis=2)
    edge = round(PRINTABLE / 210 * page.shape[1])
    assert (page[:, :edge].min(), page[:, -edge:].min()) == (WHITE, WHITE)
    headline = page[: page.shape[0] // 8, edge:-edge]
    assert 0 < (headline < WHITE / 2).mean() < 0.08, "lines round white letters"
