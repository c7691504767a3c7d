"""The campaign itself: what it is called, where and when it runs, in which languages, for how much."""

from __future__ import annotations

from typing import Annotated, Literal

from campaignkit.plan.model.base import (
    Amount,
    Body,
    Country,
    Day,
    Email,
    Id,
    Language,
    Line,
    OfficeWords,
    Part,
    Phone,
    Ref,
    Vocabulary,
    Web,
    Words,
)
from campaignkit.plan.model.image import Image
from campaignkit.plan.model.money import Funding, Rate
from campaignkit.records import dataclass

DEFAULT_TOPIC = "online-child-abuse"


@dataclass(frozen=True, kw_only=True, slots=True)
class BudgetLine(Part):
    """One line of a budget."""

    item: OfficeWords
    """What the money is for."""
    amount: Amount
    """How much, in the currency of the budget."""
    prints: tuple[Annotated[str, Ref("materials")], ...] = ()
    """The materials whose printing it pays: what their offers ask must come to it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Budget(Part):
    """Money set aside, as one amount or broken down into lines."""

    amount: Amount
    """The whole amount."""
    currency: Annotated[str, Vocabulary("currencies")] | None = None
    """Three capital letters: EUR, MDL. An activity takes the campaign's currency when it names none."""
    lines: tuple[BudgetLine, ...] = ()
    """What the amount is made of; the lines must add up to it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact(Part):
    """How an organisation is reached. Use a function and a shared address, not a person's own."""

    name: Line | None = None
    """The office or function: Press office."""
    role: Line | None = None
    """What they can be asked: For interviews."""
    email: Email | None = None
    """A shared e-mail address."""
    phone: Phone | None = None
    """An office number. Help lines stand under `help`."""
    website: Web | None = None
    """A web address."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Review(Part):
    """A reading of the plan's own texts, and of the fixed words in its language, that really took place."""

    on: Day
    """The day."""
    by: Words
    """Who read them: a function and an organisation."""
    words: Words
    """The sign of the texts that were read; `campaignkit record review` writes it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CampaignSection(Part):
    """What the campaign is."""

    id: Id
    """The campaign's short name, the same as its folder."""
    title: Line
    """The name people will see."""
    tagline: Line | None = None
    """One sentence under the title."""
    summary: Body
    """What the campaign wants and for whom, in two or three sentences."""
    topic: Annotated[str, Vocabulary("topics")] | None = None
    """What it is about, which decides which rules apply and what is printed; online-child-abuse if left out."""
    country: Country = ""
    """Where it runs. Only a plan for several countries leaves it out: the edition for each of them names its own."""
    countries: tuple[Country, ...] = ()
    """Where it runs, when in several countries."""
    region: Words | None = None
    """The part of the country, when it does not cover the whole."""
    paper: Annotated[str, Vocabulary("papers")] | None = None
    """On which paper people print; that of the country when it is left out."""
    scope: Literal["school", "local", "regional", "national", "international"]
    """How far it reaches, which decides how complete it has to be."""
    targeted: bool = False
    """Whether it speaks to one group on purpose: what it leaves open is then reported and stops nothing."""
    language: Language
    """The language this file's texts are written in."""
    reviewed: Review | None = None
    """When a native speaker read the texts in that language. Leave it out until somebody has read them."""
    translations: tuple[Language, ...] = ()
    """Languages the texts are to be translated into."""
    starts: Day
    """The first day."""
    ends: Day
    """The last day."""
    website: Web | None = None
    """The campaign's own page."""
    budget: Budget | None = None
    """The money there is for all activities together."""
    funding: tuple[Funding, ...] = ()
    """Who gives how much of it, in money or in kind."""
    rates: tuple[Rate, ...] = ()
    """What other currencies are worth, where activities or funders have their own."""
    follows: Words | None = None
    """The folder of the campaign before this one, relative to the plan: ../base-2026."""
    contact: Contact | None = None
    """Whom partners and press may write to."""
    safeguarding_lead: OfficeWords | None = None
    """Who answers when the campaign itself puts a child at risk: a function and an organisation."""
    approvers: tuple[Words, ...] = ()
    """Who approves every material before it is final: functions and organisations."""
    licence: Line | None = None
    """Under which licence the materials may be used: CC BY 4.0."""
    sources: tuple[Words, ...] = ()
    """Where the facts in this plan come from."""
    images: tuple[Image, ...] = ()
    """A picture for every material that names none, no scene and no motif, and whose messages have none."""
