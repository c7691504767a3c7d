"""The view: all that a template gets for one file."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from campaignkit.kit.contract.look_keys import (
    CampaignView,
    FontChains,
    FormatView,
    Imprint,
    Partners,
    StateView,
    ThemeView,
)
from campaignkit.kit.contract.material_keys import MaterialView, MessageView, ServiceView
from campaignkit.kit.contract.plan_keys import WholePlan
from campaignkit.kit.contract.print_order_keys import OrderView
from campaignkit.kit.contract.text_keys import Direction, PrintedLink


class View(TypedDict):
    """What a template receives: one material in one format and language, resolved (docs/template-data.md)."""

    contract: Literal[1]
    """Goes up when a key is taken away or means something else."""
    language: str
    direction: Direction
    region: str | None
    state: StateView
    format: FormatView
    campaign: CampaignView
    theme: ThemeView
    fonts: FontChains
    words: dict[str, str]
    """The fixed words of templates in the language."""
    material: MaterialView
    messages: list[MessageView]
    help: list[ServiceView]
    link: PrintedLink | None
    partners: Partners
    imprint: Imprint
    plan: NotRequired[WholePlan]
    """Activities, contacts, budget and aims, for types with `plan: true`."""
    order: NotRequired[OrderView]
    """What a print shop gets, for types with `orders: true`."""
    tight: NotRequired[int]
    """How much tighter a document is set, from 1 to 4, where that saves a page of a few lines."""
    ended: NotRequired[bool]
    """Whether the last part of a document begins its last page, which would hold a box alone."""
    in_mail: NotRequired[bool]
    """Whether the text is part of a mail draft, which has its subject elsewhere."""
