"""Finds telephone numbers typed into a text, among years, ages, amounts, dates and article numbers.

A short code alarms where the text asks to call; a long number alarms by its shape. What is certain (a number of the
country, a 116 number, a + or 0 in front) is told apart from what only looks like one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from campaignkit.knowledge.helplines import helplines
from campaignkit.knowledge.phone_numbers import ascii_digits, digits_of
from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass
from campaignkit.texts.numbers.help_words import help_words, sentences
from campaignkit.texts.numbers.mistyped_digits import ASSIGNED, one_slip, swapped
from campaignkit.texts.numbers.words_around_a_number import counts, is_pointed_at, sends_for_help

_DIGIT = late_pattern(r"\d")
_NOT_TEXT = late_pattern(
    r"\{\{[^{}\n]*\}\}|https?://\S+|www\.\S+|[\w.+-]{1,64}@\S+"  # placeholders, addresses
    r"|\b(?:[\w-]{1,63}\.){1,4}[a-z]{2,}\b(?:/\S*)?"  # 147.ch
    r"|\bISBN[\s:]*[\dXx\s-]+|\b97[89](?:[ -]\d+){3,4}\b"  # books
    r"|\b(?:\d{1,3}\.){3}\d{1,3}\b"  # network addresses
    r"|\b\d{4}[-./]\d{1,2}[-./]\d{1,2}\b|\b[0-3]?\d[-./] ?[01]?\d[-./] ?(?:\d{4}|\d{2})\b(?!-)"  # dates
    r"|\b(?:1[89]|20)\d\d\s?[-–/]\s?(?:(?:1[89]|20)\d\d|\d\d)\b"  # 2024-2025
    r"|\b\d{1,2}[:.h]\d\d\s?[-–]\s?\d{1,2}[:.h]\d\d\b"  # 9.00-17.00
)
_CANDIDATE = late_pattern(
    r"(?<![\w.,:€$£%+#/])(?:\+\s?|\()?\d(?:[\d  ().\-–]{0,28}\d)?(?![\w%€$£]|[.,:/]\d|\s?[%€$£‰])"
)
_THOUSANDS = late_pattern(r"[1-9]\d{0,2}(?:[  ]\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+")
_YEAR = late_pattern(r"(?:1[89]|20)\d\d")
_TIME = late_pattern(r"(?:[01]\d|2[0-3])[0-5]\d")
_RANGE = late_pattern(r"\d{1,3}\s?[-–]\s?\d{1,3}")
_PHONE_SIGN = late_pattern(r"[☎☏✆📞📱]|\btel\b\.?", re.IGNORECASE)
_LINK = late_pattern(r"[\s*_(]*(?!of\b|de\b|by\b|von\b|di\b|por\b|из\b|від\b)(?:\w{1,3}\s+)?[\s*_(]*")
"""What may stand between “call” and its number: nothing, or a word like “on”, “le”, “la”."""

_NUMBER_WORD = late_pattern(
    r"\b(?:numer|nummer|numret|number|numbri|num[ée]ro|númer|numur|nömrə|numara|čísl|broj|number|szám|skaič)\w*"
    r"|\b(?:номер|број|номера|αριθμ)\w*|رقم|מספר|नंबर|ნომერ\w*|համար\w*",
    re.IGNORECASE,
)
"""“Number” with its endings, in whatever language: numerosta, numerem, номеру. What stands behind it is one."""

_NUMBER_BEHIND = late_pattern(r"\s*(?:szám|numara|nömrə|ნომერ|համար)", re.IGNORECASE)
"""The same where it follows: 116 111 számon."""

_EUROPEAN = 6
"""So many digits has a 116 number: thousands are written like it, 116 113."""
_SHORT = 4
_LONG = 7
_NEAR = 32
_AROUND = 160
"""How far around a number its sentence is read, so that long texts take no longer than many short ones."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A number that somebody typed: where, its digits in 0-9, and whether it certainly is to be called."""

    start: int
    end: int
    text: str
    digits: str
    sure: bool


def typed_numbers(text: str, language: str, country: str, own: Collection[str] = ()) -> Iterator[Typed]:
    """Yield the telephone numbers of a text, in order; `own` are digits of numbers that a plan defines."""
    if not _DIGIT.search(text):
        return
    plain = _NOT_TEXT.sub(lambda match: "\N{OBJECT REPLACEMENT CHARACTER}" * len(match[0]), ascii_digits(text))
    directory = helplines(country)
    working = {*(directory.working if directory is not None else ()), *own}
    for offset, sentence in sentences(plain):
        for match in _CANDIDATE.finditer(sentence):
            number = match[0].rstrip(" \N{NO-BREAK SPACE}(-–.")
            digits = digits_of(number)
            sure = _is_number(number, digits, sentence, match.start(), language, working)
            if sure is not None:
                start = offset + match.start()
                yield Typed(start, start + len(number), text[start : start + len(number)], digits, sure)


def _is_number(
    number: str, digits: str, sentence: str, at: int, language: str, working: Collection[str]
) -> bool | None:
    """Return True where it certainly is a number to call, False where it looks like one, None where it is not."""
    if len(digits) < 3:
        return None
    first = max(0, at - _AROUND)
    sentence, at = sentence[first : at + len(number) + _AROUND], at - first
    after = sentence[at + len(number) :]
    alone = first == 0 and not sentence[:at].strip(' *_•-–:"“„') and not after.strip(' *_.!:"”“')
    for_call = alone or _asked(sentence, language)
    is_count = counts(after, language)
    before = sentence[max(0, at - _NEAR) : at]
    behind = _behind(_NUMBER_WORD.finditer(before), before) or _NUMBER_BEHIND.match(after) is not None
    if digits in working or digits in ASSIGNED:
        if len(digits) > 4 and not (digits.endswith("000") and is_count):
            return True
        if behind or (for_call and (not is_count or _told_to_call(sentence, at, language))):
            return True
        return _pointed_at(digits, before, sentence, after, language, working)
    european = [one for one in working if len(digits) == len(one) == _EUROPEAN and one.startswith("116")]
    is_slip = any(one_slip(digits, one) for one in european)
    if is_slip or (european and digits.startswith("116")):
        if not is_count or behind or _told_to_call(sentence, at, language):
            return True
        return False if is_slip and not digits.endswith("00") else None  # 116 500 pupils are counted
    if number.startswith("+") and len(digits) >= _LONG:
        return True
    is_order = _told_to_call(sentence, at, language)
    if _THOUSANDS.fullmatch(number) and not (for_call and not is_count and len(digits) >= _LONG):
        # “Call 116 112 today” is a number, “call 200 000 families” is not
        return True if is_order and len(digits) >= 5 and not digits.endswith("000") else None
    if len(digits) < _LONG:
        is_order = is_order and not (is_count and len(digits) < 5)
        short = _YEAR.fullmatch(digits) or _RANGE.fullmatch(number)
        if short:
            return None
        return True if is_order else _pointed_at(digits, before, sentence, after, language, working)
    if len(digits) > 15 or (len(digits) == 8 and " " not in number and _YEAR.match(number)):
        return None
    if "-" in number and _RANGE.fullmatch(number):
        return None
    return for_call or number.startswith(("0", "(0"))


def _pointed_at(
    digits: str, before: str, sentence: str, after: str, language: str, working: Collection[str]
) -> bool | None:
    """Judge a short number that no word of calling stands before: “refer to 191”, “have 116 on the board”."""
    if len(digits) > _SHORT or not is_pointed_at(before, after, language):
        return None
    asks = sends_for_help(sentence, language)
    if digits in working or any(swapped(digits, one) for one in working):
        return asks
    return False if asks and not digits.endswith("0") and not _TIME.fullmatch(digits) else None


def _asked(sentence: str, language: str) -> bool:
    """Say whether the sentence asks to call, before or after the number."""
    words = help_words(language)
    return _PHONE_SIGN.search(sentence) is not None or (words is not None and words.call.search(sentence) is not None)


def _told_to_call(sentence: str, at: int, language: str) -> bool:
    """Say whether the number follows right after the word that asks to call: not “calls by 112 pupils”."""
    before = sentence[max(0, at - _NEAR) : at]
    if _PHONE_SIGN.search(before):
        return True
    words = help_words(language)
    return words is not None and _behind(words.call.finditer(before), before)


def _behind(words: Iterator[re.Match[str]], before: str) -> bool:
    """Say whether the last of some words stands right before what follows."""
    matches = list(words)
    return bool(matches) and _LINK.fullmatch(before[matches[-1].end() :]) is not None
