"""How much each sign says that a finding about words is right: `judgement.json`.

It is made from the examples of all languages by `make judgement` (tests/recall/judge.py), never by hand.
"""

from __future__ import annotations

import json
from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.records import dataclass

FILE = PACKAGE / "knowledge" / "judgement.json"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The weights of the signs, and what they must come to for a finding to be a warning, or sure of itself."""

    made_from: str
    weights: dict[str, float]
    likely: float
    sure: float


@cache
def judgement() -> Judgement:
    """Return what examples have taught about findings."""
    return Judgement(**json.loads(FILE.read_bytes()))
