"""Materials: the things that get rendered."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Literal

from campaignkit.plan.model.base import (
    Amount,
    Body,
    Copies,
    Day,
    FormatId,
    FormatOrLanguage,
    Id,
    Key,
    Language,
    Line,
    OfficeWords,
    Part,
    Range,
    Ref,
    Share,
    Vocabulary,
    Web,
    Words,
)
from campaignkit.plan.model.elsewhere import MadeElsewhere
from campaignkit.plan.model.image import Image
from campaignkit.plan.model.theme import PlanTheme
from campaignkit.records import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Section(Part):
    """One part of a longer material, under its own heading."""

    title: Line
    """The heading."""
    minutes: Annotated[int, Range(1, 600)] | None = None
    """How long it takes, for parts of a lesson."""
    seconds: Annotated[int, Range(1, 600)] | None = None
    """How long it takes, for scenes of a film or parts of a spot."""
    body: Body
    """The text: paragraphs, lists, links."""
    scene: Annotated[str, Vocabulary("scenes")] | None = None
    """The drawn scene of a panel, a card or a picture in a row; the people in it are the `cast` of the material."""
    speaker: Annotated[int, Range(1, 6)] | None = None
    """Who in the scene of a panel says its text, from 1 at the start of the line; else who tells or answers there."""
    notes: Body | None = None
    """What the speaker says to it: on slides it stands in the notes, which only the speaker sees; on a work sheet the
    answer, which only the teacher's sheet prints."""
    tags: tuple[Annotated[str, Vocabulary("message-tags")], ...] = ()
    """What the section does, in the words of the messages: disclosure, staff-care, never-view."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ChildVoice(Part):
    """Under what conditions a child is quoted. The child is shown by age band only, never by name."""

    age_band: Literal["under-10", "10-12", "13-15", "16-17"]
    """The age, as a band."""
    consent: Words | None = None
    """How the child agreed, and when. Leave it out until it has."""
    guardian_consent: Words | None = None
    """How a parent or guardian agreed, and when. Leave it out until they have."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote(Part):
    """What a spokesperson says. Never a child's words without the child's and a guardian's consent."""

    text: Body
    """The words."""
    by: Line
    """Who says it: name or function, and organisation."""
    child: ChildVoice | None = None
    """When a child says it: age band and consent."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Person(Part):
    """How a drawn person looks. Nobody faces the reader, so nobody is recognised."""

    skin: Literal["light", "fair", "olive", "brown", "dark"]
    """The tone of the skin."""
    hair: Literal["crop", "curls", "long", "bob", "pony", "bun", "scarf"]
    """How the hair is worn, or that a scarf covers it."""
    colour: Literal["black", "brown", "chestnut", "sand", "grey", "white", "primary", "accent", "soft", "spark"]
    """The colour of the hair; that of a scarf is one of the theme."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseStory(Part):
    """How the story of a case came about. Told only when made up of several and agreed to."""

    composite: Literal["yes", "no"]
    """Whether it is made up of several cases, so that nobody can be found in it."""
    consent: Words | None = None
    """How the people it comes from agreed, and when. Leave it out until they have."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact(Part):
    """A figure or finding with its source; a figure without source and year is not printed."""

    text: Line
    """What is known."""
    source: Line
    """Who found it."""
    year: Annotated[int, Range(1900, 2100)]
    """When."""
    place: Line | None = None
    """For where it holds: a town, a country, Europe, the world."""


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
    words: dict[Language, Words] = field(default_factory=dict)
    """What was approved, by language: a sign made from the words, numbers and names that are printed.
    `campaignkit record approval` writes it."""


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
class Printing(Part):
    """What a print shop is told beside the file."""

    paper: OfficeWords | None = None
    """The paper: 170 gsm silk, 350 gsm matt board."""
    colours: OfficeWords | None = None
    """The inks of each side: 4/0, 4/4; by the number of pages when left out."""
    finish: OfficeWords | None = None
    """What is done after printing: folded twice, matt lamination, rounded corners."""
    reserve: Share | None = None
    """Copies to spare, in per cent of all others."""
    by: Day | None = None
    """The day by which they must be there."""
    price: Amount | None = None
    """What the offer that was taken asks for all copies, in the currency of the campaign's budget."""


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
    languages: tuple[Language, ...] = ()
    """The languages it is made in; when empty, the campaign's own and those translations that its audience reads, or
    those of its activity or, without one, of its messages."""
    made_elsewhere: MadeElsewhere | None = None
    """For a film, a spot or a post that others make: who, how long, in which versions, with which rights."""
    quantity: Copies | None = None
    """How many copies of each format; of a large one beside smaller ones, such as a roll-up, one.
    With 0 none is printed, and no order form offers it."""
    quantities: dict[FormatOrLanguage, Copies] = field(default_factory=dict)
    """How many copies of single formats or in single languages, where it is another number: {roll-up: 3, ar: 500}.
    The number of a format is for it alone, in the first language; that of a language for each other format."""
    printing: Printing | None = None
    """Paper, finish, reserve and day of delivery, for the print order of copies for recipients."""
    theme: PlanTheme | None = None
    """How it looks, over the theme of its audience and of the campaign."""
    motif: Annotated[str, Vocabulary("motifs")] | None = None
    """The illustration."""
    scene: Annotated[str, Vocabulary("scenes")] | None = None
    """The drawn scene; chosen by audience and motif when left out."""
    cast: tuple[Person, ...] = ()
    """Who is in the scene, from the start of the line on; the people of the campaign when left out."""
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
    personal: tuple[Literal["name", "contact", "logo"], ...] = ()
    """What it says of the school or office that gets it, from `recipients.csv`; without one, a field to stamp."""
    tags: tuple[Annotated[str, Vocabulary("message-tags")], ...] = ()
    """What its own texts do, in the words of the messages: content-note, term-guide, never-view."""
    images: tuple[Image, ...] = ()
    """Pictures with their rights. The first is printed by types that print `images`, instead of a scene or motif;
    when there is none, that of its first message, then that of the campaign."""
    case_story: CaseStory | None = None
    """When it tells a case: how the story came about."""
    access: tuple[Annotated[str, Vocabulary("access-needs")], ...] = ()
    """Which needs it serves: easy-to-read, sign-language."""
    distribution: Literal["public", "restricted"] = "public"
    """Restricted material is only for the professionals named."""
    approval: Approval | None = None
    """Who has approved it."""
    pretest: Pretest | None = None
    """How it was tested."""
    easy_to_read: EasyToRead | None = None
    """That it may carry the easy-to-read mark, and who tested it."""
