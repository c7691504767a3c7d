"""What is said of a number in a text that belongs to no plan, where the directory of the country has another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import run


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
