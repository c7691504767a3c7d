"""What a coverage report says, in the languages it can be written in; one file a language, keyed by the English."""

from __future__ import annotations

import re
from functools import cache

from campaignkit.knowledge.locales import candidates
from campaignkit.knowledge.reader import REPORT_WORDS, read_yaml

ENGLISH = "en"
_SLOT = re.compile(r"\{(\d)\}")


class ReportWords:
    """Says what is English in a report in another language. What it does not know, such as names, stays."""

    def __init__(self, language: str, words: dict[str, str], patterns: dict[str, str]) -> None:
        """Take whole texts, and texts with slots such as `{0}`, by their English."""
        self.language = language
        self.words = words
        self.patterns = [
            (re.compile(_as_regex(english)), patterns[english]) for english in sorted(patterns, key=len, reverse=True)
        ]

    def __call__(self, text: str) -> str:
        """Return a text in the language."""
        if text in self.words or not self.patterns:
            return self.words.get(text, text)
        for pattern, own in self.patterns:
            found = pattern.fullmatch(text)
            # a sentence nobody has translated is not taken apart at its “and”
            if found is not None and text.endswith(".") is pattern.pattern.endswith("."):
                return own.format(*(self(part) for part in found.groups()))
        return text

    def fill(self, text: str, *parts: object) -> str:
        """Return an English text with slots in the language, the slots filled with what stays as it is."""
        pattern = next((own for regex, own in self.patterns if regex.pattern == _as_regex(text)), text)
        return pattern.format(*parts)


def _as_regex(english: str) -> str:
    return _SLOT.sub("(.+?)", re.escape(english).replace(r"\{", "{").replace(r"\}", "}"))


@cache
def report_languages() -> tuple[str, ...]:
    """Return the languages a report can be written in."""
    return tuple(sorted({ENGLISH, *(path.stem for path in REPORT_WORDS.glob("*.yaml"))}))


@cache
def report_words(language: str) -> ReportWords:
    """Return the words of a report in a language, if need be without its region; English where there are none."""
    for name in candidates(language):
        if name in report_languages() and name != ENGLISH:
            data = read_yaml(REPORT_WORDS / f"{name}.yaml")
            return ReportWords(name, data["words"], data["patterns"])
    return ReportWords(ENGLISH, {}, {})
