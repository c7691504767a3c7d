"""What texts promise about a call (free, day and night, anonymous, confidential), and whether somebody keeps it."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.knowledge.helplines import Fact, Listed
from campaignkit.plan.model.words import HelpService
from campaignkit.records import dataclass
from campaignkit.rules.help_services.verdicts import listed_as
from campaignkit.texts.numbers.help_words import HelpWords, help_words, sentences

MEANING = {
    "free": "free of charge",
    "always": "answered day and night",
    "anonymous": "anonymous",
    "confidential": "confidential",
}
_FEW_WORDS = 8
_ROUND_THE_CLOCK = ("24/7", "24 h")


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise in a text: where, in which words, and of what."""

    start: int
    end: int
    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class Backing:
    """Whether a service keeps a promise; `against` is what is known to the contrary."""

    kept: bool
    against: Fact | None = None


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
    return pattern is not None and pattern.search(text) is not None


def backing(service: HelpService, kind: str, language: str) -> Backing:
    """Say whether the plan or the directory backs a promise of a service, or contradicts it."""
    own = [service.cost, service.hours, service.for_whom, *service.sources]
    if any(text is not None and (says(text, kind, language) or says(text, kind, "en")) for text in own):
        return Backing(True)
    listed = listed_as(service)
    against = contradicted(listed, kind)
    if against is not None:
        return Backing(False, against)
    if listed is None:
        return Backing(False)
    fact = {"free": listed.cost, "always": listed.hours, "anonymous": listed.anonymous}.get(kind, listed.confidential)
    kept = fact is not None and fact.value in ("free", "24/7", "yes")
    return Backing(kept)


def contradicted(listed: Listed | None, kind: str) -> Fact | None:
    """Return the fact of the directory that speaks against a promise."""
    if listed is None:
        return None
    if kind == "free" and listed.cost is not None and listed.cost.value != "free":
        return listed.cost
    if kind == "always" and listed.hours is not None and not listed.hours.value.startswith("24/7"):
        return listed.hours
    return None


def _without_idioms(text: str, words: HelpWords) -> str:
    if words.idioms is None:
        return text
    return words.idioms.sub(lambda match: "\N{OBJECT REPLACEMENT CHARACTER}" * len(match[0]), text)
