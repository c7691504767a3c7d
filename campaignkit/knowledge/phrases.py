"""Words by language: what a text does, whether an aim can be measured, what a figure is, how a child is found."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from campaignkit.knowledge.reader import AIMS, APPS, FIGURES, SAID, read_yaml
from campaignkit.records import dataclass

PER_CENT = r"(?<![\w.,])\d+(?:[.,]\d+)? ?[%٪]|(?<![\w/%])[%٪] ?\d+"


@dataclass(frozen=True, slots=True)
class AimWords:
    """Phrases that name no change, and words that count, in small letters."""

    awareness: tuple[str, ...]
    quantity: frozenset[str]


@cache
def aim_words(language: str) -> AimWords | None:
    """Return the words for aims in a language; None when nobody has gathered them."""
    words = read_yaml(AIMS)["languages"].get(primary(language))
    return None if words is None else AimWords(tuple(words["awareness"]), frozenset(words["quantity"]))


@cache
def figure_pattern(language: str) -> re.Pattern[str]:
    """Return what a figure looks like in a language; digits with a per cent sign in each."""
    words = read_yaml(FIGURES)["figures"].get(primary(language))
    return re.compile(PER_CENT if words is None else f"{PER_CENT}|{words}", re.IGNORECASE)


@cache
def price_pattern() -> re.Pattern[str]:
    """Return what says that a share is one of a price, in all languages: a discount is no figure about children."""
    return re.compile(read_yaml(FIGURES)["price"], re.IGNORECASE)


@cache
def identifying_pattern(language: str, what: Literal["child", "place"]) -> re.Pattern[str] | None:
    """Return how a text of a language names one child with its age, or a place; None when nobody has gathered it."""
    words = read_yaml(FIGURES)[what].get(primary(language))
    return None if words is None else re.compile(words)


@cache
def street_pattern() -> re.Pattern[str]:
    """Return the words of streets, in all languages: a number beside them is that of a house."""
    return re.compile(read_yaml(FIGURES)["street"])


@cache
def stage_pattern(language: str) -> re.Pattern[str] | None:
    """Return the words of a language that put acts in an order, `first`, `then`; None where nobody gathered them."""
    words = read_yaml(FIGURES)["stage"].get(primary(language))
    return None if words is None else re.compile(words, re.IGNORECASE)


@cache
def app_names() -> frozenset[str]:
    """Return the names of apps, games and means of payment, the same in all languages."""
    rows = read_yaml(APPS)["rows"].values()
    return frozenset(name for row in rows for name in (row["label"], row.get("also")) if name)


@cache
def said_phrases(language: str, tag: str) -> tuple[str, ...]:
    """Return the words of a language in which a text surely does what a tag says, in small letters."""
    return tuple(read_yaml(SAID)["said"].get(tag, {}).get(primary(language), ()))


def primary(language: str) -> str:
    """Return the language of a tag without script and region: `pt` for `pt-PT`."""
    return language.partition("-")[0]
