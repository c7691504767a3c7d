"""What is said of a number in a text that belongs to no plan, where the directory of the country has another."""

from __future__ import annotations

from pathlib import Path

import pytest
from phonenumbers import PhoneNumberFormat, PhoneNumberType, example_number_for_type, format_number

from campaignkit.check.loose_numbers import judged
from campaignkit.diagnostics.finding import Diagnostic, Position, Severity, Span
from campaignkit.knowledge.helplines import countries
from tests.support import run

TYPED = Diagnostic("CK404", "typed", Span("a.txt", Position(1, 1), Position(1, 2)))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("118", "and one slip away from 112 (emergency) and 111 (State child hotline)"),
        ("116 007", "and one slip away from 116 006 (Consultation line on violence (Agency for State Care))"),
        ("116 000", "and elsewhere in Europe it is for missing children"),
    ],
)
def test_a_number_beside_one_of_the_country_is_said_to_be(number: str, said: str, tmp_path: Path) -> None:
    done = run("text", "-", "--language", "en", "--country", "GE", cwd=tmp_path, stdin=f"Call {number}.\n")
    assert said in " ".join(done.stdout.split())


EXAMPLES = {
    country: format_number(example, PhoneNumberFormat.NATIONAL)
    for country in countries()
    if (example := example_number_for_type(country, PhoneNumberType.PREMIUM_RATE)) is not None
}


@pytest.mark.parametrize("country", EXAMPLES)
def test_a_premium_number_is_an_error_and_called_so_in_every_country_that_has_them(country: str) -> None:
    found = judged(TYPED, EXAMPLES[country], country)
    assert found is not None
    assert found.severity is Severity.ERROR
    assert f"is a premium-rate number of {country}" in found.message


def test_a_premium_number_from_abroad_needs_no_country() -> None:
    found = judged(TYPED, "+44 909 879 0000", None)
    assert found is not None
    assert (found.severity, "premium-rate" in found.message) == (Severity.ERROR, True)
    ordinary = judged(TYPED, "+41 31 632 21 11", None)
    assert ordinary is not None
    assert ordinary.severity is Severity.NOTE
