"""Where no line ends: inside a range, a number or a name, between a number and its unit, a day and its month.

The blanks there become spaces that do not break, for every medium that wraps lines: PDF, HTML, DOCX and PPTX get the
same texts. What belongs together in a language is read from CLDR: how days and months, units and money are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

from campaignkit.kit.language_and_country_names import cldr_name
from campaignkit.knowledge.phone_numbers import NO_BREAK
from campaignkit.knowledge.readability import language_data
from campaignkit.late_patterns import late_pattern

WORD_JOINER = "\N{WORD JOINER}"
NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"
LONGEST = 18
"""A tie of more letters is made at its first blank only: a line of a headline has to hold it."""

_BLANKS = late_pattern(r"(?<=[\d\u200f]) (?:[–—/-] )?(?=[\d\u200f])|(?<=\d\.) (?=\d)")
_MARKS = late_pattern(r"(?<=[^\s(]) (?=[:;](?:\s|$)|[?!»](?:[\s»”\")]|$))|(?<=«) (?=\S)")
"""The blanks of French, which writes “Appelez : 119” and « merci »; its marks never begin or end a line alone."""
_HOURS = late_pattern(
    r"(?<=\d) (?=(?:h|Uhr|uur|[ap]\.?\s?m\.?|AM|PM)(?![^\W\d_]))|(?<=\d[ \N{NO-BREAK SPACE}]h) (?=\d\d\b)"
)
"""The blanks in an hour: `22 h 30`, `8 Uhr`, `9 p.m.`"""
_DASH = late_pattern(r"(?<=\d)\u200f?[–—]\u200f?(?=\d)")
"""Also with the marks of a range from right to left. Before a digit no line ends behind a hyphen or slash anyway."""
_SHORT_WORDS_STAY = frozenset(["be", "bg", "bs", "cnr", "cs", "hr", "mk", "pl", "ru", "sk", "sl", "sr", "uk"])
_SHORT_WORD = late_pattern(r"(?<![\w\N{RIGHT SINGLE QUOTATION MARK}'.])([^\W\d_]) (?=[^\W\d_])")
_NAME_HYPHEN = late_pattern(r"(?<=\w)-(?=\w)(?<!\w{13}-)(?!-\w{13})")
_SHORT_END_LETTERS = 14
_SHORT_END = late_pattern(r"(?<![\w-])([^\W\d_]{1,10})-([^\W\d_]{1,4})(?![\w-])")
_INITIAL = late_pattern(r"(?<![\w.])([^\W\d_]\.) (?=([^\W\d_]))")
_SIGN = late_pattern(r"(?:[§№#]|(?<!\w)[Nn]\.?[º°]) (?=\d)")
_COUNTED = late_pattern("(?<=[0-9])(?=[月日年歳才岁時时分秒人名回番号円元点%％])|(?<=月)(?=[0-9])")
"""Chinese and Japanese set no blank there, and may end a line behind any character."""
_MONEY_SIGN = r"(?:[A-Z]{1,2})?[$\u00a2-\u00a5\u058f\u060b\u09f2\u09f3\u0e3f\u17db\u20a0-\u20c0\ufdfc]|[A-Z]{3}"
_NUMBERED = (
    "art nr no str p pp pag pág s bls kl lk č čl šk št cap chap fig tab vol ch sec al alin ust ст стр п гл чл бр"
)
"""What stands before a number in many languages, beside their own abbreviations: `Art. 7`, `kl. 8`, `стр. 5`."""
_UNITS = (
    *(f"duration-{unit}" for unit in ("year", "month", "week", "day", "hour", "minute", "second")),
    *(f"length-{unit}" for unit in ("kilometer", "meter", "centimeter", "millimeter", "mile", "inch", "foot")),
    *("mass-kilogram", "mass-gram", "volume-liter", "concentr-percent", "temperature-celsius"),
    *("digital-kilobyte", "digital-megabyte", "digital-gigabyte", "graphics-pixel"),
)


def together(text: str, language: str = "") -> str:
    """Return text in which no line ends inside a range, a number, a day, an amount, or before a mark, as in `Qui ?`.

    In Slavic languages a word of one letter, such as “s” or “в”, stays with the next one, as their typography asks.
    """
    return _together(text, language)


@lru_cache(maxsize=4096)
def _together(text: str, language: str) -> str:
    if language.split("-")[0] in _SHORT_WORDS_STAY:
        text = _SHORT_WORD.sub(rf"\1{NO_BREAK}", text)
    text = _HOURS.sub(NO_BREAK, text)
    text = _MARKS.sub(NO_BREAK, _BLANKS.sub(_held, text))
    if any(character.isdigit() for character in text):
        for pattern in _numbers(language):
            text = pattern.sub(_held, text)
        text = _COUNTED.sub(WORD_JOINER, _SIGN.sub(_held, text))
    if ". " in text:
        text = _before_names(language).sub(_named, _INITIAL.sub(_named, text))
    return _DASH.sub(rf"\g<0>{WORD_JOINER}", text)


def names_held(text: str, names: Sequence[str]) -> str:
    """Return text in which names do not break at their hyphens: `Tel-jeunes`. Very long ones have to."""
    for name in names:
        if name in text:
            text = text.replace(name, _NAME_HYPHEN.sub(NO_BREAK_HYPHEN, name))
    return text


def short_ends_held(title: str) -> str:
    """Return a title in which a short word does not break at its hyphen: `Appelle-nous`, `Fale-me`, `e-mail`."""
    return _SHORT_END.sub(rf"\1{NO_BREAK_HYPHEN}\2", title)


def end_held(text: str) -> str:
    """Return a text whose last word does not stand alone on a line, where the last two are short: as on pages."""
    words = text.split(" ")
    is_short = len(words) > 3 and len(f"{words[-2]} {words[-1]}") <= _SHORT_END_LETTERS
    return NO_BREAK.join((" ".join(words[:-1]), words[-1])) if is_short else text


def own_names_held(name: str) -> str:
    """Return the name of a service in which a name of several words stays on a line: `Meldpunt van Child Focus`.

    One is known by its capitals behind a small word. A template takes it apart again where it has no room for it.
    """
    parts: list[str] = []
    for capital, group in groupby(name.split(" "), key=lambda word: word[:1].isupper()):
        words = " ".join(group)
        parts.append(words.replace(" ", NO_BREAK) if capital and parts and len(words) <= LONGEST else words)
    return " ".join(parts)


def _held(match: re.Match[str]) -> str:
    return match[0].replace(" ", NO_BREAK, 1 if len(match[0]) > LONGEST else -1)


def _named(match: re.Match[str]) -> str:
    """Hold an abbreviation and what it stands before: a number, or a name, which has a capital; not “No. Ask”."""
    first, following = match[1], match[2]
    initial = len(first) == 2
    name = following.isupper() and (first[0].isupper() if initial else first[:-1].lower() not in _NUMBERED.split())
    return first + NO_BREAK if following.isdigit() or name else match[0]


@lru_cache(maxsize=256)
def _before_names(language: str) -> re.Pattern[str]:
    """Return what finds an abbreviation before a number or a name: `Dr. Popescu`, `Nr. 3`."""
    abbreviations = {*_NUMBERED.split(), *language_data(language).abbreviations}
    return re.compile(rf"(?<![\w.])((?:{_one_of(abbreviations)})\.) (?=(\w))", re.IGNORECASE)


@lru_cache(maxsize=256)
def _numbers(language: str) -> tuple[re.Pattern[str], ...]:
    """Return what finds the blanks in days, measures and amounts of money as a language writes them."""
    from campaignkit.knowledge.cldr import Locale

    name = cldr_name(language)
    locale = Locale.parse(name)
    behind, before = _measures(locale)
    money = f"{_MONEY_SIGN}|{_one_of(_money(locale))}"
    return (
        re.compile("|".join(_days(locale)), re.IGNORECASE),
        re.compile(rf"(?<=\d) (?:{_one_of(behind)}|{money})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{_one_of(before)}|{money}) (?=\d)"),
    )


def _one_of(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, longer ones first; one that finds nothing where there are none."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word))) or "(?!)"


def _days(locale: Any) -> Iterator[str]:
    """Yield patterns for a day with its month: as CLDR has them, and both ways round, as people also write them."""
    months = {
        str(month).strip(".")
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for month in locale.months[context][width].values()
    }
    month = rf"(?:{_one_of(month for month in months if not month.isdigit())})\.?"
    for skeleton in ("MMMMd", "MMMd"):
        pattern = str(getattr(locale.datetime_skeletons.get(skeleton), "pattern", ""))
        if "MMM" in pattern and " " in pattern:
            yield _pattern(pattern, month)
    yield rf"(?<!\d)\d{{1,2}}\.? {month}(?!\w)"
    yield rf"(?<!\w){month} \d{{1,2}}(?!\w)"


def _pattern(pattern: str, month: str) -> str:
    """Return a pattern of CLDR, such as `d 'de' MMMM`, as one that finds such a day in a text."""
    regex = "(?<!\\d)" if pattern.startswith("d") else "(?<!\\w)"
    for literal, letters, other in re.findall(r"'([^']*)'|([A-Za-z]+)|([^A-Za-z'])", pattern):
        regex += r"\d{1,2}" if letters.startswith("d") else month if letters else re.escape(literal or other)
    return regex.replace(r"\ ", " ") + r"(?!\w)"


def _measures(locale: Any) -> tuple[set[str], set[str]]:
    """Return the words behind and before numbers in measures: `km`, `лет`, `de ani`; Swahili has them before."""
    from campaignkit.knowledge.cldr import unit_patterns

    behind: set[str] = set()
    before: set[str] = set()
    for unit in _UNITS:
        for length in ("long", "short"):
            for pattern in unit_patterns(locale, unit, length):
                first, _, last = pattern.replace(NO_BREAK, " ").partition("{0}")
                behind.update([last[1:]] if last.startswith(" ") else [])
                before.update([first[:-1]] if first.endswith(" ") else [])
    return behind - {""}, before - {""}


def _money(locale: Any) -> Iterator[str]:
    """Yield the signs and names of money that are read in a language: `kr`, `zł`, `lei`, `Euro`."""
    from campaignkit.knowledge.cldr import currency_forms, get_global, get_territory_currencies

    for symbol in locale.currency_symbols.values():
        if not re.fullmatch("[A-Z]{3}", symbol):
            yield str(symbol).strip(NO_BREAK)
    likely = get_global("likely_subtags").get(str(locale.language), "").split("_")[-1]
    territory = locale.territory or likely
    own = get_territory_currencies(territory) if len(territory or "") == 2 else []
    for code in (*own, "EUR", "USD"):
        yield from currency_forms(locale, code)
