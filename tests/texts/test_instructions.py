"""Tactics told step by step: from app to app, also with names that stand in no list."""

from __future__ import annotations

import pytest

from campaignkit.texts.frames.sightings import read
from campaignkit.texts.instructions import instructions

STEPS = {
    "en": (
        "Offenders start on Discord, move the child to Snapchat and flatter for a week.",
        "The offender begins in the game Quuxville, then moves the chat to the app Yarblo.",
        "Offenders begin on ChitChat, flatter for a week and then move to HushBox.",
    ),
    "de": ("Täter beginnen auf PlauderEck, schmeicheln eine Woche und wechseln dann zu GeheimBox.",),
    "ru": ("Преступник сначала пишет в Plinko, потом переводит ребёнка в Hushly.",),
}
NO_STEPS = {
    "en": (
        "Offenders write to children first on Discord, Snapchat and Roblox.",
        "The offender first writes to Anna, and later in the week to Maria Smith.",
        "First call the helpline; the offender may be on Discord, Snapchat or elsewhere.",
    ),
    "de": ("Täter suchen zuerst im Spiel Kontakt und bieten dann in der App Geschenke an.",),
    "ru": ("Преступник сначала пишет ребёнку, потом просит фото.",),
}


@pytest.mark.parametrize("language", STEPS)
def test_steps_from_app_to_app_are_found(language: str) -> None:
    assert [text for text in STEPS[language] if not _found(text, language)] == []


@pytest.mark.parametrize("language", NO_STEPS)
def test_lists_names_and_nouns_are_no_steps(language: str) -> None:
    assert [text for text in NO_STEPS[language] if _found(text, language)] == []


def _found(text: str, language: str) -> bool:
    reading = read(text, language)
    assert reading is not None
    return any(instructions(reading))
