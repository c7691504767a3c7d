"""What workbooks say: titles, heads and explanations, one file a language; English comes from the model."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import pairwise
from typing import Any

from campaignkit.knowledge.locales import candidates
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.knowledge.regional_words import respelled

SHEET_WORDS = PACKAGE / "knowledge" / "sheet-words"
SCHEMA = PACKAGE / "plan" / "plan.schema.json"
ENGLISH = "en"


@cache
def sheet_languages() -> tuple[str, ...]:
    """Return the languages that have words for workbooks."""
    return tuple(sorted(path.stem for path in SHEET_WORDS.glob("*.yaml")))


@cache
def _words(language: str) -> dict[str, Any]:
    return read_yaml(SHEET_WORDS / f"{language}.yaml")


@cache
def explanations() -> dict[str, dict[str, str]]:
    """Return what each key of each class means, in English, from the schema that is made of the model."""
    definitions: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))["$defs"]
    return {
        name: {key: str(entry.get("description", "")) for key, entry in part.get("properties", {}).items()}
        for name, part in definitions.items()
    }


class SheetWords:
    """Says titles, heads and sentences of a workbook in a language, in English where nobody has written them yet."""

    def __init__(self, language: str) -> None:
        """Take the language of the plan."""
        self.language = next((name for name in candidates(language) if name in sheet_languages()), ENGLISH)
        self.asked = language
        self._own = respelled(_words(self.language), language)
        self._english = _words(ENGLISH)

    @property
    def reviewed_by(self) -> str | None:
        """Who has read these words; None when no native speaker has."""
        name = self._own.get("reviewed_by")
        return str(name) if name not in (None, "", "null") else None

    @property
    def is_fallback(self) -> bool:
        """Whether the words are English because there are none in the language."""
        return self.language == ENGLISH and self.asked.partition("-")[0] != ENGLISH

    def sheet(self, key: str) -> str:
        """Return the title of a sheet."""
        title = self._own["sheets"].get(key) or self._english["sheets"].get(key)
        return str(title) if title else re.sub(r"[._]", " ", key).capitalize()

    def says(self, key: str) -> str:
        """Return a fixed sentence."""
        return str(self._own["says"].get(key) or self._english["says"][key])

    def head(self, sheet: str, path: tuple[str, ...]) -> str:
        """Return the head of a column: that for this sheet, else words for its keys, by what each is within."""
        heads = self._own["heads"]
        words = heads.get(f"{sheet}.{'.'.join(path)}") or heads.get(".".join(path))
        within = (sheet.rpartition(".")[2], *path)
        return str(words) if words else ": ".join(self._word(*pair) for pair in pairwise(within))

    def explained(self, owner: str, key: str) -> str:
        """Return what a column means; nothing where nobody has explained it in the language of the heads."""
        if self.language == ENGLISH:
            return explanations().get(owner, {}).get(key, "")
        return str(self._own.get("explained", {}).get(f"{owner}.{key}", ""))

    def _word(self, within: str, step: str) -> str:
        own = self._own["heads"].get(f"{within}.{step}") or self._own["heads"].get(step)
        return str(own) if own else step.replace("_", " ").capitalize()


@cache
def sheet_words(language: str) -> SheetWords:
    """Return the words of workbooks in a language."""
    return SheetWords(language)


@cache
def totals() -> frozenset[str]:
    """Return the words by which offices call the row under a table that adds it up."""
    return frozenset(str(_words(ENGLISH)["totals"]).split("|"))


@cache
def known_heads() -> dict[tuple[str, str], frozenset[str]]:
    """Return all words by which a column may be known besides its head: by sheet and key of the column."""
    heads: dict[tuple[str, str], frozenset[str]] = {}
    for name, words in _words(ENGLISH)["also"].items():
        sheet, _, key = name.partition("/")
        heads[sheet, key] = frozenset(str(words).split("|"))
    return heads
