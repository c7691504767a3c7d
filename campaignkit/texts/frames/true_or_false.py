"""Finds the verdict on a sentence behind it: “Boys cope.” False. Must I pay? No. – I am so stupid. – You are not.

A quiz, a list of myths, a scene and an interview all say a thing that nobody should believe, and then that it is not
so. One that says “True” confirms what stands before it.
"""

from __future__ import annotations

from campaignkit.late_patterns import late_pattern
from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.language import TRIGGER
from campaignkit.texts.frames.word_table import Mark
from campaignkit.texts.lexicon.tokens import WORD

REJECTION = 5
"""`That is not true` stands so near to the beginning of the next sentence."""
LABEL, ECHO, STEM = 4, 5, 5
"""So many words can name who speaks, so many deny again, and words of so many equal letters are the same."""
FEW = 3
"""In so few words hardly more than the denial stands: `They do not`."""
CHOICE = 6
"""`True or false?` has at most so many words."""

FALSE, TRUE = "verdict-false", "verdict-true"
_REJECTING = frozenset(TRIGGER + name for name in ("no", "negation", "rejected", "rebuttal"))
_TURN = late_pattern(r"(?:^|[\s.!?…:])[\u2013\u2014-]\s*$")


def is_refuted(reading: Reading, sentence: int) -> bool:
    """Say whether a verdict on a sentence, or the next one, rejects it: `False`, `That is wrong`, `– You are not`."""
    after = _behind(reading, sentence)
    if is_called_false(reading, sentence):
        return True
    if after >= len(reading.sentences) or not _may_answer(reading, after):
        return False
    first = begin(reading, after)
    by_another = is_turn(reading, after)
    is_speech = reading.asked[sentence] or is_quoted(reading, sentence) or by_another or after > sentence + 1
    if is_speech and _answers_no(reading, after, first):
        return True
    if _rejects(reading, after, first, is_speech=is_speech or bool(reading.triggers("attributed", sentence))):
        return True
    if by_another and is_turn(reading, sentence) and _is_short_denial(reading, first):
        return True
    return denies_again(reading, sentence, FEW)


def _may_answer(reading: Reading, sentence: int) -> bool:
    """Say whether a word of a sentence can reject anything; in most there is none."""
    return not _REJECTING.isdisjoint(reading.by_sentence[sentence]) or reading.language.has_shape("denied")


def is_called_false(reading: Reading, sentence: int) -> bool:
    """Say whether the verdict on a sentence is that it is false, in so many words."""
    return _ends_with(reading, sentence, FALSE) or says(reading, _behind(reading, sentence), FALSE)


def is_surely_called_false(reading: Reading, sentence: int) -> bool:
    """Say whether the text itself calls a sentence false; a `Myth.` that heads a paragraph speaks of the next one.

    It makes a fault of good advice, so it asks for more than what excuses a sentence.
    """
    if _ends_with(reading, sentence, FALSE):
        return True
    after = _behind(reading, sentence)
    if not says(reading, after, FALSE) or _is_label(reading, after):
        return False
    return reading.paragraph[after] == reading.paragraph[sentence] or _is_all_of_its_paragraph(reading, after)


def is_confirmed(reading: Reading, sentence: int) -> bool:
    """Say whether a verdict on a sentence confirms it, as in “The child lies.” True. A colon behind it is a label."""
    after = _behind(reading, sentence)
    if _ends_with(reading, sentence, TRUE):
        return True
    return says(reading, after, TRUE) and not _is_label(reading, after)


def is_answered(reading: Reading, sentence: int) -> bool:
    """Say whether the next sentence begins with yes or no, true or false."""
    after = sentence + 1
    if after >= len(reading.sentences) or reading.asked[after]:
        return False
    first = begin(reading, after)
    return any(mark.first == first for name in ("no", TRUE, FALSE) for mark in reading.triggers(name, after))


def says(reading: Reading, sentence: int, verdict: str) -> bool:
    """Say whether a sentence begins with a verdict, and nothing follows it in its clause: `False: he is to blame`."""
    verdicts = reading.triggers(verdict, sentence)
    if not verdicts or reading.asked[sentence]:
        return False
    first = begin(reading, sentence)
    return any(mark.first == first and _ends(reading, mark) for mark in verdicts)


def denies_again(reading: Reading, sentence: int, most: int = ECHO) -> bool:
    """Say whether the next sentence denies a word of it in a short clause: `Boys cope. They do not cope`."""
    after = sentence + 1
    if after >= len(reading.sentences) or reading.paragraph[sentence] != reading.paragraph[after]:
        return False
    if not reading.triggers("negation", after) and not reading.language.has_shape("denied"):
        return False
    clause = reading.clause[begin(reading, after)]
    words = reading.words(reading.clauses[clause])
    if len(words) > most:
        return False
    no = {place for mark in reading.triggers("negation", sentence) for place in mark.own}
    said = (reading.tokens[place].word for place in reading.sentences[sentence] if place not in no)
    before = {word[:STEM] for word in said if len(word) >= STEM}
    again = [word for word in words if word[:STEM] in before]
    if any(reading.language.shaped("denied", word) for word in again):
        return True
    return bool(again) and bool(reading.in_clause("negation", clause))


def is_quoted(reading: Reading, sentence: int) -> bool:
    """Say whether a sentence begins in quotation marks."""
    return bool(reading.quoted[reading.sentences[sentence][0]])


def is_turn(reading: Reading, sentence: int) -> bool:
    """Say whether somebody begins to speak there: behind a dash at the beginning, or behind a name and a colon."""
    first = reading.sentences[sentence][0]
    before = reading.tokens[first - 1].end if first else 0
    return begin(reading, sentence) > first or bool(_TURN.search(reading.text[before : reading.tokens[first].start]))


def begin(reading: Reading, sentence: int) -> int:
    """Return where a sentence begins behind the name of who speaks: `Coach: Please do not`."""
    words = reading.sentences[sentence]
    for index in words[:LABEL]:
        if index + 1 in words and ":" in reading.text[reading.tokens[index].end : reading.tokens[index + 1].start]:
            said = (mark for name in (FALSE, TRUE, "negation") for mark in reading.triggers(name, sentence))
            return words[0] if any(mark.first == words[0] for mark in said) else index + 1
    return words[0]


def _is_all_of_its_paragraph(reading: Reading, sentence: int) -> bool:
    around = reading.paragraph[max(sentence - 1, 0) : sentence + 2]
    return around.count(reading.paragraph[sentence]) == 1


def _is_label(reading: Reading, sentence: int) -> bool:
    words = reading.clauses[reading.clause[reading.sentences[sentence][0]]]
    return reading.text[reading.tokens[words[-1]].end :][:1] == ":"


def _behind(reading: Reading, sentence: int) -> int:
    """Return the sentence behind a sentence, the rest of its quotation, and `True or false?` or `Is that so?`."""
    after = sentence + 1
    number = reading.quoted[reading.sentences[sentence][-1]]
    while number and after < len(reading.sentences) and reading.quoted[reading.sentences[after][-1]] == number:
        after += 1
    return after + (after < len(reading.sentences) and _asks_whether(reading, after))


def _asks_whether(reading: Reading, sentence: int) -> bool:
    """Say whether a sentence asks whether what stands before it is true."""
    is_short = len(reading.sentences[sentence]) <= CHOICE
    return reading.asked[sentence] and is_short and bool(reading.triggers(TRUE, sentence))


def _ends_with(reading: Reading, sentence: int, verdict: str) -> bool:
    """Say whether the last clause of a sentence is a verdict: `Once online, always online – false`."""
    words = reading.sentences[sentence]
    last = reading.clauses[reading.clause[words[-1]]]
    if last[0] == words[0] or not reading.triggers(verdict, sentence):
        return False
    own = {index for mark in reading.in_clause(verdict, reading.clause[last[0]]) for index in mark.own}
    return own.issuperset(last)


def _answers_no(reading: Reading, after: int, first: int) -> bool:
    return any(mark.first == first and _ends(reading, mark) for mark in reading.triggers("no", after))


def _rejects(reading: Reading, after: int, first: int, *, is_speech: bool) -> bool:
    rejections = [mark for mark in reading.triggers("rejected", after) if mark.first - first <= REJECTION]
    rejections += [mark for mark in reading.triggers("rebuttal", after) if mark.first == first and is_speech]
    return any(mark.last > mark.first or _ends(reading, mark) for mark in rejections)


def _ends(reading: Reading, mark: Mark) -> bool:
    """Say whether nothing follows a mark in its clause, as in `No, call us`: “no” alone may begin any sentence."""
    after = mark.last + 1
    return after >= len(reading.tokens) or reading.tokens[after].gap != WORD


def _is_short_denial(reading: Reading, first: int) -> bool:
    """Say whether who speaks next denies in a few words: `You are not`."""
    clause = reading.clause[first]
    words = reading.words(reading.clauses[clause])
    is_denial = bool(reading.in_clause("negation", clause))
    return len(words) <= ECHO and (is_denial or any(reading.language.shaped("denied", word) for word in words))
