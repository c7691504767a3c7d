"""What the values that people choose from are called, one file a language; elsewhere they go by label or id."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from campaignkit.knowledge.locales import candidates
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.knowledge.regional_words import respelled

CHOICE_WORDS = PACKAGE / "knowledge" / "choice-words"
FLAG = "choice.true.false"
_OF_FLAGS = {"true": "yes", "false": "no"}


@cache
def choice_languages() -> tuple[str, ...]:
    """Return the languages that have words for values."""
    return tuple(sorted(path.stem for path in CHOICE_WORDS.glob("*.yaml")))


def choice_called(language: str, name: str, one: str) -> str | None:
    """Return what a value of a list is called in a language: `words.channels`, `choice.money.in_kind`."""
    kind, _, rest = name.partition(".")
    label = _lists(language).get("choice" if kind == "choice" else rest, {}).get(one)
    return label or (_OF_FLAGS.get(one) if name == FLAG else None)


@cache
def everyday(language: str, name: str) -> Mapping[str, str]:
    """Return which value of a vocabulary each everyday name means in a language, in small letters."""
    rows = _file(language).get("also", {}).get(name, {})
    all_names = ((one, f"{names}|{respelled(str(names), language)}") for one, names in rows.items())
    return {word.casefold(): one for one, names in all_names for word in names.split("|")}


@cache
def _lists(language: str) -> Mapping[str, Mapping[str, str]]:
    lists: Mapping[str, Mapping[str, str]] = respelled(_file(language).get("lists", {}), language)
    return lists


@cache
def _file(language: str) -> dict[str, Any]:
    own = next((one for one in candidates(language) if one in choice_languages()), None)
    return {} if own is None else read_yaml(CHOICE_WORDS / f"{own}.yaml")
