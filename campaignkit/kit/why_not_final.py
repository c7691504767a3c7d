"""Why a kit is not final, in the words of its language: a stamp of a German kit holds no English word.

The terminal names each rule. A stamp has little room, and nobody translates the names of all rules into every
language: there the rules are summed up in a few fixed words.
"""

from __future__ import annotations

from functools import cache

from campaignkit.campaign.topic import Topic
from campaignkit.kit.contract.look_keys import StateView
from campaignkit.kit.fixed_words import fixed_words
from campaignkit.kit.state_on_page import OLDER, State
from campaignkit.rules.registry import registry

_WORDS = {
    "CK": "reason_plan",
    "CK111": "reason_tested",
    "CK112": "reason_told",
    "CK2": "reason_texts",
    "CK3": "reason_texts",
    "CK301": "reason_translation",
    "CK302": "reason_read",
    "CK311": "reason_read",
    "CK312": "reason_translation",
    "CK313": "reason_translation",
    "CK314": "reason_translation",
    "CK315": "reason_translation",
    "CK316": "reason_translation",
    "CK317": "reason_tested",
    "CK319": "reason_translation",
    "CK32": "reason_translation",
    "CK326": "reason_texts",
    "CK4": "reason_help",
    "CK417": "reason_texts",
    "CK419": "reason_texts",
    "CK5": "reason_texts",
    "CK606": "reason_tested",
    "CK613": "reason_signed",
    "CK614": "reason_signed",
    "CK64": "reason_approved",
}
"""The fixed word for each beginning of a code; the longest that fits counts."""


def reasons(state: State, language: str, topic: Topic | None = None) -> tuple[str, ...]:
    """Return what a stamp says behind the state, each thing once."""
    if language.split("-")[0] == "en":
        return state.reasons
    words = fixed_words(topic, language)
    return tuple(dict.fromkeys(words[_word(reason)] for reason in state.reasons))


def state_view(state: State, language: str, topic: Topic | None) -> StateView:
    """Return a state as a page shows it."""
    label = fixed_words(topic, language).get(state.name, state.name.upper())
    return {"name": state.name, "label": label, "reasons": list(reasons(state, language, topic))}


def reason_of(code: str, language: str) -> str:
    """Return what a finding is about, in the few words of a stamp."""
    return fixed_words(None, language)[_word_of(code)]


def _word(reason: str) -> str:
    return "reason_older" if reason == OLDER else _word_of(_codes().get(reason, "CK"))


def _word_of(code: str) -> str:
    return next(word for length in range(len(code), 1, -1) if (word := _WORDS.get(code[:length])) is not None)


@cache
def _codes() -> dict[str, str]:
    """Return the rules by what the terminal calls them where they keep a kit from being final."""
    return {r.rule.stamp or r.name.replace("-", " "): code for code, r in reversed(registry().items())}
