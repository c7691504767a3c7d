"""Which data serve a language: its own, those of the language without script and region, or those of a close one.

Bosnian, Montenegrin and Serbian are read with the words of one file, `hr.yaml`, which holds the forms of all four;
Cyrillic letters are read as Latin ones.
"""

from __future__ import annotations

from collections.abc import Collection

READ_WITH = {"bs": "hr", "cnr": "hr", "sr": "hr"}


def nearest_language(language: str, names: Collection[str]) -> str | None:
    """Return which of the languages that are known serves one; None when none does."""
    alone = language.split("-")[0]
    return next((name for name in (language, alone, READ_WITH.get(alone)) if name in names), None)
