"""No frame that warns is filled by everyday words alone, but for reproaches and phrases that are plain by nature."""

from __future__ import annotations

import re

import pytest

from campaignkit.knowledge.frames import frame_words, frames
from campaignkit.texts.frames.forms import entries
from campaignkit.texts.lexicon.tokens import words_of
from tests.texts.lexicon.test_everyday import EVERYDAY

PLAIN = re.compile(
    r"blame\.(why|reproach|should-have|if-|brought-on|fault|warned|talk)|hopeless\.nobody|promise\.(all|never)|"
    r"confront\.(obey|alone)|restrict\.erase"
)
"""“Why did you?”, “nothing can be done”, “all will be well”, “do what he says”: only everyday words say that."""
KNOWN = {
    "en": "hopeless.ruined hopeless.over hopeless.eternity confront.offender confront.idiom strangers.idiom "
    "gender.decent consent.agreed punish.trouble",
    "fr": "hopeless.recover hopeless.scarred gender.decent punish.live-with-it",
    "de": "hopeless.over",
    "es": "hopeless.over",
    "ro": "consent.willingly",
    "pt": "hopeless.over confront.offender confront.meet",
    "it": "punish.consequences",
    "tr": "hopeless.ruined",
}
"""“It is over for you”, “never the same again”: their order says it, and the sentence is judged as well."""


def plain(entry: str, common: frozenset[str]) -> bool:
    """Say whether everyday words fill all that must be there of an entry."""
    must = [piece for piece in entry.split() if piece[0] not in "?["]
    return all(any(_is_common(word, common) for word in piece.split("|")) for piece in must)


def _is_common(word: str, common: frozenset[str]) -> bool:
    return any(one.startswith(word[:-1]) for one in common) if word[-1] == "*" else word in common


def everyday_frames(language: str) -> list[str]:
    words = frame_words(language)
    assert words is not None
    common = frozenset(EVERYDAY[language].split()) | {
        part for word in EVERYDAY[language].split() for part in words_of(word, language)
    }
    filled = {slot for slot, text in words.slots.items() if any(plain(entry, common) for entry in entries(text))}
    own = [one for one in frames() if one.sure and (not one.languages or language in one.languages)]
    return [one.id for one in own if all(filled & set(either) for either in one.slots)]


@pytest.mark.parametrize("language", EVERYDAY)
def test_no_frame_is_made_of_everyday_words_alone(language: str) -> None:
    found = [name for name in everyday_frames(language) if not PLAIN.match(name)]
    assert found == KNOWN.get(language, "").split()


def test_a_frame_of_everyday_words_would_be_seen() -> None:
    common = frozenset(EVERYDAY["fr"].split())
    assert plain("ne doit|peut ?jamais pas être", common)
    assert not plain("ne doit pas quitter", common)
