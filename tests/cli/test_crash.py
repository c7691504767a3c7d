"""A fault in campaignkit itself: two lines for the user, the details in a file, exit code 2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from campaignkit.check import scope
from campaignkit.cli import app
from tests.support import run


def test_a_name_no_system_takes_is_a_finding(tmp_path: Path) -> None:
    done = run("check", f"{'x' * 5000}.yaml", cwd=tmp_path)
    assert (done.exit_code, "CK003" in done.stdout) == (2, True)


def test_a_terminal_without_width_still_shows_findings(tmp_path: Path) -> None:
    done = run("check", "no.yaml", cwd=tmp_path, env={"COLUMNS": "0"})
    assert "CK003" in done.stdout


def test_a_crash_is_reported_in_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(_paths: object) -> list[Path]:
        raise ZeroDivisionError("inside")

    monkeypatch.setattr(scope, "find_plans", broken)
    monkeypatch.setattr("sys.argv", ["campaignkit", "check", "x.yaml"])
    with pytest.raises(SystemExit) as left:
        app.run()
    assert left.value.code == 2
    told = capsys.readouterr().err
    assert "Traceback" not in told
    log = re.search(r"the file (\S+) and", told)
    assert log is not None
    details = Path(log[1])
    assert "ZeroDivisionError: inside" in details.read_text(encoding="utf-8")
    details.unlink()


def test_a_package_that_is_missing_is_no_fault_of_the_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from importlib.metadata import version

    monkeypatch.setattr(scope, "find_plans", lambda _paths: version("nobody-has-this"))
    monkeypatch.setattr("sys.argv", ["campaignkit", "check", "x.yaml"])
    with pytest.raises(SystemExit) as left:
        app.run()
    assert left.value.code == 2
    told = capsys.readouterr().err
    assert "`nobody-has-this` is missing" in told
    assert "make kit" in told
    assert "Please report" not in told
