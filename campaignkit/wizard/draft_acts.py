"""Which activities a draft has: one a level, each with the kinds of audience it is for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.starters import choices
from campaignkit.plan.audience_classes import YOUNG, class_of_kind
from campaignkit.records import dataclass
from campaignkit.wizard.answers import Answers

_LESSONS, _MEETING = "individual", "interpersonal"


@dataclass(frozen=True, slots=True)
class Act:
    """An activity in the making: its level and the kinds of audience it is for.

    One that is `apart` is only for people whom no lesson and no evening for parents is for.
    """

    level: str
    kinds: tuple[str, ...]
    own_level: bool
    apart: bool = False

    @property
    def word(self) -> str:
        """What is still to be written of it, as the starters name it."""
        return f"level_{self.level}"

    @property
    def facts(self) -> Mapping[str, Any]:
        """Return its id, channel and who carries it: those of its level, or those that an audience has of its own."""
        of_level: Mapping[str, Any] = choices()["levels"][self.level]
        return _own_act(self.kinds[0]) or of_level if self.has_own_facts else of_level

    @property
    def indicator(self) -> str:
        """Return by what its indicator is called."""
        return str(self.facts["id"]) if self.has_own_facts else self.level

    @property
    def has_own_facts(self) -> bool:
        """Whether it is the activity that an audience has of its own, not one of another level."""
        return self.apart and self.level == rows("audiences")[self.kinds[0]]["level"]


def acts_of(answers: Answers) -> list[Act]:
    """Return an activity for each level that has one; an audience whose level has none joins the first."""
    apart = [kind for kind in answers.audiences if _own_act(kind) is not None]
    audiences = [kind for kind in answers.audiences if kind not in apart]
    own = {kind: _level_of(kind, answers) for kind in audiences}
    spare = next((kind for kind in audiences if own[kind] == "interpersonal"), (audiences or apart)[0])
    theirs = {rows("audiences")[kind]["level"] for kind in apart}
    acts = []
    for level in answers.activities:
        kinds = tuple(kind for kind in audiences if own[kind] == level)
        if kinds or level not in theirs:
            elsewhere = any(rows("audiences")[kind]["level"] != level for kind in kinds)
            acts.append(Act(level, kinds or (spare,), elsewhere or not kinds, not audiences))
    rest = tuple(kind for kind in audiences if own[kind] not in answers.activities)
    if rest and acts:
        first = acts[0]
        acts[0] = Act(first.level, (*first.kinds, *rest), own_level=True)
    return [*acts, *(Act(rows("audiences")[kind]["level"], (kind,), own_level=False, apart=True) for kind in apart)]


def _own_act(kind: str) -> Mapping[str, Any] | None:
    own: Mapping[str, Any] | None = choices()["kinds"].get(kind, {}).get("act")
    return own


def _level_of(kind: str, answers: Answers) -> str:
    """Return at which level a kind of audience is reached: older people sit in no school lesson beside children."""
    level: str = rows("audiences")[kind]["level"]
    adult = class_of_kind(kind) not in YOUNG
    beside = any(class_of_kind(other) in YOUNG for other in answers.audiences)
    return _MEETING if adult and beside and level == _LESSONS and _MEETING in answers.activities else level
