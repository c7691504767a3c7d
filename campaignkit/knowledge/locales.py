"""The fixed words of templates, one file a language: `led_by` is “Led by” on an English poster."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from campaignkit.knowledge.reader import LOCALES, read_yaml, rows
from campaignkit.knowledge.regional_words import regions_of, respelled
from campaignkit.records import dataclass

DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class Locale:
    """The fixed words of a language, and who has read them; None when no native speaker has.

    `missing` are the words nobody has written yet; in `words` they are English.
    """

    language: str
    reviewed_by: str | None
    words: dict[str, str]
    missing: tuple[str, ...] = ()


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have fixed words."""
    return tuple(sorted(path.stem for path in LOCALES.glob("*.yaml")))


def colon(language: str) -> str:
    """Return what stands between a label and what it says: in French a no-break space comes before the colon.

    So it does in Canada, which sets `;`, `!` and `?` without one (OQLF, Banque de dépannage linguistique).
    """
    return "\N{NO-BREAK SPACE}: " if language.split("-")[0] == "fr" else ": "


def comma(language: str) -> str:
    """Return what stands between the items of a list: the comma of the Arabic script is another one."""
    return "، " if script(language) == "Arab" else ", "


def language_label(language: str) -> str:
    """Return the name of a language in English, with the script or region its tag adds: `Serbian (Latn)`."""
    first, *rest = language.split("-")
    row = rows("languages").get(first)
    name = first if row is None else row["label"]
    return f"{name} ({', '.join(rest)})" if rest else name


def script(language: str) -> str:
    """Return the script of a language: the one its tag names, else that of its region or its usual one."""
    return _own_script(language) or rows("languages")[language.split("-")[0]]["script"]


def _own_script(language: str) -> str | None:
    """Return the script that a tag names, or that people of the region it names use: `zh-TW` is `Hant`."""
    first, *rest = language.split("-")
    own = next((part for part in rest if len(part) == 4), None)
    if own is not None or not rest:
        return own
    regions = rows("languages").get(first, {}).get("regions", "").split()
    return next((pair.partition("=")[2] for pair in regions if pair.partition("=")[0] in rest), None)


def candidates(language: str) -> Iterator[str]:
    """Yield the names under which words for a language may stand, the best first.

    A region falls back to the language, never a script to another one: nobody who reads Serbian in Latin letters is
    given Cyrillic. Montenegrin is written like Serbian in Latin letters.
    """
    parts = language.split("-")
    first, own = parts[0], _own_script(language)
    row = rows("languages").get(first)
    usual = None if row is None else row["script"]
    yield language
    if own is not None:
        yield f"{first}-{own}"
    if own is None or own == usual:
        yield first
    if first == "cnr" and own != "Cyrl":
        yield "sr-Latn"
    if first == "cnr" and own == "Cyrl":
        yield "sr"


@cache
def locale(language: str) -> Locale | None:
    """Return the fixed words of a language; None when there are none in its script.

    A region has words of its own only where its people say something else: in Brazil a file is an *arquivo*.
    """
    regions = [part for part in language.split("-")[1:] if len(part) == len("BR")]
    for name in candidates(language):
        if name in languages():
            data = read_yaml(LOCALES / f"{name}.yaml")
            reviewer = data["reviewed_by"]
            english: dict[str, str] = read_yaml(LOCALES / f"{DEFAULT}.yaml")["words"]
            own: dict[str, str] = data["words"]
            for region in regions:
                own = own | data.get("regions", {}).get(region, {})
            own = respelled(own, language)
            missing = tuple(word for word in english if word not in own)
            return Locale(name, None if reviewer in ("", "null") else reviewer, english | own, missing)
    return None


@cache
def first_day(language: str) -> str:
    """Return how the first day of a month is written in a date: `1`, or `1er` where it is an ordinal."""
    rows = read_yaml(LOCALES.parent / "first-days.yaml")["rows"]
    return str(rows.get(language) or rows.get(language.split("-")[0], "1"))


@cache
def quotation_marks(language: str) -> str:
    """Return the quotation marks of a language, the usual pair first; nothing where they are not known."""
    marks: dict[str, str] = read_yaml(LOCALES.parent / "quotation-marks.yaml")["rows"]
    return next((marks[name] for name in (*regions_of(language), language.split("-")[0]) if name in marks), "")
