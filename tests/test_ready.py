"""A copy of the process that is ready does what a fresh one does, and they share nothing but what they have read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.ready import PLAIN, STARTED_WITH, can_copy, ready
from tests.support import CASES, run

FRESH = {"STARTS_FROM_NOTHING": "1"}
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="nothing is copied there")


@pytest.mark.parametrize(
    ("arguments", "exit_code"),
    [(("check", "plan.yaml"), 0), (("check", "-"), 1), (("explain", "CK203"), 0), (("check", "no.yaml"), 2)],
)
def test_a_copy_says_what_a_fresh_process_says(tmp_path: Path, arguments: tuple[str, ...], exit_code: int) -> None:
    (tmp_path / "plan.yaml").write_bytes((CASES / "base.yaml").read_bytes())
    stdin = (CASES / "base.yaml").read_text(encoding="utf-8").replace("scope: national", "scope: nowhere")
    copied, fresh = (run(*arguments, cwd=tmp_path, env=env, stdin=stdin) for env in (None, FRESH))
    assert copied == fresh
    assert copied.exit_code == exit_code


def test_what_is_read_at_the_start_of_python_starts_it() -> None:
    assert can_copy(STARTED_WITH)
    assert can_copy(STARTED_WITH | {"LC_ALL": "en_MT.UTF-8"})
    assert not can_copy(STARTED_WITH | {"LC_ALL": "C"})
    assert not can_copy(STARTED_WITH | FRESH)
    assert not can_copy(STARTED_WITH | {"PYTHONUTF8": "0"})


def test_what_a_copy_does_to_itself_is_not_seen_by_the_next(tmp_path: Path) -> None:
    before = ready().process.pid
    assert run("check", "no.yaml", cwd=tmp_path, env={"COLUMNS": "40"}).exit_code == 2
    assert run("check", str(CASES / "base.yaml"), cwd=tmp_path).exit_code == 0
    assert ready().process.pid == before


@pytest.mark.parametrize("turn", ["first", "second"])
def test_what_a_test_leaves_in_the_environment_goes_with_it(turn: str) -> None:
    """Else one that starts a cluster makes all after it three times as slow."""
    assert can_copy(os.environ | PLAIN)
    os.environ["STARTS_FROM_NOTHING"] = turn
