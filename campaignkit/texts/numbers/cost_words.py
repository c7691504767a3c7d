"""What a few words say of what a call costs, whatever their language: that it is free, or a price."""

from __future__ import annotations

import re
from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.late_patterns import late_pattern
from campaignkit.texts.numbers.help_words import word_pattern

WORDS = PACKAGE / "knowledge" / "free-words.yaml"
_BESIDE = 2
_CLAUSE_END = late_pattern(r"[.,;:!?()–—/]")
_AMOUNT = late_pattern(r"\d+(?:[.,]\d+)*")
_ROUND_THE_CLOCK = late_pattern(r"24\s*/\s*7|\b24\s*h\b")


def says_free(text: str) -> bool:
    """Say whether words promise that a call costs nothing: “Maksuton”, “gratis”, “0 €”; not “not free”."""
    words, denials = _words()
    if any(denials.isdisjoint(_around(text, match)) for match in words.finditer(text)):
        return True
    amounts = _amounts(text)
    return bool(amounts) and not any(_is_something(amount) for amount in amounts)


def names_a_price(text: str) -> bool:
    """Say whether words name an amount at all: “1,99 €/min”, not “normal charges apply”."""
    return any(_is_something(amount) for amount in _amounts(text))


def _amounts(text: str) -> list[str]:
    return _AMOUNT.findall(_ROUND_THE_CLOCK.sub("", text))


def _is_something(amount: str) -> bool:
    return any(int(digit) for digit in amount if digit.isdigit())


def _around(text: str, match: re.Match[str]) -> set[str]:
    """Return the two words before a promise and the one behind it, which may deny it: not free, ücretsiz değil."""
    before = _CLAUSE_END.split(text[: match.start()])[-1].split()[-_BESIDE:]
    behind = _CLAUSE_END.split(text[match.end() :])[0].split()[:1]
    return {word.casefold() for word in (*before, *behind)}


@cache
def _words() -> tuple[re.Pattern[str], frozenset[str]]:
    data = read_yaml(WORDS)
    return word_pattern([word for words in data["rows"].values() for word in words]), frozenset(data["denied"])
