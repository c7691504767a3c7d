"""Parts a sentence into the occasion it names (`If someone asks you for a picture`) and what it says of it.

What stands in the occasion, a request, a threat, a crime, is no remark on what the rest says.
"""

from __future__ import annotations

from campaignkit.late_patterns import late_pattern
from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.word_table import Mark

_BREAK = late_pattern(r":\s|\s[\u2013\u2014-]\s")
NAMES, FOLLOWS = "occasion", "therefore"
"""The triggers for an occasion and for what follows from what was said; `occasion` is a shape of the last word of a
clause, too, in languages with the verb at the end."""


def is_in_occasion(reading: Reading, mark: Mark, act: Mark) -> bool:
    """Say whether a word before an act stands in the occasion for it, which ends with a comma.

    In `If he says, you are to blame, do not listen` the comma ends what he says.
    """
    start = _main(reading, act)
    if start is None or mark.last >= start or not _opens(reading, mark, start):
        return False
    return mark.last < start - 1 or not _goes_on(reading, act)


def main_clauses(reading: Reading, act: Mark) -> range:
    """Return the words of the sentence of an act without occasions before and behind it, and what follows from it."""
    whole = reading.sentences[reading.sentence[act.first]]
    start = _main(reading, act)
    first = _behind_colon(reading, range(whole.start, act.first + 1))
    if start is not None and start > first and _opens(reading, Mark("", first, first, (first,)), start):
        first = start
    begins = {places[0] for places in reading.clauses}
    names = (mark for name in (NAMES, FOLLOWS) for mark in reading.triggers(name, reading.sentence[act.first]))
    behind = (mark.first for mark in names if mark.first > act.last)
    return range(first, min((index for index in behind if index in begins), default=whole.stop))


def _behind_colon(reading: Reading, words: range) -> int:
    """Return the first word behind the last colon or dash among some words, else the first of them."""
    pairs = ((reading.tokens[index - 1].end, reading.tokens[index].start, index) for index in words[1:])
    return max((index for end, start, index in pairs if _BREAK.search(reading.text[end:start])), default=words.start)


def _main(reading: Reading, act: Mark) -> int | None:
    """Return where the last clause before or with the act begins that a comma parts from what stands before it."""
    sentence, small = reading.sentence[act.first], reading.language.small
    for clause in range(reading.clause[act.first], -1, -1):
        start = reading.clauses[clause][0]
        if reading.sentence[start] != sentence:
            return None
        word = reading.tokens[start].word
        if start in reading.weak and word not in small("that") and word not in small("if") & small("splits"):
            return start
    return None


def _opens(reading: Reading, mark: Mark, start: int) -> bool:
    """Say whether an occasion is opened before a word, or closed between it and `start`."""
    sentence = reading.sentence[mark.first]
    if any(one.first <= mark.first + 1 for one in reading.triggers(NAMES, sentence)):
        return True
    return reading.language.shaped(NAMES, reading.tokens[start - 1].word)


def _goes_on(reading: Reading, act: Mark) -> bool:
    """Say whether a clause follows in the sentence behind another comma."""
    last = reading.sentences[reading.sentence[act.first]][-1]
    later = reading.clauses[reading.clause[act.last] + 1 : reading.clause[last] + 1]
    joins = reading.language.small("and")
    return any(clause[0] in reading.weak and reading.tokens[clause[0]].word not in joins for clause in later)
