"""What is said of 112 and of each country's own emergency numbers, where nobody has looked them up."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.helplines import countries, helplines
from campaignkit.knowledge.phone_numbers import emergency_numbers
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.rules.help_services.held_against_directory import is_only_in_tables, verdict
from campaignkit.rules.help_services.number_verdict import NumberVerdict

EUROPEAN = {
    code for code in countries() if (known := helplines(code)) is not None and known.emergency.trust == "high"
}
"""Where the emergency number of all Europe is taken for granted."""
WITHOUT_DIRECTORY = sorted(set(rows("countries")) - EUROPEAN)


def emergency(phone: str, country: str) -> NumberVerdict:
    service = HelpService(
        id="emergency", name="Emergency", kind="emergency", country=country, phone=phone, sources=()
    )
    return verdict(phone, service)


def test_112_is_not_taken_for_granted_where_nobody_has_looked() -> None:
    """It is known where the tables of short numbers have it and nobody has looked, or the directory has it.

    It is never wrong where they have not, as they have gaps. Where people know another number, tables are not enough.
    """
    kinds = {country: emergency("112", country).kind for country in WITHOUT_DIRECTORY}
    assert len(kinds) > 200
    assert set(kinds.values()) == {"known", "unlisted"}
    assert {kinds[country] for country in ("IN", "TW")} == {"known"}
    assert {kinds[country] for country in ("JP", "US", "AU")} == {"unlisted"}  # their directories have 110, 911, 000
    assert len({country for country, kind in kinds.items() if kind == "unlisted"} - set(countries())) > 20
    assert {emergency("112", country).kind for country in EUROPEAN} == {"known"}


@pytest.mark.parametrize("country", WITHOUT_DIRECTORY)
def test_every_emergency_number_of_the_tables_is_known_but_112_where_people_know_another(country: str) -> None:
    for digits in emergency_numbers(country):
        is_doubted = is_only_in_tables(digits, helplines(country))
        assert emergency(digits, country).kind == ("unlisted" if is_doubted else "known")
        assert not is_doubted or digits == "112"
    assert emergency("1", country).kind == "impossible"
    assert emergency("1234567", country).kind in ("invented", "slip")
