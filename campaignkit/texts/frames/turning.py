"""Decides what turns a sentence round: a refuted myth, a quotation to correct, a rejection, a law, a report."""

from __future__ import annotations

from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.commended import is_commended, is_rhetorical
from campaignkit.texts.frames.occasion import is_in_occasion
from campaignkit.texts.frames.true_or_false import REJECTION, is_confirmed, is_refuted
from campaignkit.texts.frames.word_table import Mark

SPEECH = 14
"""So many words after `do not say` what follows is still what not to say."""

AROUND = 2
"""A quotation with so many words beside it in its sentence is a slogan, a title or what somebody says."""

_REMARKS = ("speech", "rejected", "negation", "harmful", "attributed", "better", "mention")


def turned(reading: Reading, act: Mark, keeps: frozenset[str]) -> str | None:
    """Return what turns an act round; None when the text says it itself. `keeps` is what does not turn it round."""
    sentence = reading.sentence[act.first]
    if is_confirmed(reading, sentence):
        return None
    if "myth" not in keeps and _myth(reading, act.first):
        return "myth"
    if "quotation" not in keeps and reading.quoted[act.first] and _remark_on_quotation(reading, act.first):
        return "quotation"
    if "rejected" not in keeps and _rejected(reading, act, sentence):
        return "rejected"
    if "harmful" not in keeps and _remarks(reading, "harmful", act):
        return "harmful"
    free = reading.language.verb_last
    if (
        "attributed" not in keeps
        and any(free or mark.first < act.first for mark in _remarks(reading, "attributed", act))
        and not is_commended(reading, act)
    ):
        return "attributed"
    if "concessive" not in keeps and not is_rhetorical(reading, sentence):
        clause = reading.clause[act.first]
        for mark in reading.triggers("concessive", sentence):
            if clause in (reading.clause[mark.first], reading.clause[mark.last]) and (free or mark.first < act.first):
                return "concessive"
    return "law" if "law" not in keeps and _remarks(reading, "law", act) else None


def _remarks(reading: Reading, name: str, act: Mark) -> list[Mark]:
    """Return where a trigger stands in the sentence of an act, but not in the occasion for it."""
    marks = reading.triggers(name, reading.sentence[act.first])
    return [mark for mark in marks if not is_in_occasion(reading, mark, act)]


def _rejected(reading: Reading, act: Mark, sentence: int) -> bool:
    for mark in _remarks(reading, "speech", act):
        before = 0 < act.first - mark.first < SPEECH or reading.language.verb_last
        if (
            before
            and act.first not in mark.own
            and not (reading.quoted[mark.first] and not reading.quoted[act.first])
        ):
            return True
    if reading.triggers("rejected", sentence):
        return True
    if sentence + 1 >= len(reading.sentences):
        return is_refuted(reading, sentence)
    first = reading.sentences[sentence + 1][0]
    no = any(mark.first == first for mark in reading.triggers("no", sentence + 1))
    if is_refuted(reading, sentence) or (reading.asked[sentence] and no):
        return True
    return _starts_rejection(reading, sentence + 1)


def _starts_rejection(reading: Reading, sentence: int) -> bool:
    first = reading.sentences[sentence][0]
    return any(mark.first - first <= REJECTION for mark in reading.triggers("rejected", sentence)) or any(
        mark.first == first for mark in reading.triggers("rebuttal", sentence)
    )


def _remark_on_quotation(reading: Reading, act: int) -> bool:
    """Say whether a quotation is spoken of: it stands inside a sentence, or the words around it judge it."""
    number = reading.quoted[act]
    low, high = act, act
    while low and reading.quoted[low - 1] == number:
        low -= 1
    while high + 1 < len(reading.quoted) and reading.quoted[high + 1] == number:
        high += 1
    first, last = reading.sentence[low], reading.sentence[high]
    around = [reading.quoted[index] for index in (*reading.sentences[first], *reading.sentences[last])]
    if sum(other != number for other in around) >= AROUND:
        return True
    starts_with_it = reading.quoted[reading.sentences[first][0]] == number
    for sentence in range(first - starts_with_it, last + 1):
        for name in _REMARKS:
            if any(reading.quoted[mark.first] != number for mark in reading.triggers(name, sentence)):
                return True
    if last + 1 >= len(reading.sentences):
        return False
    after = reading.sentences[last + 1][0]
    says_no = any(mark.first == after for mark in reading.triggers("no", last + 1))
    return says_no or _starts_rejection(reading, last + 1)


def _myth(reading: Reading, act: int) -> bool:
    """Say whether the last label before the act, in its sentence or the one before, is `myth` and not `fact`."""
    here = reading.sentence[act]
    for sentence in (here, here - 1):
        if sentence < 0 or reading.paragraph[sentence] != reading.paragraph[here]:
            break
        myths = [mark.first for mark in reading.triggers("myth", sentence) if mark.first <= act]
        myths += [mark.first for mark in reading.triggers("myth-label", sentence) if _label(reading, mark, act)]
        facts = [
            mark.first
            for number in range(sentence, here + 1)
            for mark in reading.triggers("fact", number)
            if mark.first <= act
        ]
        if myths and max(myths) > max(facts, default=-1):
            return True
    return False


def _label(reading: Reading, mark: Mark, act: int) -> bool:
    after = reading.tokens[mark.last].end
    return mark.first <= act and ":" in reading.text[after : after + 2]
