"""The words of help in one language: what asks to call, and what promises something about a call."""

from __future__ import annotations

import re
from functools import cache, cached_property

from campaignkit.knowledge.reader import HELP_WORDS, read_yaml
from campaignkit.late_patterns import late_pattern

PROMISES = ("free", "always", "anonymous", "confidential")
_ALWAYS = ("24/7", "24h", "24 h")
_SENTENCE_END = late_pattern(r"(?<=[.!?…։;])\s+|\n+")


class HelpWords:
    """Patterns of one language, each made when it is first asked for: most texts promise nothing."""

    def __init__(self, row: dict[str, list[str]]) -> None:
        """Take the words of a language."""
        self._row = row

    @cached_property
    def call(self) -> re.Pattern[str]:
        """Words that ask to call."""
        return word_pattern(self._row["call"])

    @cached_property
    def contact(self) -> re.Pattern[str]:
        """Words that speak of a help service."""
        return word_pattern([*self._row["call"], *self._row.get("contact", ())])

    @cached_property
    def line(self) -> re.Pattern[str] | None:
        """What a line for people who need help is called, without saying which."""
        return word_pattern(self._row["line"]) if "line" in self._row else None

    @cached_property
    def promises(self) -> dict[str, re.Pattern[str]]:
        """Words that promise something; none where only the words of calling are known."""
        more = {"always": _ALWAYS}
        return {name: word_pattern([*self._row[name], *more.get(name, ())]) for name in PROMISES if name in self._row}

    @cached_property
    def denied(self) -> frozenset[str]:
        """Words that deny a promise beside them."""
        return frozenset(self._row.get("denied", ()))

    @cached_property
    def idioms(self) -> re.Pattern[str] | None:
        """Phrases in which such words promise nothing."""
        return word_pattern(self._row["not"]) if "not" in self._row else None


def names_a_line(text: str, language: str) -> bool:
    """Say whether a text names a line for people who need help in words: “the child helpline”."""
    words = help_words(language)
    return words is not None and words.line is not None and words.line.search(text) is not None


@cache
def help_words(language: str) -> HelpWords | None:
    """Return the words of a language, if need be without script and region; None where nobody has written them."""
    path = HELP_WORDS / f"{language.split('-')[0]}.yaml"
    return HelpWords(read_yaml(path)) if path.is_file() else None


def sentences(text: str) -> list[tuple[int, str]]:
    """Return the sentences of a text with their places in it."""
    pairs, start = [], 0
    for gap in _SENTENCE_END.finditer(text):
        pairs.append((start, text[start : gap.start()]))
        start = gap.end()
    pairs.append((start, text[start:]))
    return pairs


def word_pattern(words: list[str]) -> re.Pattern[str]:
    """Return a pattern for whole words and phrases, whatever their case."""
    longest = sorted(words, key=len, reverse=True)
    parts = (r"\w*".join(map(re.escape, word.split("*"))).replace(r"\ ", r"\s+") for word in longest)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)
