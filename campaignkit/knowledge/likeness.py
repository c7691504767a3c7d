"""What examples have taught about a language: the weights by which `texts/likeness.py` reads.

`likeness/<language>.json` is made from `tests/recall` by `make likeness`, never by hand. `kinds.yaml` says in words
what each kind is.
"""

from __future__ import annotations

import json
from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE, parsed
from campaignkit.records import dataclass

FOLDER = PACKAGE / "knowledge" / "likeness"


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


@cache
def taught(language: str) -> Taught | None:
    """Return what is known of a language, if need be without script and region; None when nothing is."""
    for name in (language, language.split("-")[0]):
        path = FOLDER / f"{name}.json"
        if path.is_file():
            data = json.loads(path.read_bytes())
            kinds = {kind: (bias, weights) for kind, (bias, weights) in data.pop("kinds").items()}
            return Taught(**data, kinds=kinds)
    return None


@cache
def taught_languages() -> tuple[str, ...]:
    """Return the languages with weights."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


@cache
def fault_phrases() -> dict[str, str]:
    """Return what a sentence of each kind does, to be put behind `It`."""
    data = parsed((FOLDER / "kinds.yaml").read_bytes())
    return {name: row["says"] for name, row in data["kinds"].items()}
