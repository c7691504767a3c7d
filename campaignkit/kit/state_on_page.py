"""Draft, proof or final, as it is printed on a page: how far a kit is, and which reasons concern this page.

What findings allow is decided in `state_from_findings.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from campaignkit.plan.paths import Path
from campaignkit.records import dataclass

OLDER = "older than the plan"
"""What is said of a kit that holds files made from an earlier plan."""
StateName = Literal["draft", "proof", "final"]


@dataclass(frozen=True, slots=True)
class State:
    """How far a kit is from print, and what is missing, in a few words each.

    `about` are, in the order of `reasons`, the parts of the plan that each is about, such as a message; none where it
    is about the campaign as a whole.
    """

    name: StateName
    reasons: tuple[str, ...]
    about: tuple[frozenset[Path], ...] = ()

    def where(self, is_about: Callable[[Path], bool]) -> State:
        """Return the state as a page has it: with the reasons that are about the whole, or about what it prints."""
        pairs = zip(self.reasons, self.about or ((),) * len(self.reasons), strict=True)
        return State(self.name, tuple(reason for reason, parts in pairs if not parts or any(map(is_about, parts))))
