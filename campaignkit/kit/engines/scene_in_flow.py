"""The drawn scene of a material as a picture inside what flows: a web page and a mail load nothing."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from campaignkit.kit.engines.typst_engine import drawn_by

_PIXELS = 2
"""For each unit, so that it is sharp on the screen of a telephone."""


def still_address(view: Mapping[str, Any], width: int, height: int) -> str:
    """Return an address that holds the scene of a view, `width` x `height` units, on a field of its own."""
    return "data:image/png;base64," + base64.b64encode(still(view, width, height)).decode()


def still(view: Mapping[str, Any], width: int, height: int, *, close: bool = False) -> bytes:
    """Return the same as PNG; `close`, it is larger, as beside the title of slides."""
    material = view["material"]
    parts = {key: material[key] for key in ("scene", "design", "audience_class")}
    # What is said in words is not in the picture: so all languages and formats share it.
    parts["scene"] = {**material["scene"], "alt": ""}
    inputs = {
        "words": {},
        "help": [],
        "language": "",
        "direction": view["direction"],
        "format": {"bleed_mm": 0, "width_mm": None, "height_mm": None},
        "theme": view["theme"],
        "material": parts,
    }
    return _drawn(json.dumps(inputs, ensure_ascii=False, sort_keys=True), width, height, close=close)


@lru_cache(maxsize=64)
def _drawn(inputs: str, width: int, height: int, *, close: bool) -> bytes:
    more = {"close": "yes"} if close else {}
    return drawn_by("still.typ", inputs, _PIXELS, wide=str(width), high=str(height), **more)
