"""Letters that say what should be said raise no error and no warning, whatever faults they warn against."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from campaignkit.check.loose_text import check_text
from campaignkit.diagnostics.finding import Severity

NO_HELP = "CK414"
"""The letters name no number: each country has its own."""
LETTERS = sorted((Path(__file__).parent / "good-texts").iterdir())


@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: path.name)
def test_a_good_letter_is_left_alone(letter: Path) -> None:
    language = letter.suffixes[0].removeprefix(".")
    report = check_text(letter, language, "parents-and-carers", None, datetime.date(2026, 7, 1))
    assert report.examined.plans == 1
    assert [
        f"{f.code} {f.message}" for f in report.findings if f.severity is not Severity.NOTE and f.code != NO_HELP
    ] == []
