"""The day of a run: `SOURCE_DATE_EPOCH` repeats it, and a moment that is none is a message."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from campaignkit.campaign.today import timestamp, today
from tests.support import CASES, run

FIRST = datetime.date(2025, 2, 1)


def test_the_clock_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751328000")
    assert (today(), timestamp(FIRST)) == (datetime.date(2025, 7, 1), 1751328000)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert (today(), timestamp(FIRST)) == (datetime.date(1970, 1, 1), 0)


def test_without_it_files_are_of_the_first_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert timestamp(FIRST) == datetime.datetime(2025, 2, 1, tzinfo=datetime.UTC).timestamp()


def test_files_of_a_campaign_to_come_are_not_from_the_future(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    to_come = today() + datetime.timedelta(days=90)
    called = datetime.date(2026, 3, 4)
    assert timestamp(to_come) == datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC).timestamp()
    found = timestamp(to_come, (called, datetime.date(2026, 2, 1), to_come))
    assert found == datetime.datetime(2026, 3, 4, tzinfo=datetime.UTC).timestamp()


@pytest.mark.parametrize("given", ["99999999999999999", "9" * 500, "soon", "-1", "1e9", "٣", " "])
@pytest.mark.parametrize("command", ["check", "coverage", "render"])
def test_a_moment_that_is_none_is_a_message(tmp_path: Path, given: str, command: str) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text((CASES / "base.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    done = run(command, "plan.yaml", cwd=tmp_path, env={"SOURCE_DATE_EPOCH": given})
    assert done.exit_code == 2
    assert done.stderr.startswith("SOURCE_DATE_EPOCH is `")
    assert len(done.stderr.splitlines()) == 1
