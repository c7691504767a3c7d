"""Decides whether a phrase of a lexicon is denied or only reported; `frames/denied_acts.py` decides it of acts."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.knowledge.lexicons import Lexicon
from campaignkit.texts.lexicon.patterns import Slot, alternatives
from campaignkit.texts.lexicon.tokens import CLAUSE, SENTENCE, Token, fold

DENIABLE = frozenset(
    {
        "blame",
        "hopeless",
        "parents",
        "punishment",
        "illegality",
        "fear",
        "copying",
        "searching",
        "minimising",
        "topic",
    }
)
"""Kinds that say the opposite after `never`, `nobody` or `you may feel that`."""

_BACK = 6
_FAR = 16
_LISTED = frozenset({"copying", "searching"})
"""Kinds found in lists of what not to do, where one `do not` stands before the first comma."""


class Denials:
    """The words of a language that deny or report: `negations`, `reported` and `far` of its lexicon."""

    def __init__(self, words: Lexicon) -> None:
        """Read them from a lexicon."""
        self.negations = frozenset(fold(word, words.language) for word in words.negations.split())
        self._reported = _slot(words.reported, words)
        self._far = _slot(words.far, words)

    def deny(self, kind: str, tokens: Sequence[Token], first: int, *, in_quotes: bool) -> bool:
        """Say whether a phrase of a kind that begins at `first` is denied by a word before it in its sentence."""
        if kind not in DENIABLE:
            return False
        across, near = in_quotes or kind in _LISTED, True
        for back in range(1, _FAR + 1):
            index = first - back
            if index < 0 or tokens[index + 1].gap == SENTENCE:
                return False
            near = near and back <= _BACK and (across or tokens[index + 1].gap != CLAUSE)
            word = tokens[index].word
            if self._far.takes(word) or (near and (word in self.negations or self._reported.takes(word))):
                return True
        return False


def _slot(words: str, source: Lexicon) -> Slot:
    items = alternatives("|".join(words.split()), source.groups)
    plain = frozenset(fold(item, source.language) for item in items if not item.endswith("*"))
    return Slot(plain, tuple(fold(item[:-1], source.language) for item in items if item.endswith("*")))
