"""Decides whether an act is denied or forbidden; `not only` and `no doubt that` deny nothing."""

from __future__ import annotations

from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.commended import ADVISED, is_needless
from campaignkit.texts.frames.word_table import Mark
from campaignkit.texts.lexicon.tokens import CLAUSE

REACH = 3
"""`and` ends a denial that stands further away than so many words."""


def denied(reading: Reading, act: Mark) -> bool:
    """Say whether the act is denied in its clause, or by the beginning of the list it stands in."""
    language = reading.language
    clause = reading.clause[act.first]
    places = reading.clauses[clause]
    if language.has_shape("denied"):
        words = [reading.tokens[index].word for index in range(act.first, act.last + 1)]
        if any(language.shaped("denied", word) for word in words):
            return True
    last = reading.tokens[places[-1]].word
    if language.verb_last and (language.shaped("denied", last) or language.shaped("forbidden", last)):
        return True
    if _answered_with_no(reading, clause):
        return True
    if reading.asked[reading.sentence[act.first]] and is_needless(reading, act):
        return True
    marks = _negations(reading, clause, act)
    first = places[0]
    if clause and (first in reading.weak or reading.tokens[first].word in language.small("or")):
        same = reading.sentence[first] == reading.sentence[reading.clauses[clause - 1][0]]
        goes_on = reading.tokens[first].word in language.small("or") or _list_goes_on(reading, clause)
        if same and goes_on and reading.tokens[first].word not in language.small("subject"):
            marks += _negations(reading, clause - 1, act)
    if language.verb_last or not marks:
        return bool(marks)
    return any(
        (language.denies_behind or mark.first < act.last) and not _barred(reading, mark.last, act.first)
        for mark in marks
    )


def denied_at_once(reading: Reading, act: Mark) -> bool:
    """Say whether no other act stands between the denial and this one, as in `Stop writing and call the police`.

    In languages with the verb at the end the denial is in the verb or behind it.
    """
    language, clause = reading.language, reading.clause[act.first]
    words = reading.words(range(act.first, act.last + 1))
    if language.verb_last or any(language.shaped("denied", word) for word in words):
        return True
    joins = language.small("and") | language.small("but")
    for mark in _negations(reading, clause, act):
        between = range(min(mark.last, act.last) + 1, max(mark.first, act.first) + 1)
        if not any(reading.tokens[at].gap == CLAUSE or reading.tokens[at].word in joins for at in between):
            return True
    return False


def _answered_with_no(reading: Reading, clause: int) -> bool:
    """Say whether all that follows in the sentence is a denial, as in `A copy of the picture: never`."""
    if clause + 1 >= len(reading.clauses):
        return False
    after = reading.clauses[clause + 1]
    if reading.sentence[after[0]] != reading.sentence[reading.clauses[clause][0]]:
        return False
    ends = after[-1] == reading.sentences[reading.sentence[after[0]]][-1]
    if not ends:
        return False
    return set(after) <= {index for mark in reading.in_clause("negation", clause + 1) for index in mark.own}


def _negations(reading: Reading, clause: int, act: Mark) -> list[Mark]:
    marks = reading.in_clause("negation", clause)
    if not marks:
        return []
    false = {
        index
        for name in ("false-negation", ADVISED)
        for mark in reading.in_clause(name, clause)
        for index in mark.own
    }
    return [
        mark
        for mark in marks
        if mark.first not in act.own and mark.first not in false and not _answers(reading, mark)
    ]


def _answers(reading: Reading, mark: Mark) -> bool:
    """Say whether `no` answers a question (`No, call the police`), so that it denies nothing after it."""
    opens = mark.first == reading.sentences[reading.sentence[mark.first]][0]
    return opens and mark.last + 1 < len(reading.tokens) and reading.tokens[mark.last + 1].gap == CLAUSE


def _list_goes_on(reading: Reading, clause: int) -> bool:
    """Say whether a later piece of the sentence begins with `or`."""
    sentence = reading.sentences[reading.sentence[reading.clauses[clause][0]]]
    rest = range(reading.clauses[clause][0], sentence[-1] + 1)
    return not reading.language.small("or").isdisjoint(reading.words(rest))


def _barred(reading: Reading, one: int, other: int) -> bool:
    """Say whether `but`, or `and` some way on or behind the only comma, stands between a denial and the act.

    In German `und` goes on with what is denied before infinitives only: `Zahl nicht und sag es jemandem`.
    """
    low, high = min(one, other), max(one, other)
    small = reading.language.small
    if one < other and small("polite") and reading.tokens[other - 1].word in small("and"):
        return not reading.language.shaped("infinitive", reading.tokens[other].word)
    commas = 0
    for index in range(low + 1, high):
        word, new = reading.tokens[index].word, reading.tokens[index].gap == CLAUSE
        ends = index - low > REACH or (new and not commas)
        if word in small("but") or (word in small("and") and ends):
            return True
        commas += new
    return False
