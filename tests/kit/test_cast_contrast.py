"""The drawn cast stands out from all fields of every theme: measured from shapes and colours, no page is set."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from itertools import product
from typing import Any

import pytest
import typst

from campaignkit.kit.casts import casts
from campaignkit.kit.contract.material_keys import Look
from campaignkit.knowledge.reader import SCENES, TEMPLATES, read_yaml
from campaignkit.materials.contrast_formula import contrast
from campaignkit.materials.library import SHIPPED
from tests.cast import BEHIND, DRAWN
from tests.kit.cast_raster import edges
from tests.kit.colour_seen import apart

SHAPES = 3.0
"""What WCAG 2.2 asks of shapes: the strongest cloth or fur of each scene has it."""
HEADS = {"dark": 2.0, "light": 1.6, "warm": 1.6}
"""What a head has by its hair or its face. No ground is far from every skin and hair at once: on a dark one there is
a disc behind heads, on a light one fair heads are the weakest, and what people wear carries them."""
IN_A_CHAIR = {"grandmother"}
"""Who has the back of an armchair behind their head."""
APART = 0.07
"""In OKLab, of every part of whose edge a third is before the field: white paper on a pale tint has 0.03."""
SMALL = 24
"""Pixels that are seen, half a unit each: less is a corner of something that goes on behind another part."""


@pytest.mark.parametrize("field", HEADS)
@pytest.mark.parametrize("theme", SHIPPED.themes())
def test_every_figure_stands_out(theme: str, field: str) -> None:
    colours = colours_of(theme, field)
    for name, row in read_yaml(SCENES)["rows"].items():
        tones = [tone for tone in scene(name)["tones"] if isinstance(tone, str)]
        ground = colours["named"]["glow" if "glow" in tones else "field"]
        worn = [colours["named"][tone] for tone in tones if tone not in BEHIND and tone in colours["named"]]
        assert max(contrast(one, ground) for one in worn) >= SHAPES, name
        parts = () if name in IN_A_CHAIR else row.get("people", ())
        for person in (cast[part] for part, cast in product(parts, casts())):
            hair = colours["hairs"].get(person["colour"]) or colours["named"][person["colour"]]
            seen = max(contrast(colours["skins"][person["skin"]], ground), contrast(hair, ground))
            assert seen >= HEADS[field], (name, person, seen)


def test_every_part_stands_out() -> None:
    """No white sheet before white, no dark leg before the dark: whatever is drawn is seen on both fields."""
    found = [{name: edges(name, people) for name, people in looks(cast).items()} for cast in casts()]
    assert sum(map(len, found[0].values())) > 500
    for n, theme in enumerate(SHIPPED.themes()):
        for field in HEADS:
            cast = n % len(casts())
            colours = colours_of(theme, field, cast)
            weak = {
                (name, str(scene(name)["tones"][int(edge.tone)]) if edge.tone.isdigit() else edge.tone)
                for name, parts in found[cast].items()
                for edge in parts
                if edge.pixels >= SMALL and edge.share >= 1 / 3
                if apart(*(_tone(colours, name, tone) for tone in (edge.tone, edge.behind))) < APART
            }
            assert weak == set(), (theme, field)


def _tone(colours: dict[str, Any], name: str, tone: str) -> str:
    found: str = colours["named"]["field"] if tone == "field" else colours["scenes"][name][tone]
    return found[:7]


def scene(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((DRAWN / f"{name}.json").read_text(encoding="utf-8"))
    return data


def looks(cast: Mapping[str, Look]) -> dict[str, list[Look]]:
    """Return for each scene how the people of a cast look in it."""
    return {name: [cast[part] for part in row.get("people", ())] for name, row in read_yaml(SCENES)["rows"].items()}


def colours_of(theme: str, field: str, cast: int = 0) -> dict[str, Any]:
    """Return the colours that templates use, by kind and name."""
    size = {"width_mm": None, "height_mm": None, "bleed_mm": 0}
    view = {
        "words": {},
        "direction": "ltr",
        "material": {"audience_class": "youth", "for_children": field == "warm"},
        "help": [],
        "format": size,
        "theme": {"colours": asdict(SHIPPED.theme(theme).colours), "cmyk": None},
    }
    compiler = typst.Compiler(root=str(TEMPLATES), ignore_system_fonts=True)
    dark, people = "yes" if field == "dark" else "no", json.dumps(looks(casts()[cast]))
    inputs = {"view": json.dumps(view), "dark": dark, "casts": people}
    compiler.compile(str(TEMPLATES / "_cast" / "source" / "colours.typ"), format="pdf", sys_inputs=inputs)
    found: dict[str, Any] = json.loads(compiler.query("<colours>", field="value"))[0]
    for kind in ("named", "skins", "hairs"):
        found[kind] = {name: value[:7] for name, value in found[kind].items()}
    return found
