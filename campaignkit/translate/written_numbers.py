"""What the numbers of a text mean, in the language it is written in: 8 p.m. and 20.00 are one time of day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass
from campaignkit.translate.number_forms import NumberWords, number_words

_SKIPPED = late_pattern(r"\{\{[^{}\n]*\}\}|\]\([^()\s]+\)|^[ \t]*\d{1,3}[.)][ \t]", re.MULTILINE)
_BLANK = "\u00a0\u202f\u2009 "
_DATE = late_pattern(
    r"(?<![\d.,:/-])(?:\d{4}|\d{1,2})\u200f?(?P<sign>[./-])(?P<gap>[^\S\n]?)(?:0?\d|1[0-2]|(?<=/)\d\d)\u200f?"
    r"(?P=sign)(?P=gap)(?:\d{4}|\d{1,2})(?![\d/-]|[.,]\d)"
)
_CLOCK = late_pattern(
    r"(?<![\d.,:])(?P<hour>\d{1,2})(?:[:.٫\uff1a]|[^\S\n]?(?:h|ч|г|ц|g|時|时|點|点|시|giờ)\.?[^\S\n]?)"
    r"(?P<minute>[0-5\d]\d)(?::\d\d)?(?!\d|[.,:]\d|[^\S\n]?[%٪])",
    re.IGNORECASE,
)
_NUMBER = late_pattern(
    rf"0\d{{1,4}}(?:[{_BLANK}]\d{{3}})+(?!\d)|\d{{1,3}}(?:[.,\u066b\u066c'’،{_BLANK}]\d{{3}})+(?!\d)(?:[.,\u066b]\d+(?!\d))?"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+(?:[.,\u066b]\d+(?![.,]?\d))?|\b[XVI]{2,6}\b"
)
_PER_CENT = late_pattern(rf"[{_BLANK}\u200e\u200f]*[%٪]")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_DAY = 24 * 60
_POINTS = (".", "\u066b")

Meaning = tuple[str, "Decimal | str"]


@dataclass(frozen=True, slots=True)
class Written:
    """A number in a text: where it stands, and what it can mean."""

    start: int
    end: int
    kind: str
    meanings: frozenset[Meaning]
    long: bool
    """Two digits or more: a single digit may well be a word in another language."""
    may_miss: bool = False
    """Said in words or letters: it answers a number of the other side, and is never asked for."""


def written_numbers(text: str, language: str) -> tuple[Written, ...]:
    """Return every number without placeholders, addresses and list numbers, in the order of the text."""
    bare = _SKIPPED.sub(lambda match: " " * len(match[0]), text)
    words = number_words(language)
    digits = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in bare)
    numbers: list[Written] = []
    for match in _DATE.finditer(digits):
        numbers += _of_date(match)
        digits = _taken(digits, match)
    in_halves = re.search(words.after_noon, digits, re.IGNORECASE) is not None
    halves = in_halves or re.search(words.before_noon, digits, re.IGNORECASE) is not None
    for match in (_hours(words) if halves else _CLOCK).finditer(digits):
        numbers.append(_time(match, in_halves))
        digits = _taken(digits, match)
    numbers += (_plain(match, digits, words, in_halves) for match in _NUMBER.finditer(digits))
    for word in words.words:
        for match in word.in_text(bare):
            meaning = frozenset({(word.kind, Decimal(word.value))})
            numbers.append(Written(match.start(), match.end(), word.kind, meaning, long=False, may_miss=True))
    return tuple(sorted(numbers, key=lambda number: number.start))


def _taken(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " " * len(match[0]) + text[match.end() :]


@lru_cache(maxsize=64)
def _hours(words: NumberWords) -> re.Pattern[str]:
    """Return a pattern for hours that cannot be read as anything else: with minutes, or with a half of the day."""

    def half(place: str) -> str:
        return rf"(?:(?P<am_{place}>{words.before_noon})|(?P<pm_{place}>{words.after_noon}))"

    def bare(place: str) -> str:
        return rf"(?<![\d.,:])(?P<hour_{place}>\d{{1,2}})(?![.,:]?\d)"

    gap = r"[^\S\n]{0,2}"
    whole = rf"{_CLOCK.pattern}(?:{gap}{half('last')})?"
    first = rf"(?:{half('first')}{gap})?" if words.half_first else ""
    pattern = rf"{first}{whole}|{bare('only')}{gap}{half('behind')}"
    if words.half_first:
        pattern += rf"|{half('before')}{gap}{bare('then')}"
    return re.compile(pattern, re.IGNORECASE)


def _time(match: re.Match[str], in_halves: bool) -> Written:
    parts = {name: part for name, part in match.groupdict().items() if part is not None}
    hour = int(next(part for name, part in parts.items() if name.startswith("hour")))
    minute = int(parts.get("minute", 0))
    after = any(name.startswith("pm_") for name in parts)
    before = any(name.startswith("am_") for name in parts)
    meanings = _times(hour, minute, before=before, after=after, in_halves=in_halves)
    if "minute" not in parts:
        meanings |= {("value", Decimal(hour))}
        return Written(match.start(), match.end(), "time", frozenset(meanings), long=hour > 9)
    sign = match.string[match.end("hour") : match.start("minute")]
    if sign in _POINTS and not after and not before:
        meanings |= {("value", Decimal(f"{hour}.{minute:02}").normalize())}
        if match.string.startswith(".", match.end()) and 0 < minute <= 12:  # a day of a month: 21.05.
            meanings |= {("value", Decimal(hour))}
    if not meanings:  # no time of day, as 45:30 is none
        meanings = {("value", f"{hour}:{minute:02}")}
    return Written(match.start(), match.end(), "time" if hour <= 24 else "", frozenset(meanings), long=True)


def _times(hour: int, minute: int, *, before: bool, after: bool, in_halves: bool) -> set[Meaning]:
    if hour > 24 or minute > 59:
        return set()
    at = hour * 60 + minute
    half = hour % 12 * 60 + minute
    if after:
        options = {half + 720} if hour <= 12 else {at}
    elif before:
        options = {half} if hour <= 12 else {at}
    else:
        options = {at, half + 720} if in_halves and hour <= 12 else {at}
    return {("time", Decimal(minutes % _DAY)) for minutes in options}


def _of_date(match: re.Match[str]) -> Iterator[Written]:
    """Yield day, month and year, in whatever order; a month is a word in another language."""
    for part in re.finditer(r"\d+", match[0]):
        start, value = match.start() + part.start(), int(part[0])
        meanings: set[Meaning] = {("value", Decimal(value))}
        if len(part[0]) == 2:
            meanings.add(("value", Decimal(2000 + value)))
        yield Written(start, start + len(part[0]), "date", frozenset(meanings), long=value > 9)


def _plain(match: re.Match[str], text: str, words: NumberWords, in_halves: bool) -> Written:
    number = match[0]
    per_cent = _PER_CENT.match(text, match.end()) or text[: match.start()].rstrip(_BLANK).endswith(("%", "٪"))
    if not number[0].isdigit():
        roman = frozenset({("value", Decimal(_roman(number)))})
        return Written(match.start(), match.end(), "", roman, long=False, may_miss=True)
    meanings = {("value", value) for value in _values(number, words)}
    if number.isdigit() and len(number) <= 2 and not per_cent:
        meanings |= _times(int(number), 0, before=False, after=False, in_halves=in_halves)
    long = sum(map(str.isdigit, number.removeprefix("0"))) > 1
    return Written(match.start(), match.end(), "percent" if per_cent else "", frozenset(meanings), long=long)


def _values(number: str, words: NumberWords) -> Iterator[Decimal | str]:
    signs = [sign for sign in number if not sign.isdigit()]
    pieces = re.split(r"\D", number)
    if number[0] == "0" and len(pieces[0]) > 1 and len(number) > 2:
        yield "".join(pieces)
        return
    if not signs:
        yield Decimal(number)
        return
    if len(signs) > 1 and signs[-1] != signs[-2]:
        yield Decimal(f"{''.join(pieces[:-1])}.{pieces[-1]}").normalize()
        return
    in_groups = len(pieces[-1]) == 3 and len(pieces[0]) <= 3 and pieces[0] != "0"
    as_decimal = len(signs) == 1 and (signs[0] in words.decimal + "\u066b" or not in_groups)
    if as_decimal:
        yield Decimal(f"{pieces[0]}.{pieces[1]}").normalize()
    if in_groups and (not as_decimal or signs[0] in words.group):
        yield Decimal("".join(pieces))
    if not as_decimal and not in_groups:
        yield number


def _roman(number: str) -> int:
    values = [_ROMAN[sign] for sign in number.upper()]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
