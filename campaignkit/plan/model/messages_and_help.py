"""Messages (what is said) and help services (whom to turn to)."""

from __future__ import annotations

from typing import Annotated, Literal

from campaignkit.plan.model.base import (
    Body,
    Country,
    Day,
    Id,
    Language,
    Line,
    Part,
    Pattern,
    Phone,
    Ref,
    Vocabulary,
    Web,
    Words,
)
from campaignkit.plan.model.image import Image
from campaignkit.records import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Message(Part):
    """What is said to one audience."""

    id: Id
    """Short name."""
    audience: Annotated[str, Ref("audiences")]
    """To whom it is said."""
    objective: Annotated[str, Ref("objectives")] | None = None
    """Which objective it serves."""
    headline: Line
    """The sentence that has to stay in mind."""
    body: Body | None = None
    """What explains it, in a few sentences."""
    call_to_action: Line | None = None
    """The one thing this audience can do now."""
    tags: tuple[Annotated[str, Vocabulary("message-tags")], ...] = ()
    """What the message does: not-your-fault, tell-someone, prevention."""
    help: tuple[Annotated[str, Ref("help")], ...] = ()
    """The help services that belong to it."""
    images: tuple[Image, ...] = ()
    """A picture for the materials that this message leads and that name none, no scene and no motif."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Verification(Part):
    """A check of a help service that really took place."""

    on: Day
    """The day."""
    by: Words
    """Who did it: a function and an organisation."""
    how: Literal["call", "operator-page"]
    """By calling the number, or by reading the operator's own page."""
    number: Phone | None = None
    """The number that was dialled: when the plan says another one later, somebody has to call again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Informed(Part):
    """When a help service was told that a campaign is coming, so that it can expect calls."""

    on: Day
    """The day."""
    by: Words
    """Who told it: a function and an organisation."""


Keyword = Annotated[
    str,
    Pattern(
        "a word to text",
        r"[^\s{}<>|]{1,20}( [^\s{}<>|]{1,20})?",
        "Write the word that the service waits for, and nothing else: HOME.",
    ),
]
"""The word that a text message to a help service begins with."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TextTo(Part):
    """How a help service is reached by text message: “Text HOME to 741741”."""

    number: Phone
    """The number that messages are sent to, in quotes: "741741"."""
    word: Keyword | None = None
    """The word to send, where the service waits for one: HOME."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpService(Part):
    """A helpline (for people), a hotline (for reporting content) or an emergency number."""

    id: Id
    """Short name; texts print the number with {{ help.<id>.phone }}."""
    name: Line
    """What it is called."""
    kind: Literal["helpline", "hotline", "emergency"]
    """Helplines listen and advise, hotlines take reports of illegal content, emergency numbers send help at once."""
    country: Country
    """The country from which the number works."""
    phone: Phone | None = None
    """The number, in quotes: "116 111"."""
    text: TextTo | None = None
    """The number that people write text messages to, and the word to send: {number: "741741", word: HOME}."""
    website: Web | None = None
    """Its own page, chat or reporting form."""
    for_whom: Line | None = None
    """Who may turn to it."""
    languages: tuple[Language, ...] = ()
    """The languages it answers in, where it does not answer in all those of the campaign. A page names first, in the
    order of the plan, who answers in its language, then the others, and an emergency number last; where there is no
    room for all, the others stay out."""
    hours: Line | None = None
    """When it answers. Printed as a promise: write only what the operator says."""
    cost: Line | None = None
    """What a call costs. Printed as a promise: write only what the operator says."""
    sources: tuple[Words, ...]
    """Where number, hours and cost come from."""
    verified: Verification | None = None
    """The last check that really took place. Leave it out until somebody has called."""
    informed: Informed | None = None
    """When it was told about the campaign. Leave it out until somebody has told it."""
