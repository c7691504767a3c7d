"""What cannot be said is no fault: full and closed outputs, the last day there is, no home."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import CASES, ROOT, run

POSIX = pytest.mark.skipif(os.name == "nt", reason="needs a shell and /dev/full")


def shell(line: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    program = f"{shlex.quote(sys.executable)} -W error -m campaignkit"
    environment = {name: value for name, value in os.environ.items() if name != "HOME"} | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["sh", "-c", line.replace("campaignkit", program, 1)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@POSIX
@pytest.mark.parametrize("ending", ["> /dev/full", ">&-", "2>&-", ">&- 2>&-", "< /dev/null >&-"])
@pytest.mark.parametrize(
    "command", ["--version", "rules", "check plan.yaml", "check plan.yaml --format json", "--help"]
)
def test_a_full_or_closed_output_ends_in_a_word_at_most(tmp_path: Path, command: str, ending: str) -> None:
    (tmp_path / "plan.yaml").write_bytes((CASES / "base.yaml").read_bytes())
    done = shell(f"campaignkit {command} {ending}", tmp_path)
    assert done.returncode in (0, 1, 2, 120), done.stderr
    assert "Traceback" not in done.stderr
    assert "has failed" not in done.stderr
    if "full" in ending:
        assert done.returncode in (2, 120)


def test_the_last_day_there_is(tmp_path: Path) -> None:
    text = (CASES / "base.yaml").read_text().replace("ends: 2025-12-31", "ends: 9999-12-31")
    text = text.replace("ends: 2025-02-28", "ends: 9999-12-31") + "  - {id: dates, type: calendar}\n"
    (tmp_path / "plan.yaml").write_text(text)
    done = run("render", "plan.yaml", "--draft", "-o", "kit", cwd=tmp_path)
    (calendar,) = (tmp_path / "kit").rglob("*.ics")
    assert "DTSTART;VALUE=DATE:20250211" in calendar.read_text()
    assert done.exit_code == 0


@POSIX
def test_a_preview_that_is_ended_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes((CASES / "base.yaml").read_bytes())
    (tmp_path / "temporary").mkdir()
    running = subprocess.Popen(
        [sys.executable, "-m", "campaignkit", "preview", "plan.yaml", "--no-open", "--port", "0"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path / "temporary"), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stdout is not None
    begun = running.stdout.readline()
    assert "Preview of" in begun, running.communicate(timeout=600)[1]
    assert list((tmp_path / "temporary").iterdir())
    running.send_signal(signal.SIGTERM)
    _, said = running.communicate(timeout=600)
    assert (running.returncode, said) == (143, "")
    assert list((tmp_path / "temporary").iterdir()) == []
