"""Words around a short number that make it one to call: “refer to 191”, not “191 schools”, not “room 191”."""

from __future__ import annotations

import re
from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass
from campaignkit.texts.numbers.help_words import help_words, word_pattern

_WORD_BEHIND = late_pattern(r"[\s*_\"”“»’)]+([^\W\d_]+)")
_LAST_WORD = late_pattern(r"([^\W\d_]+)[\s*_\"“„«‘(:\-–־]*$")
_ENDING = late_pattern(r"[-'’:‑]([^\W\d_]+)")
_FROM_TO = late_pattern(r"\d[\s\w.,]{0,24}$")
"""A number shortly before another: from 150 to 191. The second counts, too."""


@dataclass(frozen=True, slots=True)
class WordsAround:
    """Such words of one language."""

    before: frozenset[str]
    behind: frozenset[str]
    endings: frozenset[str]
    ask: re.Pattern[str]


def counts(after: str, language: str) -> bool:
    """Say whether a word behind a number is what it counts: “191 schools”, not “191 and”."""
    word = _WORD_BEHIND.match(after)
    words = words_around(language)
    return word is not None and (words is None or word[1].casefold() not in words.behind)


def is_pointed_at(before: str, after: str, language: str) -> bool:
    """Say whether a number stands where one to call stands: behind “to”, “at” or “have”, or with such an ending."""
    words = words_around(language)
    if words is None or counts(after, language) or _FROM_TO.search(before):
        return False
    last, ending = _LAST_WORD.search(before), _ENDING.match(after)
    if ending is not None:
        return ending[1].casefold() in words.endings
    return last is not None and last[1].casefold() in words.before


def sends_for_help(sentence: str, language: str) -> bool:
    """Say whether a sentence sends somebody for help: refer, police, report."""
    words, of_help = words_around(language), help_words(language)
    if words is not None and words.ask.search(sentence):
        return True
    return of_help is not None and of_help.contact.search(sentence) is not None


@cache
def words_around(language: str) -> WordsAround | None:
    """Return the words of a language, if need be without script and region; None where nobody has written them."""
    row = read_yaml(PACKAGE / "knowledge" / "number-words.yaml")["words"].get(language.split("-")[0])
    if row is None:
        return None
    before, behind, endings = (frozenset(row.get(key, "").split()) for key in ("before", "behind", "endings"))
    return WordsAround(before, behind, endings, word_pattern(row["ask"].split()))
