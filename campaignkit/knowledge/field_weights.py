"""What examples of all languages together have taught about fields of meaning: `fields.json`.

It is made from `tests/recall` by `make likeness`, never by hand. A field is a slot of the frames: in every language
that has words for it, it says the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from campaignkit.knowledge.likeness_weights import unpacked
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.records import dataclass

FILE = PACKAGE / "knowledge" / "fields.json"


@dataclass(frozen=True, slots=True)
class Fields:
    """How much each field says for a fault, and for dangerous advice, each with its bias."""

    made_from: str
    bias: float
    weights: Mapping[str, float]
    danger_bias: float
    danger: Mapping[str, float]


@cache
def field_weights() -> Fields:
    """Return the weights of all fields."""
    data = json.loads(FILE.read_bytes())
    bias, danger_bias = data["bias"]
    return Fields(data["made_from"], bias, unpacked(data["weights"]), danger_bias, unpacked(data["danger"]))
