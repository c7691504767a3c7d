"""Colours that carry meaning still do for who cannot tell red from green, or blue from yellow, and in grey."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from campaignkit.materials.brand_colours import mixed
from campaignkit.materials.library import SHIPPED
from tests.kit.colour_seen import SEEN, contrast_as

TEXT = (
    ("ink", "paper"),
    ("ink", "soft"),
    ("primary", "paper"),
    ("primary", "soft"),
    ("on_primary", "primary"),
    ("on_accent", "accent"),
    ("accent", "primary"),
)
"""Colours of text on what they stand."""
SHAPES = (("accent", "rest"), ("spark", "primary"))
"""What is counted or measured in an infographic from its rest, and a figure from its field."""


@pytest.mark.parametrize("how", SEEN)
@pytest.mark.parametrize("theme", SHIPPED.themes())
def test_text_and_figures_stand_out(theme: str, how: str) -> None:
    colours = asdict(SHIPPED.theme(theme).colours)
    colours["rest"] = mixed(colours["primary"], colours["paper"], 0.26)
    for least, pairs in ((4.5, TEXT), (2.5, SHAPES)):
        for one, other in pairs:
            assert contrast_as(colours[one], colours[other], how) >= least, (one, other)
