"""What is said on the screen, in the languages it can be said in; one file a language, keyed by the English."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from campaignkit.knowledge.locales import candidates
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.knowledge.regional_words import respelled
from campaignkit.knowledge.report_words import report_words
from campaignkit.knowledge.system_language import system_language
from campaignkit.knowledge.vocabularies import terms
from campaignkit.late_patterns import late_pattern

SCREEN_WORDS = PACKAGE / "knowledge" / "screen-words"
ENGLISH = "en"
DRAFT = "These words are a draft: no native speaker has read them yet."
_SLOT = late_pattern(r"\\\{\d\\\}")


class ScreenWords:
    """Says an English text in another language; what it does not know, such as names and numbers, stays."""

    def __init__(self, language: str) -> None:
        """Take a language; where nobody has written words in it, everything stays English."""
        self.language = next((name for name in candidates(language) if name in screen_languages()), ENGLISH)
        self._words = {} if self.language == ENGLISH else respelled(_words(self.language), language)
        self._labels = report_words(language)
        self.is_draft = self.language != ENGLISH and _read(self.language).get("reviewed_by") in (None, "", "null")
        with_slots = [english for english in self._words if "{0}" in english]
        self._patterns = [(re.compile(_as_regex(text)), text) for text in sorted(with_slots, key=len, reverse=True)]

    def __call__(self, text: str) -> str:
        """Return a text in the language."""
        if self.language == ENGLISH or not text:
            return text
        if text in self._words:
            return self._words[text]
        for pattern, english in self._patterns:
            match = pattern.fullmatch(text)
            if match is not None:
                return self._words[english].format(*(self(part) for part in match.groups()))
        label = self._labels.words.get(text)  # whole: what nobody has translated is not taken apart at its “and”
        return self._name(text) if label is None else label

    def sentence(self, text: str) -> str:
        """Return what is said of people and places, with their names as they are; a sentence within is said, too."""
        if text in self._words:
            return self._words[text]
        for pattern, english in self._patterns:
            match = pattern.fullmatch(text)
            if match is not None:
                parts = (self.sentence(part) if part[-1:] in ".?" else self._name(part) for part in match.groups())
                return self._words[english].format(*parts)
        return text

    def all(self) -> dict[str, str]:
        """Return every text there is, by its English."""
        texts = self._words or _words(next(name for name in screen_languages() if name != ENGLISH))
        return dict(texts) if self._words else {english: english for english in texts}

    def _name(self, text: str) -> str:
        """Return the name of a language or a country as it is called in the language."""
        from campaignkit.knowledge.cldr import Locale, UnknownLocaleError

        language = terms().labelled("languages", text)
        country = terms().labelled("countries", text) if language is None else None
        if language is None and country is None:
            return text
        try:
            own = Locale.parse(self.language, sep="-")
        except (UnknownLocaleError, ValueError):
            return text
        names = own.languages if language is not None else own.territories
        return str(names.get((language or country or "").replace("-", "_")) or text)


def _read(language: str) -> dict[str, Any]:
    return read_yaml(SCREEN_WORDS / f"{language}.yaml")


def _words(language: str) -> dict[str, str]:
    words: dict[str, str] = _read(language)["words"]
    return words


def _as_regex(english: str) -> str:
    """Return what finds a text again, each slot where it stands; the slots count up from the left."""
    return _SLOT.sub("(.*?)", re.escape(english))


@cache
def screen_languages() -> tuple[str, ...]:
    """Return the languages the wizard speaks."""
    return tuple(sorted({ENGLISH, *(path.stem for path in SCREEN_WORDS.glob("*.yaml"))}))


@cache
def screen_words(language: str) -> ScreenWords:
    """Return the words of the wizard in a language."""
    return ScreenWords(language)


def words_of_screen(otherwise: str = ENGLISH) -> ScreenWords:
    """Return the words of the language the computer is set to; where it says none, of another one."""
    return screen_words(system_language() or otherwise)
