"""Pictures of a campaign's own, with their rights."""

from __future__ import annotations

from typing import Annotated

from campaignkit.plan.model.base import AssetFile, Line, Part, Range, Words
from campaignkit.plan.model.seen import Depicted, PeopleSeen, YesNo
from campaignkit.records import dataclass

Percent = Annotated[int, Range(0, 100)]


@dataclass(frozen=True, kw_only=True, slots=True)
class Focus(Part):
    """A point of a picture, in per cent of its width from the left and of its height from the top."""

    x: Percent
    """From the left."""
    y: Percent
    """From the top."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Image(Part):
    """A picture with its rights and what it shows."""

    file: AssetFile
    """The file's name in the folder `assets` beside the plan."""
    alt: Line | None = None
    """What a person who cannot see it is told."""
    licence: Words | None = None
    """Under which licence it may be used."""
    source: Words | None = None
    """Who made it, or where it comes from."""
    people: PeopleSeen | None = None
    """Who is in it: nobody, drawn people, or models who were paid and agreed."""
    model_release: Words | None = None
    """Where the models' written agreement is kept."""
    shows_child_face: YesNo | None = None
    """Whether a child's face can be recognised."""
    ai_generated: YesNo = "no"
    """Whether a program has made it."""
    depicts: Depicted = ()
    """What it shows."""
    credit: Line | None = None
    """The line that is printed beside it; where the licence asks for one, source and licence when left out."""
    focus: Focus | None = None
    """What must stay in it when it is cut; its middle when left out."""
