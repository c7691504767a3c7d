"""The directory shows every emergency number that a finding names as one that is known."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.helplines import countries, emergency_numbers_of, helplines
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.terminal.helpline_cards import unlisted_emergency_numbers


def test_kenya_has_112_beside_999() -> None:
    kenya = helplines("KE")
    assert kenya is not None
    assert "112" in unlisted_emergency_numbers(kenya)


@pytest.mark.parametrize("country", countries())
def test_what_a_finding_names_stands_in_the_directory(country: str) -> None:
    entry = helplines(country)
    assert entry is not None
    shown = {digits_of(fact.value) for fact in (entry.emergency, *entry.emergency_also)}
    assert {*emergency_numbers_of(country)} <= shown | {*unlisted_emergency_numbers(entry)}
