"""One thing that is wrong with one laid-out page."""

from __future__ import annotations

from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True)
class LayoutFinding:
    """A finding about one file: `path` is the text of the plan it is about."""

    code: str
    severity: str
    message: str
    hint: str
    path: str
