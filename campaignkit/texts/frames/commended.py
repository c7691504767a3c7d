"""Says where a text commends what it only tells: it praises who did it, or says that it has proved useful.

“Well done, Uncle Joe, who went to meet him” is advice, and so is “In our experience it helps to pay once”.
"""

from __future__ import annotations

from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.true_or_false import is_answered
from campaignkit.texts.frames.word_table import Mark

PRAISE, PROVED = "praise", "proved"
ADVISED, NEEDLESS = "rhetorical", "needless"


def is_commended(reading: Reading, act: Mark) -> bool:
    """Say whether an act is praised, in its sentence or in one beside it, or said there to have proved useful."""
    here = reading.sentence[act.first]
    if any(act.first not in mark.own for name in (PRAISE, PROVED) for mark in reading.triggers(name, here)):
        return True
    return any(_beside(reading, here, other) and reading.triggers(PRAISE, other) for other in (here - 1, here + 1))


def is_rhetorical(reading: Reading, sentence: int) -> bool:
    """Say whether a question that nobody answers asks for nothing: “Why not meet him?”, “Must we really tell?”."""
    if not reading.asked[sentence]:
        return False
    asks_nothing = reading.triggers(ADVISED, sentence) or reading.triggers(NEEDLESS, sentence)
    return bool(asks_nothing) and not is_answered(reading, sentence)


def is_needless(reading: Reading, act: Mark) -> bool:
    """Say whether a question denies that an act is needed: “Do we really have to tell the parents?”."""
    sentence = reading.sentence[act.first]
    if not is_rhetorical(reading, sentence):
        return False
    return any(mark.first <= act.first or reading.language.verb_last for mark in reading.triggers(NEEDLESS, sentence))


def _beside(reading: Reading, here: int, other: int) -> bool:
    if not 0 <= other < len(reading.sentences) or reading.asked[other]:
        return False
    return reading.paragraph[here] == reading.paragraph[other]
