"""The words of help in one language: what asks to call, and what promises something about a call."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from campaignkit.knowledge.reader import HELP_WORDS, read_yaml

PROMISES = ("free", "always", "anonymous", "confidential")
_ALWAYS = ("24/7", "24h", "24 h")
_SENTENCE_END = re.compile(r"(?<=[.!?…։;])\s+|\n+")


@dataclass(frozen=True)
class HelpWords:
    """Patterns of one language; `promises` is empty where only the words of calling are known."""

    call: re.Pattern[str]
    contact: re.Pattern[str]
    promises: dict[str, re.Pattern[str]]
    idioms: re.Pattern[str] | None


@cache
def help_words(language: str) -> HelpWords | None:
    """Return the words of a language, if need be without script and region; None where nobody has written them."""
    path = HELP_WORDS / f"{language.split('-')[0]}.yaml"
    if not path.is_file():
        return None
    row = read_yaml(path)
    return HelpWords(
        _pattern(row["call"]),
        _pattern([*row["call"], *row.get("contact", ())]),
        {name: _pattern([*row[name], *(_ALWAYS if name == "always" else ())]) for name in PROMISES if name in row},
        _pattern(row["not"]) if "not" in row else None,
    )


def sentences(text: str) -> list[tuple[int, str]]:
    """Return the sentences of a text with their places in it."""
    found, start = [], 0
    for gap in _SENTENCE_END.finditer(text):
        found.append((start, text[start : gap.start()]))
        start = gap.end()
    found.append((start, text[start:]))
    return found


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Return a pattern for whole words and phrases, whatever their case."""
    longest = sorted(words, key=len, reverse=True)
    parts = (r"\w*".join(map(re.escape, word.split("*"))).replace(r"\ ", r"\s+") for word in longest)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)
