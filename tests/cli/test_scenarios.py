"""Scenarios: files, a command, what a user sees, and what is written. One YAML file each in `tests/scenarios/`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support import CASES, ROOT, run, without_counts

SCENARIOS = sorted((ROOT / "tests" / "scenarios").glob("*.yaml"))


def test_no_rule_is_not_any_number_of_rules() -> None:
    assert without_counts("in 1 plan, 103 rules, 18 texts") == without_counts("in 1 plan, 110 rules, 2 texts")
    assert without_counts("in 1 plan, 103 rules, 18 texts") != without_counts("in 1 plan, 0 rules, 18 texts")


def test_scenarios_are_found() -> None:
    assert len(SCENARIOS) >= 12


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_scenario(path: Path, tmp_path: Path) -> None:
    scenario: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    (tmp_path / "base.yaml").write_text((CASES / "base.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    for name, text in scenario.get("files", {}).items():
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode(scenario.get("encoding", "utf-8")))
    env = {"SOURCE_DATE_EPOCH": "1751328000", "COLUMNS": str(scenario.get("columns", 100))}
    done = run(*scenario["command"].split(), cwd=tmp_path, env=env, stdin=scenario.get("stdin", ""))
    mark = "\N{ZERO WIDTH NO-BREAK SPACE}" if scenario.get("mark") else ""
    assert without_counts(done.stdout) == mark + without_counts(scenario.get("stdout", ""))
    assert without_counts(done.stderr) == without_counts(scenario.get("stderr", ""))
    assert done.exit_code == scenario["exit"]
    for name, text in scenario.get("written", {}).items():
        assert without_counts((tmp_path / name).read_text(encoding="utf-8")) == without_counts(text)
