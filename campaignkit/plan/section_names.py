"""Which section of a plan is meant by a name in another language: `sessões` and `Maßnahmen` are `activities`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache

from campaignkit.knowledge.reader import SECTION_NAMES, read_yaml


def section_meant(name: str, free: Collection[str]) -> str | None:
    """Return the section whose name in some language this is, among those that are not there yet."""
    section = _by_name().get(_plain(name))
    return section if section in free else None


@cache
def _by_name() -> dict[str, str]:
    rows: dict[str, dict[str, list[str]]] = read_yaml(SECTION_NAMES)["rows"]
    return {_plain(name): section for section, row in rows.items() for name in row["names"]}


def _plain(text: str) -> str:
    """Return a name without what people leave out on a keyboard: capitals, accents, blanks and dashes."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^\w]|_", "", "".join(one for one in letters if not unicodedata.combining(one)))
