"""Films, spots and posts that others make, as part of a campaign."""

from __future__ import annotations

from typing import Annotated

from campaignkit.plan.model.base import Day, Language, Line, Part, Range, Web, Words
from campaignkit.plan.model.seen import Depicted, PeopleSeen, YesNo
from campaignkit.records import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class MadeElsewhere(Part):
    """A film, a spot or a post that is not made here: who makes it, where it is, and what may be done with it."""

    by: Line
    """Who makes it: a studio, a broadcaster, a creator."""
    link: Web | None = None
    """Where it can be seen or heard. Leave it out until it can."""
    length_seconds: Annotated[int, Range(1, 36000)] | None = None
    """How long it is, in seconds."""
    versions: tuple[Line, ...] = ()
    """What there is of it: 30 s for cinemas, 15 s upright."""
    subtitles: tuple[Language, ...] = ()
    """The languages in which it has subtitles."""
    rights: Line | None = None
    """What may be done with it, and where: shown in schools and on television in Moldova."""
    rights_until: Day | None = None
    """The last day on which it may be shown."""
    alt: Line | None = None
    """What a person who cannot see or hear it is told: what happens in it."""
    people: PeopleSeen | None = None
    """Who is seen in it: nobody, drawn people, or people who agreed."""
    model_release: Words | None = None
    """Where the written agreement of those who are seen is kept."""
    shows_child_face: YesNo | None = None
    """Whether a child's face can be recognised."""
    ai_generated: YesNo = "no"
    """Whether a program has made it."""
    depicts: Depicted = ()
    """What it shows."""
