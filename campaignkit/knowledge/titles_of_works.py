"""Titles of works that reports cite: the official one of a language, else the original, which says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TypedDict

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml

WORKS = PACKAGE / "knowledge" / "titles-of-works.yaml"
ENGLISH = "en"


class CitationPart(TypedDict):
    """A part of a citation. The title of a work in its own language has that language; the rest has none."""

    text: str
    language: str | None


@cache
def originals() -> tuple[str, ...]:
    """Return the titles that works have in English, the language they were written in."""
    return tuple(work["original"] for work in read_yaml(WORKS)["works"].values())


@cache
def titles(language: str) -> dict[str, str]:
    """Return by its original what each work is called in a language; the original where it has no title there."""
    works = read_yaml(WORKS)["works"].values()
    return {work["original"]: str(work["titles"].get(language, {}).get("title", work["original"])) for work in works}


def parts(citation: str, language: str) -> list[CitationPart]:
    """Take original titles out of a citation in another language, so that they are set and read as what they are."""
    return list(_parts(citation)) if language != ENGLISH else [{"text": citation, "language": None}]


def _parts(citation: str) -> Iterator[CitationPart]:
    for text in re.split(f"({'|'.join(map(re.escape, originals()))})", citation):
        if text:
            yield {"text": text, "language": ENGLISH if text in originals() else None}
