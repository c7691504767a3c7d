"""The fixed words of templates, one file a language: `led_by` is “Led by” on an English poster."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from campaignkit.knowledge.reader import LOCALES, read_yaml

DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class Locale:
    """The fixed words of a language, and who has read them; None when no native speaker has."""

    language: str
    reviewed_by: str | None
    words: dict[str, str]


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have fixed words."""
    return tuple(sorted(path.stem for path in LOCALES.glob("*.yaml")))


@cache
def locale(language: str) -> Locale | None:
    """Return the fixed words of a language, if need be without script and region; None when there are none."""
    for name in (language, language.split("-")[0]):
        if name in languages():
            data = read_yaml(LOCALES / f"{name}.yaml")
            reviewer = data["reviewed_by"]
            return Locale(name, None if reviewer in ("", "null") else reviewer, data["words"])
    return None
