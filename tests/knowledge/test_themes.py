"""Themes: every pair of colours in use can be read, also by people who see them differently, and be printed."""

from __future__ import annotations

from itertools import pairwise

import pytest

from campaignkit.knowledge.reader import TEMPLATES, read_yaml
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.contrast_formula import contrast

THEMES = {name: read_yaml(TEMPLATES / "_themes" / f"{name}.yaml") for name in terms()["themes"]}
MATRICES = {
    # Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
TEXT_PAIRS = {
    # Walls: headline, body and number on their grounds.
    ("on_primary", "primary"): 7,
    ("ink", "paper"): 7,
    ("ink", "soft"): 7,
    ("primary", "paper"): 7,
    # Headings on the quiet field, the second sentence of a headline, banners.
    ("primary", "soft"): 4.5,
    ("accent", "primary"): 4.5,
    ("on_accent", "accent"): 4.5,
}
SHAPE_PAIRS = {("spark", "primary"): 2, ("accent", "primary"): 3, ("soft", "primary"): 3}
"""Shapes of an illustration on the bright field: decoration, but it has to be seen."""


def seen(colour: str, matrix: tuple[tuple[float, ...], ...]) -> str:
    """Return a colour as a person sees it who lacks one kind of cone."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    mixed = [min(1.0, max(0.0, sum(m * c for m, c in zip(row, linear, strict=True)))) for row in matrix]
    coded = [12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in mixed]
    return "#" + "".join(f"{round(c * 255):02x}" for c in coded)


def test_simulation_keeps_greys_and_merges_red_and_green() -> None:
    for matrix in MATRICES.values():
        assert contrast(seen("#808080", matrix), "#808080") < 1.02
    red, green = (seen(colour, MATRICES["deuteranopia"]) for colour in ("#c04040", "#3d7a1f"))
    assert contrast(red, green) < contrast("#ff0000", "#ffffff")


@pytest.mark.parametrize("theme", THEMES)
def test_text_can_be_read(theme: str) -> None:
    colours = THEMES[theme]["colours"]
    for (text, ground), least in TEXT_PAIRS.items():
        assert contrast(colours[text], colours[ground]) >= least, (text, ground)


@pytest.mark.parametrize("sight", MATRICES)
@pytest.mark.parametrize("theme", THEMES)
def test_text_and_shapes_are_seen_without_one_kind_of_cone(theme: str, sight: str) -> None:
    colours = {role: seen(value, MATRICES[sight]) for role, value in THEMES[theme]["colours"].items()}
    for (text, ground), least in (TEXT_PAIRS | SHAPE_PAIRS).items():
        # The simulation itself is good to a few per cent.
        assert contrast(colours[text], colours[ground]) >= 0.9 * least, (text, ground)


@pytest.mark.parametrize("theme", THEMES)
def test_inks_can_be_printed(theme: str) -> None:
    data = THEMES[theme]
    assert set(data["cmyk"]) == set(data["colours"])
    for role, inks in data["cmyk"].items():
        parts = [float(ink) for ink in inks]
        assert len(parts) == 4
        assert all(0 <= part <= 100 for part in parts)
        # Coated paper takes 300 % of ink; newsprint and copiers less.
        assert sum(parts) <= 280, role
    # Small text in four inks blurs where the plates do not meet.
    assert data["cmyk"]["ink"] == ["0", "0", "0", "100"]


def test_themes_differ_in_form_and_not_only_in_colour() -> None:
    forms = [theme["form"] for theme in THEMES.values()]
    assert len(forms) >= 3
    for key in ("field", "pattern"):
        assert len({form[key] for form in forms}) == 3, key
    for key in ("radius_mm", "tracking_em"):
        assert len({form[key] for form in forms}) == len(forms), key
    assert len({(form["field"], form["pattern"]) for form in forms}) == len(forms)
    for role in ("primary", "accent", "soft"):
        assert len({theme["colours"][role] for theme in THEMES.values()}) == len(THEMES)


def test_the_numbers_of_the_design_are_a_scale() -> None:
    data = read_yaml(TEMPLATES / "_shared" / "design.yaml")
    sizes = [float(size) for size in data["scale"].values()]
    assert sizes == sorted(sizes)
    assert all(1.1 <= after / before <= 1.6 for before, after in pairwise(sizes))
    assert all(int(space) % 4 == 0 for space in data["space"].values())
