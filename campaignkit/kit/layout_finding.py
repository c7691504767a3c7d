"""One thing that is wrong with one laid-out page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from campaignkit.records import dataclass

Notes = Sequence[Mapping[str, Any]]
"""What templates noted of the pages of a file: where each text stands, in which size and colour."""


@dataclass(frozen=True, slots=True)
class LayoutFinding:
    """A finding about one file: `path` is the text of the plan it is about."""

    code: str
    severity: str
    message: str
    hint: str
    path: str
