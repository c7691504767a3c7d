"""Values as people write them, read as numbers where that is certain: 63 %, 1 240 pupils, 8 of 10, unknown."""

from __future__ import annotations

import re
from typing import Literal

from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass

Verdict = Literal[
    "met", "in part", "not met", "above the target", "below the target", "at the target", "to be compared by hand"
]
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_FIGURE = late_pattern(rf"(?<![\w.,-])(?P<number>{_NUMBER})(?P<percent>\s*(?:%|per cent|percent))?(?![\d])")
_OF = late_pattern(r"(?<![\w.,-])(?P<part>\d+)\s*(?:of|/|von|sur|de|din|із|из|z)\s*(?P<whole>\d+)(?![\w.,])")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, and whether it is a share in per cent."""

    value: float
    share: bool


def figure_of(text: str | None) -> Figure | None:
    """Return the one number that a value holds; None where there is none, or more than one that could be meant."""
    if text is None:
        return None
    of = _OF.search(text)
    if of is not None and int(of["whole"]):
        return Figure(100 * int(of["part"]) / int(of["whole"]), share=True)
    matches = list(_FIGURE.finditer(text))
    shares = [one for one in matches if one["percent"]]
    choice = shares or matches
    if len(choice) != 1:
        return None
    number = _read(choice[0]["number"])
    return None if number is None else Figure(number, share=bool(choice[0]["percent"]))


def _read(text: str) -> float | None:
    """Return a number; None for one that means something else in another country, such as 1.240."""
    bare = re.sub(r"[ \u00a0\u202f'’]", "", text)
    marks = re.findall(r"[.,]", bare)
    if not marks:
        return float(bare)
    whole, _, rest = bare.rpartition(marks[-1])
    if len(set(marks)) == 2:  # 1,240.5: the last mark is the decimal one
        return float(re.sub(r"[.,]", "", whole) + "." + rest)
    if len(marks) > 1:
        return float(re.sub(r"[.,]", "", bare))
    return None if len(rest) == 3 else float(f"{whole}.{rest}")  # 1.240: a thousand, or one and a bit


def verdict(baseline: str | None, target: str | None, result: str, *, counts_up: bool) -> Verdict:
    """Say how a result stands to its target, as far as figures can.

    Whether more or less is wanted follows from the baseline. Without one it is known only where things are counted
    that were delivered (`counts_up`): then the campaign began with none.
    """
    goal, outcome = figure_of(target), figure_of(result)
    if goal is None or outcome is None or goal.share is not outcome.share:
        return "to be compared by hand"
    before = figure_of(baseline)
    start = before.value if before is not None and before.share is goal.share else 0.0 if counts_up else None
    if start is None or start == goal.value:
        if outcome.value == goal.value:
            return "at the target"
        return "above the target" if outcome.value > goal.value else "below the target"
    more = goal.value > start
    if outcome.value >= goal.value if more else outcome.value <= goal.value:
        return "met"
    return "in part" if (outcome.value > start if more else outcome.value < start) else "not met"
