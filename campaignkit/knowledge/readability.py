"""How readable a text may be for whom, and how that is measured in which language: data with sources."""

from __future__ import annotations

from functools import cache
from typing import Any

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.records import dataclass

READABILITY = PACKAGE / "knowledge" / "readability"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a class of audience can be expected to read; 0 where there is no limit."""

    longest_sentence: int
    mean_sentence: int
    long_words_percent: int
    longest_word: int
    poster_words: int
    panel_words: int


@dataclass(frozen=True, slots=True)
class Syllables:
    """Regular expressions that find the syllables of a language."""

    nucleus: str
    more: tuple[str, ...]
    fewer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """A readability formula: a constant and a factor for each measure. `scale` says what its values mean."""

    id: str
    name: str
    scale: str
    constant: float
    factors: dict[str, float]
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Scale:
    """What the values of a formula mean: the limit for each class, and how far beyond it is clearly too hard."""

    higher_is_easier: bool
    clearly: float
    limits: dict[str, float]


@dataclass(frozen=True, slots=True)
class Address:
    """The words by which a language is familiar or polite to its reader; `polite_inside` only within a sentence."""

    familiar: frozenset[str]
    polite: frozenset[str]
    polite_inside: frozenset[str]
    names: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Actions:
    """Beginnings of words for what a reader can do now, and phrases for what nobody can do as such."""

    doable: tuple[str, ...]
    vague: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LanguageData:
    """What is known of a language. `long_word` is 0 where words are not written apart."""

    code: str
    long_word: int
    longer_words: int
    ordinals: bool
    sentence_marks: str
    confidence: str
    abbreviations: frozenset[str]
    before_numbers: frozenset[str]
    """Abbreviations that are words as well (`no`, German `Art`): short for something only where a number follows."""
    syllables: Syllables | None
    formulas: tuple[Formula, ...]
    actions: Actions | None
    address: Address | None


@cache
def limits(audience_class: str) -> Limits:
    """Return the limits of a class of audience."""
    row = read_yaml(READABILITY / "limits.yaml")["classes"][audience_class]
    return Limits(**{key: int(value) for key, value in row.items()})


@cache
def scale(name: str) -> Scale:
    """Return a scale of values by name."""
    row = read_yaml(READABILITY / "limits.yaml")["scales"][name]
    return Scale(
        row["easier"] == "higher", float(row["clearly"]), {key: float(value) for key, value in row["limits"].items()}
    )


@cache
def known_abbreviations() -> frozenset[str]:
    """Return the abbreviations that everybody knows better than what they stand for."""
    return frozenset(read_yaml(READABILITY / "acronyms.yaml")["known"])


@cache
def topic_abbreviations() -> dict[str, str]:
    """Return the abbreviations of the trade with what they stand for."""
    acronyms: dict[str, str] = read_yaml(READABILITY / "acronyms.yaml")["trade"]
    return acronyms


@cache
def language_data(code: str) -> LanguageData:
    """Return what is known of a language, by its code without script and region."""
    name = code.split("-")[0]
    row = read_yaml(READABILITY / "languages.yaml")["rows"].get(name, {})
    path = READABILITY / f"{name}.yaml"
    data: dict[str, Any] = read_yaml(path) if path.is_file() else {}
    return LanguageData(
        code=name,
        long_word=int(row.get("long_word", "7")),
        longer_words=int(row.get("longer", "0")),
        ordinals=row.get("ordinals") == "true",
        sentence_marks=row.get("marks", ""),
        confidence=row.get("confidence", "low"),
        abbreviations=frozenset(data.get("abbreviations", ())),
        before_numbers=frozenset(data.get("before_numbers", ())),
        syllables=_syllables(data.get("syllables")),
        formulas=tuple(_formula(item) for item in data.get("formulas", ())),
        actions=_actions(data.get("actions")),
        address=_address(data.get("address")),
    )


def _syllables(data: dict[str, Any] | None) -> Syllables | None:
    if data is None:
        return None
    return Syllables(data["nucleus"], tuple(data.get("more", ())), tuple(data.get("fewer", ())))


def _formula(data: dict[str, Any]) -> Formula:
    factors = {key: float(value) for key, value in data["factors"].items()}
    return Formula(
        data["id"],
        data["name"],
        data["scale"],
        float(data["constant"]),
        factors,
        data["source"],
        data["confidence"],
    )


def _actions(data: dict[str, Any] | None) -> Actions | None:
    return None if data is None else Actions(tuple(data["doable"]), tuple(data["vague"]))


def _address(data: dict[str, Any] | None) -> Address | None:
    if data is None:
        return None
    inside = frozenset(data.get("polite_inside", ()))
    names = (data["names"][0], data["names"][1])
    return Address(frozenset(data["familiar"]), frozenset(data.get("polite", ())), inside, names)
