"""What a material type is: what a `material.yaml` says, and the one thing that rules and kits ask.

Shipped types and those of a campaign are read into the same record. Nobody asks for a type's name: who sees it, how
it is read and what kind of thing it is stand in its file, so that a copy under another name is judged as the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Annotated, Literal, get_args

from campaignkit.knowledge.papers import A_SERIES
from campaignkit.materials.formats import Format
from campaignkit.plan.model.base import Id, Key, Language, Part, Pattern, Range, Words
from campaignkit.records import dataclass

TYPE_FILE = "material.yaml"
TYPE_SCHEMA = Path(__file__).with_name("material.schema.json")

Link = Literal["required", "optional"]
Uses = Literal[
    "messages",
    "help",
    "link",
    "motif",
    "scene",
    "cast",
    "images",
    "title",
    "lead",
    "sections",
    "quotes",
    "questions",
    "facts",
    "notes",
    "contact",
    "date",
    "alt",
    "personal",
    "made_elsewhere",
]
Everyday = Literal["poster", "leaflet", "card", "sticker", "letter", "bookmark"]
PlanTexts = Literal[
    "activities.name",
    "activities.change",
    "activities.budget",
    "audiences.name",
    "campaign.safeguarding_lead",
    "channels.name",
    "indicators.measure",
    "materials.printing",
    "messages.headline",
    "objectives",
    "stakeholders.contact",
    "stakeholders.does",
    "stakeholders.name",
]
PLAN_TEXTS: tuple[PlanTexts, ...] = get_args(PlanTexts)
MessageTexts = Literal["headline", "body", "call_to_action"]
MESSAGE_TEXTS: tuple[MessageTexts, ...] = get_args(MessageTexts)
USES: tuple[str, ...] = get_args(Uses)
EVERYDAY: tuple[str, ...] = get_args(Everyday)
"""What people print, by its everyday name; list-words.yaml has it in many languages."""
LINKS = ("audience", "stakeholder", "activity")
"""What a material may be made for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HowMany(Part):
    """How many of something a material must have."""

    min: Annotated[int, Range(0, 50)]
    """The smallest number."""
    max: Annotated[int, Range(0, 50)]
    """The largest number."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Needs(Part):
    """What a material of this type needs from the plan."""

    messages: HowMany | None = None
    """How many messages."""
    help: HowMany | None = None
    """How many help services."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MadeFor(Part):
    """What a material of this type is made for; an audience when nothing is said."""

    audience: Link | None = None
    """An audience."""
    stakeholder: Link | None = None
    """A partner."""
    activity: Link | None = None
    """An activity."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MaterialType(Part):
    """A material type: what it is, who sees it, what it needs from the plan, and what it becomes."""

    name: Words
    """What people call it."""
    word: Annotated[str, Pattern("a fixed word", r"[a-z]+(_[a-z]+)*", "Leave it out and write `names:` instead.")] = (
        ""
    )
    """The fixed word that is its name in every language; a copy of a type of campaignkit keeps it."""
    names: dict[Language, Words] = field(default_factory=dict)
    """What people call it in each language, for a type that has no fixed word: {de: Aushang}."""
    everyday: Everyday | None = None
    """What people call it when they mean any of its kind, as in the list of who gets how many."""
    description: Words
    """What it is for, in one sentence."""
    seen_by: Literal["everybody", "named-people"] = "everybody"
    """Who sees it: everybody who passes, scrolls or opens it, or only those to whom it is handed by name."""
    read_as: Literal["poster", "panel", "page", "screen", "message"] = "page"
    """How it is read: in passing, panel by panel, as pages, on a screen, or as a message; it decides how many words
    are read."""
    kind: Literal["press-release", "partner-brief", "calendar", "film"] | None = None
    """What it is, where rules ask more of it."""
    every_partner: Id | None = None
    """The beginning of the name of the one that every partner gets for whom the plan has none of its `kind`."""
    for_: Annotated[MadeFor, Key("for")] = MadeFor(audience="required")
    """What it is made for."""
    plan: bool = False
    """Whether its templates also receive activities, contacts, budget and aims."""
    plan_texts: tuple[PlanTexts, ...] | None = None
    """Which texts of those it prints, so that translators are asked for them; all where nothing is said."""
    orders: bool = False
    """Whether its templates also receive what a print shop gets; it is made after the files for it."""
    needs: Needs = Needs()
    """How many messages and help services it takes."""
    only_numbers: bool = False
    """Whether it prints of a help service its name and how it is called, and no page on which people can write."""
    bubbles: bool = False
    """Whether it sets the text of each section as a bubble at the head of somebody in its scene."""
    only_headlines: bool = False
    """Whether what it lays out has of a message its headline and what to do, and not the text below."""
    message_texts: tuple[MessageTexts, ...] = MESSAGE_TEXTS
    """Which texts of its messages it prints, so that translators are asked for them; all where nothing is said."""
    uses: tuple[Uses, ...]
    """Which keys of a material it prints."""
    requires: tuple[Uses, ...] = ()
    """Which of them it cannot do without."""
    formats: tuple[Format, ...]
    """What it can become."""

    def format(self, format_id: str, paper: str = A_SERIES) -> Format | None:
        """Return a format by one of its names, or None."""
        return next((f.on(paper) for f in self.formats if format_id in f.ids), None)

    def help_room(self, formats: Sequence[str]) -> HowMany | None:
        """Return how many help services it prints in those formats, or in the usual ones; None for a type without."""
        needs = self.needs.help
        if needs is None:
            return None
        return replace(needs, max=max((min(needs.max, f.help or needs.max) for f in self._asked(formats)), default=0))

    def wanted(
        self, formats: Sequence[str], paper: str = A_SERIES, sections: int = 20, *, notes: bool = True
    ) -> tuple[Format, ...]:
        """Return those of the formats that are asked for, or the usual ones, as they are on a family of paper.

        Those are left out for which a material has too few `sections`, and beside others those that want `notes`.
        """
        choice = tuple(f.on(paper) for f in self._asked(formats) if f.sections <= sections)
        return tuple(f for f in choice if notes or not f.notes) or choice

    def _asked(self, formats: Sequence[str]) -> Iterator[Format]:
        if not formats:
            return (f for f in self.formats if not f.on_request)
        return (f for f in self.formats if not set(formats).isdisjoint(f.ids))
