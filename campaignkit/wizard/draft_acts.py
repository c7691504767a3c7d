"""Which activities a draft has: one a level, each with the kinds of audience it is for."""

from __future__ import annotations

from campaignkit.knowledge.reader import rows
from campaignkit.plan.audience_classes import YOUNG, class_of_kind
from campaignkit.records import dataclass
from campaignkit.wizard.answers import Answers

_LESSONS, _MEETING = "individual", "interpersonal"


@dataclass(frozen=True, slots=True)
class Act:
    """An activity in the making: its level and the kinds of audience it is for."""

    level: str
    kinds: tuple[str, ...]
    own_level: bool

    @property
    def word(self) -> str:
        """What is still to be written of it, as the starters name it."""
        return f"level_{self.level}"


def acts_of(answers: Answers) -> list[Act]:
    """Return an activity for each level that has one; an audience whose level has none joins the first."""
    own = {kind: _level_of(kind, answers) for kind in answers.audiences}
    spare = next((kind for kind in answers.audiences if own[kind] == "interpersonal"), answers.audiences[0])
    acts = []
    for level in answers.activities:
        kinds = tuple(kind for kind in answers.audiences if own[kind] == level)
        elsewhere = any(rows("audiences")[kind]["level"] != level for kind in kinds)
        acts.append(Act(level, kinds or (spare,), elsewhere or not kinds))
    rest = tuple(kind for kind in answers.audiences if own[kind] not in answers.activities)
    if rest and acts:
        first = acts[0]
        acts[0] = Act(first.level, (*first.kinds, *rest), own_level=True)
    return acts


def _level_of(kind: str, answers: Answers) -> str:
    """Return at which level a kind of audience is reached: older people sit in no school lesson beside children."""
    level: str = rows("audiences")[kind]["level"]
    adult = class_of_kind(kind) not in YOUNG
    beside = any(class_of_kind(other) in YOUNG for other in answers.audiences)
    return _MEETING if adult and beside and level == _LESSONS and _MEETING in answers.activities else level
