"""What reports, orders and sheets for people say, one file a language, keyed by the English.

The words of a campaign come first, then the file of the language, then the fixed words of materials that say the
the same. What nobody has written in the language stays English, and is counted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from campaignkit.knowledge.locales import DEFAULT, candidates, locale
from campaignkit.knowledge.reader import REPORT_WORDS, read_yaml, rows
from campaignkit.knowledge.regional_words import respelled
from campaignkit.late_patterns import late_pattern

ENGLISH = "en"
MODEL = "de"
"""The language whose file has every text."""
_SLOT = late_pattern(r"\{(\d)\}")


class ReportWords:
    """Says what is English in a report in another language. What it does not know, such as names, stays."""

    def __init__(self, language: str, words: Mapping[str, str], missing: tuple[str, ...] = ()) -> None:
        """Take texts by their English, whole ones and those with slots such as `{0}`, and what is lacking."""
        self.language = language
        self.words = words
        self.missing = missing
        # one that is nothing but slots around a word would take any sentence apart; it is only filled
        with_slots = (one for one in words if _SLOT.search(one) and not (one.startswith("{0}") and one.endswith(".")))
        self.patterns = [
            (re.compile(_as_regex(english)), words[english]) for english in sorted(with_slots, key=len, reverse=True)
        ]

    def __call__(self, text: str) -> str:
        """Return a text in the language."""
        if text in self.words or not self.patterns:
            return self.words.get(text, text)
        for pattern, own in self.patterns:
            match = pattern.fullmatch(text)
            # a sentence nobody has translated is not taken apart at its “and”
            if match is not None and text.endswith(".") is pattern.pattern.endswith("."):
                return own.format(*(self(part) for part in match.groups()))
        return text

    def fill(self, text: str, *parts: object) -> str:
        """Return an English text with slots in the language, the slots filled with what stays as it is."""
        return self.words.get(text, text).format(*parts)


def _as_regex(english: str) -> str:
    return _SLOT.sub("(.+?)", re.escape(english).replace(r"\{", "{").replace(r"\}", "}"))


@cache
def report_languages() -> tuple[str, ...]:
    """Return the languages a report can be written in."""
    return tuple(sorted({ENGLISH, *(path.stem for path in REPORT_WORDS.glob("*.yaml"))}))


@cache
def report_texts() -> tuple[str, ...]:
    """Return every English text that a language has words for."""
    return tuple(read_yaml(REPORT_WORDS / f"{MODEL}.yaml")["words"])


def report_words(language: str, own: Mapping[str, str] | None = None) -> ReportWords:
    """Return the words of a report in a language, if need be without its region; English where there are none.

    `own` are words that a campaign brings along, by their English.
    """
    if not own:
        return _shipped(language)
    translations = {english: own[english] for english in report_texts() if english in own}
    base = _shipped(language)
    words = {**(base.words if base.language != ENGLISH else _of_materials(language)), **translations}
    return ReportWords(language, words, tuple(text for text in report_texts() if text not in words))


@cache
def _shipped(language: str) -> ReportWords:
    for name in candidates(language):
        if name in report_languages() and name != ENGLISH:
            own: dict[str, str] = read_yaml(REPORT_WORDS / f"{name}.yaml")["words"]
            words = _of_materials(language) | respelled(own, language)
            return ReportWords(language, words, tuple(text for text in report_texts() if text not in words))
    return ReportWords(ENGLISH, {})


@cache
def _of_materials(language: str) -> dict[str, str]:
    """Return the fixed words of materials by their English."""
    english, own = locale(DEFAULT), locale(language)
    if english is None or own is None:
        return {}
    there = {english.words[name]: text for name, text in own.words.items() if name in english.words}
    return {text: there[text] for text in report_texts() if text in there}


def audience_called(language: str, kind: str) -> str | None:
    """Return what a kind of audience is called in a language; None where nobody has written it."""
    return report_words(language).words.get(rows("audiences")[kind]["label"])
