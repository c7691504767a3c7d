"""A campaign that is over stays as clean as it was on its last day; a kit printed again is judged by today."""

from __future__ import annotations

from pathlib import Path

from tests.support import CASES, run

BASE = (CASES / "base.yaml").read_text(encoding="utf-8")
WAIVED = BASE + "waive:\n  - {requirement: sem5.community, reason: Others do it, by: Board, until: 2025-12-31}\n"
LATER = {"SOURCE_DATE_EPOCH": "1822000000"}
"""A day in September 2027."""


def test_what_held_on_the_last_day_holds_afterwards(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(WAIVED, encoding="utf-8")
    done = run("check", "plan.yaml", "--select", "CK028", cwd=tmp_path, env=LATER)
    assert done.exit_code == 0, done.stdout
    running = WAIVED.replace("ends: 2025-12-31", "ends: 2028-12-31", 1)
    (tmp_path / "plan.yaml").write_text(running, encoding="utf-8")
    assert "ran out on 2025-12-31" in run("check", "plan.yaml", "--select", "CK028", cwd=tmp_path, env=LATER).stdout
    before = run("check", "plan.yaml", "--select", "CK028", "--as-of", "2025-06-01", cwd=tmp_path, env=LATER)
    assert before.exit_code == 0
    wrong = run("check", "plan.yaml", "--as-of", "June", cwd=tmp_path)
    assert (wrong.exit_code, "`June` is not a day" in wrong.stderr) == (2, True)


def test_a_call_of_then_is_none_for_a_poster_of_today(tmp_path: Path) -> None:
    plan = BASE.replace('on: 2025-06-01, by: "Office', 'on: 2025-12-01, by: "Office')
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    publish = ("--profile", "publish", "--select", "CK401")
    assert run("check", "plan.yaml", *publish, cwd=tmp_path, env=LATER).exit_code == 0
    done = run("render", "plan.yaml", "-o", "kit", cwd=tmp_path, env=LATER)
    assert "help numbers not verified by a call" in done.stdout + done.stderr, done.stdout + done.stderr
