"""Words and letters by which a language is known, turned round: from a word to the languages that have it."""

from __future__ import annotations

from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.records import dataclass

COMMON = PACKAGE / "knowledge" / "common-words.yaml"

SIBLINGS = (frozenset({"hr", "sr-Latn", "bs", "cnr"}), frozenset({"nb", "nn"}))
"""Languages that short texts do not tell apart."""


@dataclass(frozen=True, slots=True)
class Common:
    """What is known of the languages of one script."""

    languages: frozenset[str]
    words: dict[str, frozenset[str]]
    letters: dict[str, frozenset[str]]


@cache
def common(name: str) -> Common:
    """Return the words and letters of a script."""
    data = read_yaml(COMMON)
    words: dict[str, set[str]] = {}
    of_script = data["words"].get(name, {})
    for language, text in of_script.items():
        for word in text.split():
            words.setdefault(word, set()).add(language)
    letters = data["letters"].get(name, {})
    return Common(
        frozenset(of_script),
        {word: frozenset(languages) for word, languages in words.items()},
        {letter: frozenset(names.split()) for letter, names in letters.items()},
    )


def known_as(language: str) -> str:
    """Return under which name the words of a language stand: without its region, and Serbian by its script."""
    first, *rest = language.split("-")
    if first == "sr" and "Latn" in rest:
        return "sr-Latn"
    return "nb" if first == "no" else first


def alike(one: str, other: str) -> bool:
    """Say whether two languages cannot be told apart in a short text."""
    return one == other or any(one in group and other in group for group in SIBLINGS)
