"""CK406 proposes the number of the country, not that of Europe."""

from __future__ import annotations

import pytest

from tests.support import findings_in

PLAN = """
campaign: {{country: {country}}}
help: [{{id: emergency, kind: helpline, country: {country}}}]
messages: [{{id: tell-us, help: [line]}}]
"""


@pytest.mark.parametrize(
    ("country", "proposed"),
    [
        ("MD", '`phone: "112"`'),
        ("JP", "emergency numbers of Japan: 110, 118, 119"),
        ("US", "emergency numbers of United States: 911, 112"),
        ("AQ", "`phone:` with the number of Antarctica, which the tables do not know"),
    ],
)
def test_the_number_is_that_of_the_country(country: str, proposed: str) -> None:
    hints = [found.hint or "" for found in findings_in(PLAN.format(country=country)) if found.code == "CK406"]
    assert hints
    assert all(proposed in hint for hint in hints)


@pytest.mark.parametrize(
    ("country", "severity"), [("FI", "error"), ("GE", "error"), ("US", None), ("JP", "error"), ("ER", "warning")]
)
def test_911_where_it_calls_nobody(country: str, severity: str | None) -> None:
    row = f'{{id: other, name: Help, kind: emergency, country: {country}, phone: "911", sources: [x]}}'
    found = findings_in(f"help:\n  - {row}\n")
    assert next((f.severity.value for f in found if f.code == "CK418"), None) == severity
