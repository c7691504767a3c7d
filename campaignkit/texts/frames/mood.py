"""Decides whether the reader is told to do something: an order, a duty, or advice."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.texts.frames.arabic import joined, looks_like_order
from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.commended import is_commended, is_rhetorical
from campaignkit.texts.frames.true_or_false import is_confirmed
from campaignkit.texts.frames.word_table import Mark
from campaignkit.texts.lexicon.tokens import fold


def asked(reading: Reading, act: Mark) -> bool:
    """Say whether the sentence is a question, and neither one that is answered with yes nor a rhetorical one."""
    sentence = reading.sentence[act.first]
    if not reading.asked[sentence]:
        return False
    return not is_confirmed(reading, sentence) and not is_rhetorical(reading, sentence)


def advised(reading: Reading, act: Mark) -> bool:
    """Say whether the reader is told to do it, in whatever mood: it is ordered, commended, or asked why not."""
    if reading.asked[reading.sentence[act.first]]:
        return not asked(reading, act)
    return told(reading, act) or is_commended(reading, act)


def by_us(reading: Reading, act: Mark) -> bool:
    """Say whether `we` or our staff do it."""
    return any(mark.first < act.first for mark in reading.in_clause("we", reading.clause[act.first]))


def told(reading: Reading, act: Mark) -> bool:
    """Say whether the reader is told to do it, by an order, a duty or advice."""
    if reading.asked[reading.sentence[act.first]]:
        return False
    small = reading.language.small
    places = reading.clauses[reading.clause[act.first]]
    head = reading.tokens[places[0]].word
    if head in small("that") and _advised_before(reading, reading.clause[act.first] - 1):
        return True
    carried = _goes_on(reading, act)
    if head in small("if") and not carried:
        return False
    before = [reading.tokens[index].word for index in places if index < act.first]
    clause = reading.clause[act.first]
    others = _stands_before(reading, "other", clause, act.first)
    if not others and (
        carried
        or _stands_before(reading, "advice", clause, act.first)
        or not small("must").isdisjoint(before)
        or _stands_before(reading, "duty", clause, act.last)
    ):
        return True
    if reading.language.verb_last:
        return _ordered_at_the_end(reading, act, places)
    if act.own and reading.language.shaped("past", reading.tokens[act.own[0]].word):
        return False
    return _ordered(reading, act, before, others=others)


def _stands_before(reading: Reading, name: str, clause: int, place: int) -> bool:
    """Say whether a trigger stands before a place of its clause."""
    marks = reading.in_clause(name, clause)
    return bool(marks) and any(mark.first < place for mark in marks)


def _ordered(reading: Reading, act: Mark, before: Sequence[str], *, others: bool) -> bool:
    """Say whether the form or the place of the act makes it an order."""
    small, tokens = reading.language.small, reading.tokens
    word = tokens[act.first].word
    after = [tokens[index].word for index in range(act.first + 1, min(act.last + 3, len(tokens)))]
    if small("polite"):
        if not small("polite").isdisjoint(after) and word.endswith("n"):
            return True
        last = reading.clauses[reading.clause[act.first]][-1]
        bare_infinitive = reading.language.shaped("infinitive", word)
        if bare_infinitive:
            return act.last == last and not others and not _has_subject(reading, before)
    inner = [w for w in before if w not in small("filler")]
    if not inner:
        return True
    if reading.language.shaped("ordering", word):
        return not others
    link = before[-1] if before else ""
    if link in small("and") or link in small("or") or before[-1] in small("filler"):
        in_row = any(w in small("and") or w in small("or") for w in before[-3:])
        return in_row and inner[0] not in small("subject") and not others
    return False


def _goes_on(reading: Reading, act: Mark) -> bool:
    """Say whether Arabic `and` or `then` is written onto an act that goes on with an order, or answers an `if`."""
    if reading.language.name != "ar":
        return False
    written = _written(reading, act.first)
    if not joined(written, reading.tokens[act.first].word):
        return False
    sentence = reading.sentence[act.first]
    head = reading.sentences[sentence][0]
    if written[0] == "ف" or looks_like_order(_written(reading, head)):
        return True
    acts = reading.language.by_act.keys() | reading.language.good_by_act.keys()
    pool = reading.by_sentence[sentence]
    return any(mark.first == head for slot in acts & pool.keys() for mark in pool[slot])


def _written(reading: Reading, index: int) -> str:
    token = reading.tokens[index]
    return fold(reading.text[token.start : token.end], reading.language.name)


def _has_subject(reading: Reading, before: Sequence[str]) -> bool:
    return not reading.language.small("subject").isdisjoint(before)


def _advised_before(reading: Reading, clause: int) -> bool:
    return bool(reading.in_clause("advice", clause)) and not reading.in_clause("negation", clause)


def _ordered_at_the_end(reading: Reading, act: Mark, places: range) -> bool:
    """Say whether the verb at the end of the clause or sentence, as in Turkish, is an order."""
    language, tokens = reading.language, reading.tokens
    word = tokens[act.last].word
    nearest = act.last >= places[-1] or tokens[act.last + 1].word in language.small("and")
    if nearest and language.shaped("ordering", word):
        return True
    if language.shaped("occasion", tokens[places[-1]].word):
        return False
    ends = (tokens[places[-1]].word, tokens[reading.sentences[reading.sentence[act.first]][-1]].word)
    return any(
        language.shaped("ordering", end) or language.shaped("forbidden", end) or end in language.small("must")
        for end in ends
    )
