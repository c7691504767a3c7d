"""Says where a text tells step by step, with the names of apps, how offenders proceed: it reads like instructions.

Apps come and go, so that no list has them all: a name is known by what stands before it or by its letters, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from campaignkit.knowledge.locales import script
from campaignkit.knowledge.phrases import app_names, stage_pattern
from campaignkit.late_patterns import late_pattern
from campaignkit.texts.frames.clauses import Reading

APART = 3
"""Between two apps that are steps so many words stand; `Discord, Snapchat and Roblox` is only a list."""
APP, LATIN = "app", "Latn"
LARGE_NOUNS = frozenset({"de", "lb"})
"""Languages in which every noun begins with a capital, so that one behind a word for an app says nothing."""
_CAPITAL_INSIDE = late_pattern(r"[A-Z][a-z]+[A-Z]\w*")
_LATIN = late_pattern(r"[A-Z][A-Za-z]{2,}")


def instructions(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield where sentences stand that name who harms, several apps apart from each other, and an order."""
    for number, places in enumerate(reading.sentences):
        if "offender" not in reading.by_sentence[number]:
            continue
        stage = stage_pattern(reading.language.name)
        start, end = reading.tokens[places[0]].start, reading.tokens[places[-1]].end
        if stage is None or stage.search(reading.text[start:end]) is None:
            continue
        apps = list(_apps(reading, number))
        if any(one != other and after - before > APART for (before, one), (after, other) in pairwise(apps)):
            yield start, end


def _apps(reading: Reading, sentence: int) -> Iterator[tuple[int, str]]:
    """Yield where a sentence names apps, and which."""
    places = reading.sentences[sentence]
    language = reading.language.name
    behind = {mark.last + 1 for mark in reading.by_sentence[sentence].get(APP, ()) if language not in LARGE_NOUNS}
    foreign = script(language) != LATIN
    for index in places:
        token = reading.tokens[index]
        name = reading.text[token.start : token.end]
        by_form = _CAPITAL_INSIDE.fullmatch(name) or (_LATIN.fullmatch(name) and (index in behind or foreign))
        if name in app_names() or (by_form and index > places[0]):
            yield index, name
