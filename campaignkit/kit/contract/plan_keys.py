"""What briefs, calendars and work plans get of the whole plan. Its texts are plain: they go into tables and cells."""

from __future__ import annotations

from typing import TypedDict

from campaignkit.kit.contract.material_keys import ContactView, MessageView
from campaignkit.kit.contract.text_keys import Day, Direction


class BudgetLineView(TypedDict):
    """What one thing costs."""

    item: str
    amount: str


class BudgetView(TypedDict):
    """An amount with what it is for; `text` and `share` are written as in the language."""

    amount: str
    currency: str | None
    text: str
    lines: list[BudgetLineView]
    share: str | None
    """Of the budget of the campaign."""


class StakeholderView(TypedDict):
    """For whom a material is made."""

    id: str
    name: str
    does: str | None


class HandedOut(TypedDict):
    """A material of an activity with its files."""

    id: str
    kind: str
    """The name of its type."""
    title: str
    known_by: str | None
    """Its title, where another material has its type and its audience."""
    said: str
    """By what people know it, in one line: type, title where it needs one, audience, formats, language."""
    audience: str | None
    languages: list[str]
    """Those it can be had in, where there are several."""
    to_order: bool
    """Whether a form offers it: it is printed, for everybody, and its `quantity` is not 0."""
    quantity: str | None
    files: list[str]


class ActivityView(TypedDict):
    """An activity; those who take part are named."""

    id: str
    path: str
    """Where its name stands in the plan."""
    name: str
    change: str | None
    levels: list[str]
    audiences: list[str]
    channels: list[str]
    messages: list[MessageView]
    materials: list[HandedOut]
    indicators: list[str | None]
    starts: Day | None
    ends: Day | None
    when: str | None
    """Both days in words: 10 Mar – 28 Nov 2025."""
    budget: BudgetView | None
    parts: list[str]
    """What the stakeholder of the material does in it, such as `accountable`."""
    accountable: list[str]
    responsible: list[str]
    consulted: list[str]
    informed: list[str]


class IndicatorView(TypedDict):
    """How an aim is measured."""

    measure: str
    kind: str
    method: str | None
    baseline: str | None
    target: str | None


class ObjectiveView(TypedDict):
    """An aim, as in the plan."""

    aim: str
    measure: str
    baseline: str
    target: str
    by: Day
    indicators: list[IndicatorView]


class AudienceView(TypedDict):
    """An audience to which the material speaks, with the messages for it."""

    id: str
    name: str
    messages: list[MessageView]


class LanguageView(TypedDict):
    """The same file in another language of the kit."""

    id: str
    name: str
    direction: Direction
    href: str


class WholePlan(TypedDict):
    """The plan as one material shows it: whole, or the part of its stakeholder or its activity."""

    id: str
    country: str
    starts: Day
    ends: Day
    budget: BudgetView | None
    stakeholder: StakeholderView | None
    activity: ActivityView | None
    """The one for which the material is made."""
    activities: list[ActivityView]
    contacts: list[ContactView]
    """Of those who take part."""
    safeguarding_lead: str | None
    objectives: list[ObjectiveView]
    audiences: list[AudienceView]
    languages: list[LanguageView]
