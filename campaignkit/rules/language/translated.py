"""Translated texts beside their source, for the rules that compare them."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.records import dataclass
from campaignkit.rules.rule import Facts, Path


@dataclass(frozen=True, slots=True)
class TranslatedText:
    """A translation with the text it translates; `line` texts hold no paragraphs or lists."""

    path: Path
    source: str
    value: str
    line: bool


def translated_texts(plan: Plan, facts: Facts) -> tuple[TranslatedText, ...]:
    """Return every text of an edition that is translated; none for the source language."""
    return facts.once(_all_translated, plan)


def _all_translated(plan: Plan, facts: Facts) -> tuple[TranslatedText, ...]:
    return tuple(_translated(plan, facts))


def _translated(plan: Plan, facts: Facts) -> Iterator[TranslatedText]:
    if facts.translation is None:
        return
    source = {text.path: text for text in printed_texts(facts.translation.source)}
    for text in facts.texts(plan):
        yield TranslatedText(text.path, source[text.path].value, text.value, source[text.path].line)
