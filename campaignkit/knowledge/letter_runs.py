"""How likely three letters in a row are in each language; CK326 says how good that is."""

from __future__ import annotations

from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml

RUNS = PACKAGE / "knowledge" / "letter-runs.yaml"


@cache
def letter_runs(language: str) -> dict[str, float] | None:
    """Return the cost of each run of letters in a language; None when nobody has counted it."""
    costs = read_yaml(RUNS)["runs"].get(language)
    if costs is None:
        return None
    return {run: float(cost) for cost, runs in costs.items() for run in runs.split()}
