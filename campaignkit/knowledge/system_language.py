"""The language that the computer is set to, and who says fixed texts in none but English."""

from __future__ import annotations

import locale as system_locale
import os
from functools import lru_cache

from campaignkit.knowledge.vocabularies import terms


def as_it_is(text: str) -> str:
    """Return a text in English, as it is."""
    return text


def system_language() -> str | None:
    """Return the language the computer is set to; None where it says none."""
    return _language(next((name for name in system_names() if name), ""))


@lru_cache(maxsize=8)
def _language(locale_name: str) -> str | None:
    first = locale_name.partition(".")[0].partition("@")[0].partition("_")[0]
    return first.lower() if first.lower() in terms()["languages"] else terms().labelled("languages", first)


def system_names() -> list[str]:
    """Return how the computer says its language and country, the strongest first; some may be empty."""
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    return [*names, system_locale.getlocale()[0] or ""]
