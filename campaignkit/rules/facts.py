"""What a rule may know besides the plan, worked out once for all rules."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any, TypeVar

from campaignkit.campaign.framework import Framework
from campaignkit.materials.library import SHIPPED, Library
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.texts import Path
from campaignkit.records import dataclass
from campaignkit.rules.pieces import Piece, ReadText, pieces, read_texts
from campaignkit.translate.edition import Translation

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Facts:
    """The day, the frameworks the plan names, by id, and the texts that are still waiting for their translation.

    `translation` is what the plan in another language was made from; None for the source language. One `Facts`
    belongs to one plan in one language: what several rules need of it is kept here.
    """

    today: datetime.date
    frameworks: Mapping[str, Framework] = field(default_factory=dict)
    untranslated: frozenset[Path] = frozenset()
    library: Library = SHIPPED
    translation: Translation | None = None
    _kept: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def texts(self, plan: Plan) -> tuple[ReadText, ...]:
        """Return every printed text with those who read it, without the untranslated ones."""
        return self.once("texts", lambda: tuple(t for t in read_texts(plan) if t.path not in self.untranslated))

    def pieces(self, plan: Plan) -> tuple[Piece, ...]:
        """Return every material with what it says and to whom."""
        return self.once("pieces", lambda: tuple(pieces(plan)))

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Return what `make` makes, making it only the first time."""
        if name not in self._kept:
            self._kept[name] = make()
        kept: T = self._kept[name]
        return kept
