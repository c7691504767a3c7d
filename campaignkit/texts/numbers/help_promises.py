"""What texts promise about a call: that it is free, answered day and night, anonymous, confidential."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass
from campaignkit.texts.numbers.help_words import HelpWords, help_words, sentences

MEANING = {
    "free": "free of charge",
    "always": "answered day and night",
    "anonymous": "anonymous",
    "confidential": "confidential",
}
_FEW_WORDS = 8
_BESIDE = 2
_CLAUSE_END = late_pattern(r"[.,;:!?()–—]")
_ROUND_THE_CLOCK = ("24/7", "24 h")


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise in a text: where, in which words, and of what."""

    start: int
    end: int
    words: str
    kind: str


def promises(text: str, language: str) -> Iterator[Promise]:
    """Yield what a text promises about a help service: near a word of calling, or in a few words of their own."""
    words = help_words(language)
    if words is None or not any(pattern.search(text) for pattern in words.promises.values()):
        return
    plain = _without_idioms(text, words)
    parts = sentences(plain)
    near = [words.contact.search(part) is not None or "{{ help." in part for _, part in parts]
    for number, (offset, part) in enumerate(parts):
        if near[number] or (len(part.split()) <= _FEW_WORDS and any(near[max(0, number - 1) : number + 2])):
            for kind, pattern in words.promises.items():
                for match in pattern.finditer(part):
                    start, end = offset + match.start(), offset + match.end()
                    yield Promise(start, end, text[start:end], kind)


def says(text: str, kind: str, language: str) -> bool:
    """Say whether a text promises something, in its language or in signs that all understand."""
    if kind == "always" and any(sign in text for sign in _ROUND_THE_CLOCK):
        return True
    words = help_words(language)
    pattern = words.promises.get(kind) if words is not None else None
    if words is None or pattern is None:
        return False
    return any(not _denied(text, match, words) for match in pattern.finditer(text))


def _denied(text: str, match: re.Match[str], words: HelpWords) -> bool:
    """Say whether one of two words before a promise, or the word behind it, denies it: not free, ücretsiz değil."""
    before = _CLAUSE_END.split(text[: match.start()])[-1].split()[-_BESIDE:]
    behind = _CLAUSE_END.split(text[match.end() :])[0].split()[:1]
    return not words.denied.isdisjoint(word.casefold() for word in (*before, *behind))


def _without_idioms(text: str, words: HelpWords) -> str:
    if words.idioms is None:
        return text
    return words.idioms.sub(lambda match: "\N{OBJECT REPLACEMENT CHARACTER}" * len(match[0]), text)
