"""Who is reached (audiences) and who acts (stakeholders)."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Literal

from campaignkit.plan.model.base import (
    Count,
    Id,
    Key,
    Language,
    Line,
    LogoFile,
    OfficeWords,
    Part,
    Range,
    Vocabulary,
    Web,
    Words,
)
from campaignkit.plan.model.campaign_section import Contact
from campaignkit.plan.model.theme import PlanTheme
from campaignkit.records import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Ages(Part):
    """An age range in completed years, both ends included."""

    from_: Annotated[int, Key("from"), Range(0, 120)]
    """Youngest."""
    to: Annotated[int, Range(0, 120)]
    """Oldest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Audience(Part):
    """The people to be reached."""

    id: Id
    """Short name."""
    name: Line
    """What they are called on paper."""
    kind: Annotated[str, Vocabulary("audiences")]
    """Which kind of audience they are; it gives the default level and the rules for their texts."""
    level: Annotated[str, Vocabulary("levels")] | None = None
    """The level of society at which change is sought through them, when it is not the kind's own."""
    ages: Ages | None = None
    """For children and young people: from which to which age."""
    population: Count | None = None
    """How many there are."""
    population_source: Words | None = None
    """Where that number comes from."""
    languages: tuple[Language, ...] = ()
    """The languages they read: their materials are made in the campaign's own and in those of its translations that
    stand here, in all of them when empty."""
    groups: tuple[Annotated[str, Vocabulary("groups")], ...] = ()
    """Who among them is meant by name, because they are often not seen: boys, children with disabilities."""
    access: tuple[Annotated[str, Vocabulary("access-needs")], ...] = ()
    """What some of them need to be able to read or hear it: easy-to-read, sign-language."""
    insight: Words | None = None
    """What is known of how they think, feel and act."""
    evidence: Words | None = None
    """Where that insight comes from."""
    barriers: tuple[Words, ...] = ()
    """What keeps them from acting."""
    motivators: tuple[Words, ...] = ()
    """What moves them to act."""
    address: dict[Language, Literal["familiar", "polite"]] = field(default_factory=dict)
    """How fixed words speak to them in a language with two forms, as du and Sie: {de: familiar}. Without it children
    and young people are spoken to as familiar, everybody else politely."""
    theme: PlanTheme | None = None
    """How materials for them look, over the theme of the campaign."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stakeholder(Part):
    """An organisation or group that acts in the campaign."""

    id: Id
    """Short name."""
    name: Line
    """Its full name, as it is printed."""
    sector: Annotated[str, Vocabulary("sectors")]
    """The part of society it comes from."""
    role: Annotated[str, Vocabulary("roles")]
    """What it is to the campaign."""
    does: OfficeWords | None = None
    """What it does, in one sentence."""
    website: Web | None = None
    """Its web address."""
    logo: LogoFile | None = None
    """Its logo, an SVG or PNG in the folder `assets` beside the plan; without one its name is printed."""
    contact: Contact | None = None
    """How it is reached."""
    sources: tuple[Words, ...] = ()
    """Where its part is documented."""
