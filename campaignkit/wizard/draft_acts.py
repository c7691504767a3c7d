"""Which activities a draft has: one a level, each with the kinds of audience it is for."""

from __future__ import annotations

from campaignkit.knowledge.reader import rows
from campaignkit.records import dataclass
from campaignkit.wizard.answers import Answers


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
    own = {kind: rows("audiences")[kind]["level"] for kind in answers.audiences}
    spare = next((kind for kind in answers.audiences if own[kind] == "interpersonal"), answers.audiences[0])
    acts = []
    for level in answers.activities:
        kinds = tuple(kind for kind in answers.audiences if own[kind] == level)
        acts.append(Act(level, kinds or (spare,), not kinds))
    left = tuple(kind for kind in answers.audiences if own[kind] not in answers.activities)
    if left and acts:
        first = acts[0]
        acts[0] = Act(first.level, (*first.kinds, *left), own_level=True)
    return acts
