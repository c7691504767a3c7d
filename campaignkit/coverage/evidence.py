"""What speaks for a requirement in a plan, and whether that covers it; `what_counts.py` finds it."""

from __future__ import annotations

from typing import Literal

from campaignkit.plan.paths import Path
from campaignkit.records import dataclass

Status = Literal["covered", "named only", "missing"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One item of the plan that speaks for a requirement. With `lacks` it is only named."""

    path: Path
    what: str
    lacks: tuple[str, ...] = ()


def status_of(evidence: tuple[Evidence, ...]) -> Status:
    """Covered by at least one whole item, named only by others, or missing."""
    if any(not item.lacks for item in evidence):
        return "covered"
    return "named only" if evidence else "missing"
