"""What a material says: its texts, its messages, whom it names."""

from __future__ import annotations

from typing import Literal, TypedDict

from campaignkit.kit.contract.text_keys import Body, Day, Line, Link

Design = Literal["character", "chat", "scene", "steps", "speech"]
CarriedBy = Literal["phone", "words"]
Mood = Literal["calm", "listening", "worried"]


class MessageView(TypedDict):
    """A message of the campaign."""

    id: str
    headline: Line
    body: Body | None
    call_to_action: Line | None


class TextView(TypedDict):
    """How a help service is reached by text message."""

    number: str
    word: str | None
    link: str
    """The address that opens a message with the word in it."""
    said: str
    """All of it in the language: `Text HOME to 741741`."""


class ServiceView(TypedDict):
    """A help service; the number is already written as people of the country write it."""

    id: str
    name: str
    kind: Literal["helpline", "hotline", "emergency"]
    phone: str | None
    tel: str | None
    """The address a telephone calls."""
    digits: str | None
    """What is dialled where the number is written with letters; else null."""
    text: TextView | None
    hours: str | None
    cost: str | None
    for_whom: str | None
    website: Link | None


class ContactView(TypedDict):
    """How somebody is reached; only the name of the organisation is always there."""

    organisation: str
    name: str | None
    role: str | None
    email: str | None
    phone: str | None
    website: Link | None


class Duration(TypedDict):
    """How long a part takes."""

    duration: str | None
    """The number of minutes."""
    duration_text: str | None
    """The same in words."""
    run_text: str | None
    """How long the timed parts from this one on take together; null where none begin."""


class SectionView(Duration):
    """A part of a material."""

    seconds: int | None
    """How long a scene of a film takes."""
    seconds_text: str | None
    """The same with its unit."""
    from_to: str | None
    """When it is seen, as files of subtitles write it: `00:00:05,000 --> 00:00:09,000`."""

    title: Line
    body: Body
    notes: Body | None
    """What the speaker says to it, or the answer to a task."""
    scene: SceneView | None
    """Its own drawn scene."""
    speaker: int | None
    """Who in the scene says it, counted from 1 at the start of the line; null where that follows from the scene."""


class QuoteView(TypedDict):
    """What somebody says."""

    text: Body
    by: str


class QuestionView(TypedDict):
    """A question with its answer."""

    question: Line
    answer: Body


class FactView(TypedDict):
    """A figure with where it comes from."""

    text: Line
    source: str
    year: str
    place: str | None


class Look(TypedDict):
    """How a drawn person looks."""

    skin: str
    hair: str
    colour: str


class SceneView(TypedDict):
    """A drawn scene with the people in it."""

    name: str
    chosen: bool
    """Whether the plan names it."""
    cast: list[Look]
    moods: list[Mood]
    """How each of them feels: calm, listening or worried."""
    alt: str | None
    """What is said of it; null where the language has no words for it: it is decoration then."""


class ElsewhereView(TypedDict):
    """What others make: who, where it is, and what may be done with it."""

    by: str
    link: Link | None
    length: str | None
    """How long it is, in words."""
    versions: list[str]
    subtitles: list[str]
    """The languages of its subtitles, each by its own name."""
    alt: str | None
    """What a person who cannot see or hear it is told."""
    rights: str | None
    rights_until: Day | None


class ImageView(TypedDict):
    """A picture of the campaign, upright, with nothing in it that nobody sees."""

    path: str
    """Where it stands in the plan."""
    svg: str
    width: float
    """Its form; in pixels, where it has any."""
    height: float
    pixels: bool
    """Whether it is made of pixels; a drawing is sharp in every size."""
    located: bool
    """Whether its file said where it was taken; that is left out here."""
    turned: int
    """How the camera was held, as EXIF numbers it; the SVG is upright already."""
    alt: str
    credit: str | None
    """The line that is printed beside it."""
    focus: list[int]
    """What must stay when it is cut, in per cent from the left and from the top."""


class MaterialView(TypedDict):
    """The material itself."""

    id: str
    type: str
    audience: str | None
    """The name of its audience; null where it is made for none."""
    audience_class: str
    """For whom it is, as layouts and forms of address tell people apart."""
    for_children: bool
    """Whether children under twelve look at it."""
    for_others: bool
    """Whether its help line is for somebody else than who reads it: then the number is not its largest text."""
    title: Line
    lead: Body | None
    design: Design
    """How it is laid out, by whom it is for: with a character for small children, as a chat for older ones, with a
    scene for parents, as steps for professionals, as speech for everybody."""
    carried_by: CarriedBy | None
    """What carries a sheet for teenagers in place of a scene: a telephone with the chat, or words alone."""
    scene: SceneView | None
    """The scene of the drawn cast; null where the design has none."""
    images: list[ImageView]
    """Its pictures, where the type prints them."""
    motif: str | None
    """The name of an illustration."""
    alt: str | None
    """What is said of the picture."""
    sections: list[SectionView]
    quotes: list[QuoteView]
    questions: list[QuestionView]
    facts: list[FactView]
    notes: Body | None
    date: Day | None
    contact: ContactView | None
    made_elsewhere: ElsewhereView | None
    approval: str | None
    personal: list[Literal["name", "contact", "logo"]]
    """What it says of its recipient; nothing for a material that is the same for all."""
    distribution: Literal["public", "restricted"]
