"""The files for CI do what docs/ci.md says: the hook's pattern, the action's script, the examples."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from campaignkit.check.settings_file import load_config
from tests.support import CASES, ROOT, run

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("campaigns/village/plan.yaml", True),
        ("campaigns/village/locales/ro.po", True),
        ("campaigns/village.yml", True),
        ("plan.yaml", True),
        ("elsewhere/plan.yml", True),
        ("campaignkit.yaml", True),
        ("campaigns/village/assets/logo.svg", False),
        ("docs/my-plan.yaml", False),
        ("README.md", False),
    ],
)
def test_the_hook_runs_when_a_plan_may_have_changed(file: str, wanted: bool) -> None:
    (hook,) = read(".pre-commit-hooks.yaml")
    assert bool(re.search(hook["files"], file)) is wanted
    assert hook["entry"].split() == ["campaignkit", "check"]
    assert hook["pass_filenames"] is False


@pytest.mark.parametrize(
    ("inputs", "code"),
    [({}, 1), ({"args": "--fail-on=never\n--quiet"}, 0), ({"paths": "campaigns/a\nno such folder"}, 1)],
)
def test_the_script_of_the_action_checks(tmp_path: Path, inputs: dict[str, str], code: int) -> None:
    action = read("action.yml")
    step = action["runs"]["steps"][-1]
    given = {name: spec["default"] for name, spec in action["inputs"].items()} | inputs
    env = {key: given[re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", value)[1]] for key, value in step["env"].items()}  # type: ignore[index]
    program = tmp_path / "campaignkit" / "bin" / "python"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\n[ "$1" = -I ] || exit 9\nshift\nexec {shlex.quote(sys.executable)} "$@"\n')
    program.chmod(0o755)
    plan = tmp_path / "campaigns" / "a" / "plan.yaml"
    plan.parent.mkdir(parents=True)
    plan.write_text(
        (CASES / "base.yaml").read_text(encoding="utf-8").replace("accountable: school", "accountable: no")
    )
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]],
        cwd=tmp_path,
        env=os.environ | env | {"RUNNER_TEMP": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    assert "::error file=campaigns/a/plan.yaml,line=" in done.stdout


def test_nothing_is_pinned_to_a_release_that_is_not_there() -> None:
    setup = read("action.yml")["runs"]["steps"][0]["run"]
    assert '"$GITHUB_ACTION_PATH"' in setup
    assert not re.search(r"campaignkit(==|@v)", PAGE + setup)


def test_the_examples_are_yaml_and_the_settings_are_right(tmp_path: Path) -> None:
    examples = re.findall(r"(<!-- config -->\n)?```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert len(examples) == 6
    for mark, text in examples:
        assert yaml.safe_load(text)
        if mark:
            path = tmp_path / "campaignkit.yaml"
            path.write_text(text)
            loaded = load_config(path)
            assert (loaded.diagnostics, loaded.config.fail_on) == ((), "warning")


def test_the_example_of_a_comment_is_true(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(audiences:.*?)```", PAGE, re.DOTALL)
    (tmp_path / "base.yaml").write_text((CASES / "base.yaml").read_text(encoding="utf-8"))
    (tmp_path / "plan.yaml").write_text(f"extends: base.yaml\ncampaign: {{id: village}}\n{example}")
    done = run("check", "plan.yaml", "--select", "CK025", cwd=tmp_path)
    assert (done.exit_code, "2 findings set aside" in done.stdout) == (0, True)


def test_every_option_is_explained() -> None:
    options = set(re.findall(r"--[a-z][a-z-]+", run("check", "--help", cwd=ROOT).stdout))
    assert {"--fix", "--baseline", "--select"} <= options
    unsaid = {"--help", "--no-config", "--config", "--quiet", "--ignore", "--select", "--min-confidence"}
    assert {option for option in options - unsaid if option not in PAGE} == set()


def test_every_test_is_run_once_measured_or_not() -> None:
    """The same folders are those of one run and left out of the other, and no test is picked within a run."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    (measured,) = re.findall(r"^MEASURED := (.*)$", makefile, re.MULTILINE)
    assert [folder for folder in measured.split() if not (ROOT / folder).is_dir()] == []
    rules = dict(
        re.findall(r"^(test|coverage|unmeasured): \.venv/\.ready-for-tests\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    )
    assert "\t$(MAKE) --keep-going coverage unmeasured\n" in rules["test"]
    assert "\t$(BIN)/coverage run -m pytest $(MEASURED)\n" in rules["coverage"]
    assert rules["unmeasured"] == "\t$(BIN)/pytest $(MEASURED:%=--ignore=%)\n"
    assert (ROOT / ".ci" / "run").read_text("utf-8").endswith("\nmake test\n")


def test_the_matrix_has_every_system_and_every_python_that_is_promised() -> None:
    workflow = read(".github/workflows/test.yml")
    matrix = workflow["jobs"]["test"]["strategy"]["matrix"]
    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    promised = set(re.findall(r"Python :: (3\.\d+)", project))
    assert promised <= set(matrix["python"])
    assert (
        set(re.findall(r"^PYTHONS := (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)[0].split())
        <= promised
    )
    packages = workflow["jobs"]["packages"]["strategy"]["matrix"]["resolution"]
    assert set(packages) == {"lowest-direct", "highest"}
    held = workflow["jobs"]["held"]
    assert held["strategy"]["matrix"]["command"] == ["test", "mutants"]
    assert held["steps"][-1]["run"] == "make ${{ matrix.command }}"
    steps = [step["run"] for step in workflow["jobs"]["installed"]["steps"] if "run" in step]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "pipx install ." in steps
    assert "`pipx install .`" in readme
