"""Whose money it is, and what it is worth in another currency."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from campaignkit.plan.model.base import Amount, Day, Part, Range, Ref, Vocabulary, Words
from campaignkit.records import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Funding(Part):
    """What one organisation gives to the campaign, in money or in kind."""

    by: Annotated[str, Ref("stakeholders")]
    """Who gives it: a funder, or a partner that pays its share."""
    amount: Amount
    """How much; what is given in kind at what it would cost."""
    currency: Annotated[str, Vocabulary("currencies")] | None = None
    """Three capital letters; that of the campaign's budget when it is left out."""
    kind: Literal["money", "in-kind"] = "money"
    """Whether it is money, or rooms, air time and hours of work."""
    note: Words | None = None
    """What it is for, or what is given in kind: 20 spots on the radio."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rate(Part):
    """What another currency is worth, on a day, so that sums can be made and checked."""

    currency: Annotated[str, Vocabulary("currencies")]
    """The other currency."""
    worth: Annotated[Decimal, Range(0, 1_000_000_000, decimals=8)]
    """What one unit of it is worth in the currency of the campaign's budget: 0.0513."""
    on: Day
    """The day of the rate."""
    source: Words
    """Who says so: the national bank, InforEuro."""
