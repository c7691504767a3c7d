"""What a rule may know besides the plan, worked out once for all rules."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import Any, TypeVar

from campaignkit.campaign.framework import Framework
from campaignkit.campaign.topic import Topic
from campaignkit.campaign.topic_files import topic
from campaignkit.materials.library import Library
from campaignkit.materials.needed_texts import needed_in
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.records import dataclass
from campaignkit.rules.pieces import Piece, ReadText, pieces, read_texts
from campaignkit.translate.edition import Edition, Translation

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Facts:
    """The day, the topic, the frameworks the plan names, by id, and the texts that still wait for their translation.

    `translation` is what the plan in another language was made from; None for the source language. One `Facts`
    belongs to one plan in one language: what several rules need of it is kept here.
    """

    today: datetime.date
    library: Library
    frameworks: Mapping[str, Framework] = field(default_factory=dict)
    topic: Topic = field(default_factory=topic)
    untranslated: frozenset[Path] = frozenset()
    translation: Translation | None = None
    _memory: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def of(self, edition: Edition) -> Facts:
        """Return the facts about the plan in one language; they are the same ones whenever it is asked for."""
        memory = self._memory.setdefault((edition.language, edition.untranslated), {})
        return replace(self, untranslated=edition.untranslated, translation=edition.translation, _memory=memory)

    def texts(self, plan: Plan) -> tuple[ReadText, ...]:
        """Return every printed text with those who read it, without the untranslated ones."""
        return self.once(_texts, plan)

    def pieces(self, plan: Plan) -> tuple[Piece, ...]:
        """Return every material with what it says and to whom."""
        return self.once(_pieces, plan)

    def needed(self, plan: Plan) -> Callable[[Path], bool]:
        """Return whether a text is needed in this language, by its path."""
        return self.once(_needed, plan)

    def once(self, make: Callable[[Plan, Facts], T], plan: Plan) -> T:
        """Return what a function makes of the plan, calling it only the first time."""
        if make not in self._memory:
            self._memory[make] = make(plan, self)
        value: T = self._memory[make]
        return value


def _texts(plan: Plan, facts: Facts) -> tuple[ReadText, ...]:
    is_needed = facts.needed(plan)
    return tuple(text for text in read_texts(plan) if text.path not in facts.untranslated and is_needed(text.path))


def _pieces(plan: Plan, facts: Facts) -> tuple[Piece, ...]:
    is_needed = facts.needed(plan)
    return tuple(piece for piece in pieces(plan) if is_needed(piece.path))


def _needed(plan: Plan, facts: Facts) -> Callable[[Path], bool]:
    """Return what is needed in the language of the plan; all in its own, from which the others are made."""
    if facts.translation is None:
        return lambda _path: True
    return needed_in(facts.translation.source, plan.campaign.language, facts.library)
