"""What the stage of the drawn cast says of a scene."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import typst

from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED

VIEW: dict[str, object] = {
    "words": {},
    "direction": "ltr",
    "material": {"audience_class": "youth", "for_children": False},
    "help": [],
    "format": {"width_mm": None, "height_mm": None, "bleed_mm": 0},
    "theme": {"colours": asdict(SHIPPED.theme(SHIPPED.themes()[0]).colours), "cmyk": None},
}


def on_stage(expression: str) -> object:
    """Return the value of an expression over the functions of the stage."""
    source: Any = f'#import "/_cast/stage.typ": *\n#metadata({expression})<asked>'.encode()
    inputs = {"view": json.dumps(VIEW)}
    root = str(TEMPLATES)
    asked = typst.query(source, "<asked>", root=root, field="value", one=True, sys_inputs=inputs)
    return json.loads(asked)
