"""What a print shop asks of files."""

from __future__ import annotations

from typing import Annotated, Literal

from campaignkit.plan.model.base import Part, Pattern
from campaignkit.records import dataclass

ProfileFile = Annotated[
    str,
    Pattern(
        "a colour profile in the folder `assets`",
        r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,80}\.(icc|icm)",
        "Put the file into `assets` beside the plan and write its name: PSOcoated_v3.icc.",
    ),
]
Name = Annotated[
    str,
    Pattern("a name", r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,60}", "Letters a-z, digits, dots and hyphens: CutContour."),
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Print(Part):
    """What the print shop asks of its files."""

    standard: Literal["pdf/x-4"] | None = None
    """The standard of files with bleed; as they are for everybody when left out. It needs a profile."""
    profile: ProfileFile | None = None
    """The colour profile of the print shop's paper, CMYK, in the folder `assets`; ask the shop for it."""
    condition: Name | None = None
    """What the printing condition of the profile is called: FOGRA51."""
    contour: Name | None = None
    """The spot colour of the line along which round pieces are cut, as the shop calls it: CutContour."""
