"""The drawn cast stands out from both fields of every theme: measured from the colours alone, nothing is rendered."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import pytest
import typst

from campaignkit.knowledge.reader import SCENES, TEMPLATES, read_yaml
from campaignkit.materials.contrast import contrast
from campaignkit.materials.library import SHIPPED
from tests.cast import BEHIND, DRAWN

SHAPES = 3.0
"""What WCAG 2.2 asks of shapes: the strongest cloth or fur of each scene has it."""
HEADS = {"dark": 2.0, "light": 1.6}
"""What a head has by its hair or its face. No ground is far from every skin and hair at once: on a dark one there is
a disc behind heads, on a light one fair heads are the weakest, and what people wear carries them."""
IN_A_CHAIR = {"grandmother"}
"""Who has the back of an armchair behind their head."""


@pytest.mark.parametrize("field", HEADS)
@pytest.mark.parametrize("theme", SHIPPED.themes())
def test_every_figure_stands_out(theme: str, field: str) -> None:
    colours = colours_of(theme, field)
    for name, row in read_yaml(SCENES)["rows"].items():
        tones = [tone for tone in scene(name)["tones"] if isinstance(tone, str)]
        ground = colours["named"]["glow" if "glow" in tones else "field"]
        worn = [colours["named"][tone] for tone in tones if tone not in BEHIND and tone in colours["named"]]
        assert max(contrast(one, ground) for one in worn) >= SHAPES, name
        for person in row.get("cast", ()) if name not in IN_A_CHAIR else ():
            hair = colours["hairs"].get(person["colour"]) or colours["named"][person["colour"]]
            seen = max(contrast(colours["skins"][person["skin"]], ground), contrast(hair, ground))
            assert seen >= HEADS[field], (name, person, seen)


def scene(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((DRAWN / f"{name}.json").read_text(encoding="utf-8"))
    return data


def colours_of(theme: str, field: str) -> dict[str, dict[str, str]]:
    """Return the colours that templates use, by kind and name."""
    size = {"width_mm": None, "height_mm": None, "bleed_mm": 0}
    view = {
        "words": {},
        "direction": "ltr",
        "material": {"audience_class": "youth"},
        "format": size,
        "theme": {"colours": asdict(SHIPPED.theme(theme).colours), "cmyk": None},
    }
    compiler = typst.Compiler(root=str(TEMPLATES), ignore_system_fonts=True)
    inputs = {"view": json.dumps(view), "dark": "yes" if field == "dark" else "no"}
    compiler.compile(str(TEMPLATES / "_cast" / "source" / "colours.typ"), format="pdf", sys_inputs=inputs)
    found: dict[str, dict[str, str]] = json.loads(compiler.query("<colours>", field="value"))[0]
    return {kind: {name: value[:7] for name, value in of.items()} for kind, of in found.items()}
