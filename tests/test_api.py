"""The functions for programs: the example of docs/api.md runs, and importing the package imports nothing else."""

from __future__ import annotations

import copy
import json
import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest

from campaignkit import api
from campaignkit.diagnostics.usage import UsageError
from campaignkit.source.atomic_write import OutputError
from tests.support import CASES, ROOT, run

SCHOOL = ROOT / "campaigns" / "village-school"


def test_the_example_of_the_documentation_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "api.md").read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751328000")
    exec(example, {})  # noqa: S102
    lines = capsys.readouterr().out.splitlines()
    campaign = api.open(SCHOOL)
    assert campaign.plan is not None
    assert lines[0] == campaign.plan.campaign.title
    assert lines[-1].startswith("en/")
    assert lines[-1].endswith((".pdf", ".png"))


def test_importing_the_package_imports_nothing_else() -> None:
    script = (
        "import sys; before = set(sys.modules); from campaignkit import api; print(sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-S", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    new = {name.partition(".")[0] for name in json.loads(done.stdout.replace("'", '"'))}
    assert new <= {"campaignkit", *sys.stdlib_module_names}
    assert "campaignkit.check" not in done.stdout


def test_it_says_what_the_command_line_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751328000")
    monkeypatch.chdir(ROOT)
    plan = "campaigns/village-school/plan.yaml"
    campaign = api.open(plan)
    report = api.check(campaign, profile="publish")
    shown = run("check", plan, "--profile", "publish", "--format", "json", cwd=ROOT)
    told = json.loads(shown.stdout)["findings"]
    assert [(f.code, f.path) for f in report.findings] == [(f["code"], f["path"]) for f in told]
    assert report.exit_code == shown.exit_code
    told = json.loads(run("coverage", plan, "--format", "json", cwd=ROOT).stdout)["plans"]
    assert json.loads(json.dumps([api.coverage(campaign)])) == told
    told = json.loads(run("report", plan, "--format", "json", cwd=ROOT).stdout)
    assert json.loads(json.dumps(api.report(campaign))) == told
    told = json.loads(run("todo", plan, "--format", "json", cwd=ROOT).stdout)["todos"]
    assert [todo.id for todo in api.todos(campaign)] == [row["id"] for row in told]
    assert [str(job.output) for job in api.jobs(campaign)] == run(
        "render", plan, "--list", cwd=ROOT
    ).stdout.splitlines()


def test_a_campaign_that_is_over_is_judged_as_check_judges_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its last day: a call does not grow old afterwards."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    plan = tmp_path / "plan.yaml"
    plan.write_bytes((CASES / "base.yaml").read_bytes())
    shown = json.loads(run("check", "plan.yaml", "--profile", "publish", "--format", "json", cwd=tmp_path).stdout)
    report = api.check(api.open(plan), profile="publish")
    assert sorted(f.message for f in report.findings) == sorted(f["message"] for f in shown["findings"])


@pytest.mark.parametrize("name", ["digital-safety-moldova", "sixteen-days"])
def test_what_is_given_can_be_copied_and_pickled(name: str) -> None:
    campaign = api.open(ROOT / "campaigns" / name)
    report = api.check(campaign)
    for again in (pickle.loads(pickle.dumps(campaign)), copy.deepcopy(campaign)):  # noqa: S301
        assert again.plans == campaign.plans
        assert api.check(again).findings == report.findings
        assert [job.output for job in api.jobs(again)] == [job.output for job in api.jobs(campaign)]
    for given in (report.findings, api.coverage(campaign), api.todos(campaign), api.jobs(campaign)):
        assert pickle.loads(pickle.dumps(given)) == copy.deepcopy(given) == given  # noqa: S301


def test_a_folder_without_a_plan_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no plan in"):
        api.open(tmp_path)


def test_no_kit_goes_into_the_folder_of_a_plan_of_one_file(tmp_path: Path) -> None:
    plan = tmp_path / "safe-online.yaml"
    plan.write_bytes((CASES / "base.yaml").read_bytes())
    with pytest.raises(OutputError, match="holds the plan"):
        api.render(api.open(plan), tmp_path)
    assert list(tmp_path.iterdir()) == [plan]


def test_rendering_without_asking_for_a_state_takes_that_of_the_check(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    base = (CASES / "base.yaml").read_text(encoding="utf-8")
    plan.write_text(base.replace("headline: Tell someone", "headline: It is your fault"), encoding="utf-8")
    campaign = api.open(plan)
    assert not api.check(campaign).clean
    result = api.render(campaign, tmp_path / "kit")
    assert [state.name for state in result.states.values()] == ["draft"]
