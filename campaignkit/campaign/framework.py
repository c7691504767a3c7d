"""What a framework file may say: requirements with citation, sentence, strictness and a test over the plan.

The words of a test are few and documented in docs/frameworks.md, so that a country writes its own framework, on any
topic, without Python. Frameworks are read by the same strict loader as plans.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from campaignkit.plan.model.base import Id, Part, Pattern, Range, Vocabulary, Words
from campaignkit.records import dataclass

SCHEMA_FILE = Path(__file__).with_name("framework.schema.json")

Strict = Literal["error", "warning", "note", "off"]
RequirementId = Annotated[
    str,
    Pattern(
        "the id of a requirement",
        r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){1,6}",
        "Write the framework's id, a dot and a name in small letters: sem5.community.",
    ),
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Strictness(Part):
    """How bad it is to leave a requirement open, by the scope of the campaign; `off` asks for nothing."""

    national: Strict
    """For a whole country."""
    regional: Strict
    """For a region."""
    local: Strict
    """For a town."""
    school: Strict
    """For one school."""

    @property
    def international(self) -> Strict:
        """For several countries: the same as for a whole one."""
        return self.national


@dataclass(frozen=True, kw_only=True, slots=True)
class AudienceTest(Part):
    """An audience that is reached: a complete activity is for it."""

    kinds: tuple[Annotated[str, Vocabulary("audiences")], ...] = ()
    """One of these kinds; any kind when empty."""
    youngest: Annotated[int, Range(0, 120)] | None = None
    """It includes somebody of this age or older."""
    oldest: Annotated[int, Range(0, 120)] | None = None
    """It includes somebody of this age or younger."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StakeholderTest(Part):
    """A stakeholder that acts: accountable, responsible or consulted in an activity."""

    sectors: tuple[Annotated[str, Vocabulary("sectors")], ...] = ()
    """From one of these sectors; from any when empty."""
    roles: tuple[Annotated[str, Vocabulary("roles")], ...] = ()
    """In one of these roles; in any when empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageTest(Part):
    """A message that is said: a complete activity carries it to its audience."""

    tags: tuple[Annotated[str, Vocabulary("message-tags")], ...] = ()
    """With one of these tags; any message when empty."""
    audiences: tuple[Annotated[str, Vocabulary("audiences")], ...] = ()
    """To an audience of one of these kinds; to any when empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpTest(Part):
    """A help service that is printed: a message in use or a material names it."""

    kinds: tuple[Literal["helpline", "hotline", "emergency"], ...] = ()
    """Of one of these kinds; of any when empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ParticipationTest(Part):
    """Children or young people take part: a dated activity says how, with consent and a safeguarding lead."""

    audiences: tuple[Annotated[str, Vocabulary("audiences")], ...] = ()
    """The activity is for one of these kinds; for any when empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition(Part):
    """What the plan must show. Of several keys all must hold; `any` holds when one of its tests does."""

    level: Annotated[str, Vocabulary("levels")] | None = None
    """A complete activity seeks change at this level."""
    audience: AudienceTest | None = None
    """An audience is reached."""
    stakeholder: StakeholderTest | None = None
    """A stakeholder acts."""
    message: MessageTest | None = None
    """A message is said."""
    help: HelpTest | None = None
    """A help service is printed."""
    participation: ParticipationTest | None = None
    """Children or young people take part."""
    all: tuple[Condition, ...] = ()
    """All of these."""
    any: tuple[Condition, ...] = ()
    """At least one of these."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Requirement(Part):
    """One thing a framework asks for."""

    id: RequirementId
    """Its id, by which it is waived: lanzarote.9.2.ict."""
    citation: Words
    """Where it stands in the publication."""
    sentence: Words
    """What it asks for, in our own words."""
    strictness: Strictness
    """How bad it is to leave it open."""
    test: Condition
    """What the plan must show."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Framework(Part):
    """A cited set of requirements."""

    id: Id
    """Its short name, the same as its file."""
    name: Words
    """Its name."""
    citation: Words
    """The publication."""
    dated: Words
    """When the publication is from, or when it was read."""
    reviewed_by: Words | None = None
    """Who has checked it against the publication; left empty until somebody has."""
    requirements: tuple[Requirement, ...]
    """What it asks for."""
