"""What examples have taught about a language: the weights by which `texts/likeness.py` reads.

`likeness/<language>.json` is made from `tests/recall` by `make likeness`, never by hand. `kinds.yaml` says in words
what each kind is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE, parsed
from campaignkit.knowledge.related_languages import nearest_language
from campaignkit.records import dataclass

FOLDER = PACKAGE / "knowledge" / "likeness"
DANGEROUS = frozenset({"confront", "copy", "search", "view", "quiet", "cut-off-parents", "promise"})
"""Kinds of which a reader who follows the advice harms a child, or himself, at once."""
HIGHEST = 0.7
"""Above it a threshold would follow a handful of odd sentences; it is reached where there are few examples."""
FURTHER = 1.0
"""So much less a sentence weighs where little was taught."""
BETWEEN = "\t"
"""What parts the signs of one weight; no word holds it."""


@dataclass(frozen=True, slots=True)
class Danger:
    """The weights that tell dangerous advice from all else: to confront, copy, search, look, hush up, or promise."""

    bias: float
    weights: dict[str, float]


NO_DANGER = Danger(-99.0, {})


@dataclass(frozen=True, slots=True)
class Taught:
    """The weights of one language. `common` is the rarity of signs seen more than once, `rare` that of all others.

    `kinds` are, for each kind of fault, its bias and the weights of its signs. `made_from` is a digest of examples.
    """

    language: str
    made_from: str
    threshold: float
    bias: float
    rare: float
    common: dict[str, float]
    weights: dict[str, float]
    kinds: dict[str, tuple[float, dict[str, float]]]
    danger: Danger = NO_DANGER

    @property
    def is_well_taught(self) -> bool:
        """True where good examples are told from faulty ones below the highest threshold that is ever set."""
        return self.threshold < HIGHEST

    @property
    def further(self) -> float:
        """How much less a sentence weighs, because little was taught."""
        return 0.0 if self.is_well_taught else FURTHER


@cache
def taught(language: str) -> Taught | None:
    """Return what is known of a language, if need be of a close one; None when nothing is."""
    name = nearest_language(language, taught_languages())
    if name is None:
        return None
    data = json.loads((FOLDER / f"{name}.json").read_bytes())
    kinds = {kind: (bias, unpacked(weights)) for kind, (bias, weights) in data.pop("kinds").items()}
    common, weights = unpacked(data.pop("common")), unpacked(data.pop("weights"))
    bias, danger = data.pop("danger")
    return Taught(**data, common=common, weights=weights, kinds=kinds, danger=Danger(bias, unpacked(danger)))


def packed(weights: Mapping[str, float]) -> dict[str, str]:
    """Return weights as they are kept: the signs of each weight in one text, which is read five times as fast."""
    signs: dict[float, list[str]] = {}
    for sign, weight in weights.items():
        signs.setdefault(weight, []).append(sign)
    return {str(weight): BETWEEN.join(signs[weight]) for weight in sorted(signs)}


def unpacked(groups: Mapping[str, str]) -> dict[str, float]:
    """Return weights as they are read."""
    weights: dict[str, float] = {}
    for weight, signs in groups.items():
        weights.update(dict.fromkeys(signs.split(BETWEEN), float(weight)))
    return weights


@cache
def taught_languages() -> tuple[str, ...]:
    """Return the languages with weights."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


@cache
def fault_phrases() -> dict[str, str]:
    """Return what a sentence of each kind does, to be put behind `It`."""
    data = parsed((FOLDER / "kinds.yaml").read_bytes())
    return {name: row["says"] for name, row in data["kinds"].items()}
