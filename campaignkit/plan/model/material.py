"""Materials: the things that get rendered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from campaignkit.plan.model.base import (
    Body,
    Count,
    Day,
    FormatId,
    Id,
    Key,
    Line,
    Part,
    Range,
    Ref,
    Vocabulary,
    Web,
    Words,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Section(Part):
    """One part of a longer material, under its own heading."""

    title: Line
    """The heading."""
    minutes: Annotated[int, Range(1, 600)] | None = None
    """How long it takes, for parts of a lesson."""
    body: Body
    """The text: paragraphs, lists, links."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote(Part):
    """What a spokesperson says. Never a child's words without the child's and a guardian's consent."""

    text: Body
    """The words."""
    by: Line
    """Who says it: name or function, and organisation."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact(Part):
    """A figure or finding with its source; a figure without source and year is not printed."""

    text: Line
    """What is known."""
    source: Line
    """Who found it."""
    year: Annotated[int, Range(1900, 2100)]
    """When."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Question(Part):
    """A question that spokespersons must expect, with the answer they give."""

    question: Line
    """What is asked."""
    answer: Body
    """What is answered."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Approval(Part):
    """Who has approved the material, and when."""

    by: Words
    """A function and an organisation."""
    on: Day
    """The day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pretest(Part):
    """What happened when people of the audience saw the material before it was printed."""

    on: Day
    """The day."""
    with_: Annotated[Words, Key("with")]
    """With whom, as a group; no names."""
    learned: Words
    """What was changed because of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EasyToRead(Part):
    """Says that a material is easy to read, which only those can say for whom it is made."""

    tested_with: Words | None = None
    """Which group of people with learning difficulties has read and tested it; no names."""
    on: Day | None = None
    """The day of the test."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Material(Part):
    """A thing that gets rendered: its type says what it looks like, its texts come from messages and from here."""

    id: Id
    """Short name; it becomes the name of the files."""
    type: Annotated[str, Vocabulary("material-types")]
    """What it is: poster, leaflet, press-release …"""
    audience: Annotated[str, Ref("audiences")] | None = None
    """For whom. Types made for a partner or from the whole plan have none: brief, checklist, calendar, work plan."""
    stakeholder: Annotated[str, Ref("stakeholders")] | None = None
    """For which partner, where the type is made for one: its brief, its calendar."""
    activity: Annotated[str, Ref("activities")] | None = None
    """For which activity, where the type is made for one: its checklist."""
    messages: tuple[Annotated[str, Ref("messages")], ...] = ()
    """What it says; the first one leads."""
    help: tuple[Annotated[str, Ref("help")], ...] = ()
    """The help services it prints; those of its messages when empty."""
    formats: tuple[FormatId, ...] = ()
    """Which of the type's formats; all of them when empty."""
    quantity: Count | None = None
    """How many copies."""
    motif: Annotated[str, Vocabulary("motifs")] | None = None
    """The illustration."""
    title: Line | None = None
    """A title of its own, when it is not the first message's headline."""
    lead: Body | None = None
    """The opening sentences."""
    sections: tuple[Section, ...] = ()
    """The parts of a longer text."""
    quotes: tuple[Quote, ...] = ()
    """What spokespersons say."""
    questions: tuple[Question, ...] = ()
    """Questions to expect, with their answers."""
    facts: tuple[Fact, ...] = ()
    """Figures with their sources."""
    notes: Body | None = None
    """Notes at the end, for editors or teachers."""
    link: Web | None = None
    """The address that is printed, with a QR code beside it; the campaign's website when left out."""
    contact: Annotated[str, Ref("stakeholders")] | None = None
    """The stakeholder whose contact is printed."""
    date: Day | None = None
    """The date that is printed, such as that of a press release."""
    alt: Line | None = None
    """What a person who cannot see the picture is told; made from the texts when left out."""
    distribution: Literal["public", "restricted"] = "public"
    """Restricted material is only for the professionals named."""
    approval: Approval | None = None
    """Who has approved it."""
    pretest: Pretest | None = None
    """How it was tested."""
    easy_to_read: EasyToRead | None = None
    """That it may carry the easy-to-read mark, and who tested it."""
