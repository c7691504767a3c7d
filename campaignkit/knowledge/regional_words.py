"""Words as a region writes them: in Switzerland German has no ß, and a press release is a *Medienmitteilung*.

A region whose words are those of the language has none here. What a country says differently beside its spelling, a
file of fixed words has under `regions`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from campaignkit.knowledge.large_first import large_first
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import LOCALES, read_yaml
from campaignkit.late_patterns import late_pattern

T = TypeVar("T")
Respelled = Callable[[str], str]
_TAG_WITH_REGION = late_pattern(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3})")


@cache
def regions_of(language: str) -> tuple[str, ...]:
    """Return the names under which a regional language stands in a table, the best first: es-MX, es-419."""
    if not _TAG_WITH_REGION.fullmatch(language):
        return ()
    from campaignkit.knowledge.cldr import get_global

    first, region = language.split("-")[0], language.rpartition("-")[2]
    tag = f"{first}-{region}"
    parent = str(get_global("parent_exceptions").get(tag.replace("-", "_"), "")).replace("_", "-")
    same: str = _data()["same_as"].get(tag, "")
    return tuple(dict.fromkeys(name for name in (tag, same, parent) if name.startswith(f"{first}-")))


def spoken_there(language: str, country: str) -> str:
    """Return a language as the country of a campaign writes it, where that is a way of its own: `de` in `CH`."""
    tag = f"{language}-{country}"
    return language if _TAG_WITH_REGION.fullmatch(language) or not _is_own(tag, language, country) else tag


def respelled(text: T, language: str) -> T:
    """Return a text, or all texts of a table, as a region writes them; keys and places to fill stay as they are."""
    return text if _row(language) is None else _respelled(text, _spelling(language))


def _respelled(value: Any, spell: Respelled) -> Any:
    if isinstance(value, str):
        return spell(value)
    if isinstance(value, dict):
        return {key: _respelled(one, spell) for key, one in value.items()}
    return [_respelled(one, spell) for one in value] if isinstance(value, list) else value


@cache
def _spelling(language: str) -> Respelled:
    row = _row(language) or {}
    letters = str.maketrans(row.get("letters", {}))
    words = {word.casefold(): other for word, other in row.get("words", {}).items()}
    longest = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w{{])(?:{longest})(?![\w}}])", re.IGNORECASE)

    def other(match: re.Match[str]) -> str:
        own: str = words[match[0].casefold()]
        return large_first(own, language) if match[0][:1].isupper() else own

    return lambda text: pattern.sub(other, text).translate(letters)


@cache
def _row(language: str) -> dict[str, Any] | None:
    rows: dict[str, dict[str, Any]] = _data()["regions"]
    return next((rows[name] for name in regions_of(language) if name in rows), None)


def _is_own(tag: str, language: str, country: str) -> bool:
    path = LOCALES / f"{language}.yaml"
    return _row(tag) is not None or (path.is_file() and country in read_yaml(path).get("regions", {}))


def _data() -> dict[str, Any]:
    return read_yaml(PACKAGE / "knowledge" / "regional-words.yaml")
