"""What a new campaign begins with: choices by topic and scope, and first texts by language."""

from __future__ import annotations

from functools import cache
from typing import Any

from campaignkit.knowledge.locales import DEFAULT, candidates, locale
from campaignkit.knowledge.reader import STARTERS, read_yaml
from campaignkit.knowledge.regional_words import respelled

OTHER = "other"
_TEXTS = STARTERS / "texts"
TODO = "TODO: "
"""What stands before a text that somebody has to write: rule CK417 lets nobody print it."""


@cache
def choices() -> dict[str, Any]:
    """Return what is proposed first, by topic, scope, level and class of audience."""
    return read_yaml(STARTERS / "choices.yaml")


def of_topic(part: str, topic: str) -> dict[str, Any]:
    """Return the choices of a topic, those of any other topic where it has none of its own."""
    table: dict[str, Any] = choices()[part]
    return dict(table.get(topic, table[OTHER]))


@cache
def starters(language: str) -> dict[str, Any]:
    """Return the first texts of a language; nothing where nobody has written any."""
    for name in candidates(language):
        path = _TEXTS / f"{name}.yaml"
        if path.is_file():
            return respelled(read_yaml(path), language)
    return {}


def starter_languages() -> tuple[str, ...]:
    """Return the languages in which there are first texts."""
    return tuple(sorted(path.stem for path in _TEXTS.glob("*.yaml")))


def starter(language: str, *path: str) -> str | None:
    """Return one first text of a language, or None."""
    value: Any = starters(language)
    for step in path:
        value = value.get(step) if isinstance(value, dict) else None
    return value if isinstance(value, str) else None


def to_write(language: str, *words: str) -> str:
    """Return a text that says, in its language, what somebody has to write: `TODO: Zielgruppe`."""
    source = locale(language) or locale(DEFAULT)
    text = ": ".join(source.words[word] for word in words) if source is not None else ""
    return f"{TODO}{text}"
