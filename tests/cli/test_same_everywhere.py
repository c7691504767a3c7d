"""Every command obeys the same `campaignkit.yaml` and says the same of a plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from campaignkit.cli.app import GROUPS, SINGLE
from tests.support import CASES, Done, run

ENV = {"SOURCE_DATE_EPOCH": "1751328000"}
BLAME = "headline: It is your fault"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two campaigns: one with a phrase that blames, one that the settings of a test may exclude."""
    base = (CASES / "base.yaml").read_text(encoding="utf-8")
    assert "headline: Tell someone" in base
    for name in ("spring", "old"):
        (tmp_path / "campaigns" / name).mkdir(parents=True)
        plan = tmp_path / "campaigns" / name / "plan.yaml"
        plan.write_text(base.replace("headline: Tell someone", BLAME), encoding="utf-8")
    return tmp_path


def settings(folder: Path, text: str) -> None:
    (folder / "campaignkit.yaml").write_text(text, encoding="utf-8")


def command(folder: Path, *arguments: str) -> Done:
    return run(*arguments, cwd=folder, env=ENV)


def codes(folder: Path, *options: str) -> set[str]:
    """Return the codes of the errors that `check` finds."""
    done = command(folder, "check", "campaigns", "--format", "json", *options)
    return {f["code"] for f in json.loads(done.stdout)["findings"] if f["severity"] == "error"}


def test_without_settings_both_refuse(folder: Path) -> None:
    settings(folder, "exclude: old\n")
    assert "CK203" in codes(folder)
    done = command(folder, "render", "campaigns")
    assert (done.exit_code, "CK203" in done.stdout) == (1, True)


@pytest.mark.parametrize(
    "text",
    [
        "ignore: CK203\n",
        "per-file-ignores: [{files: campaigns/spring/**, ignore: CK203, reason: a quotation}]\n",
    ],
)
def test_what_is_ignored_is_ignored_by_both_and_named_by_both(folder: Path, text: str) -> None:
    settings(folder, f"exclude: old\n{text}")
    assert "CK203" not in codes(folder)
    checked, rendered = command(folder, "check", "campaigns"), command(folder, "render", "campaigns")
    assert "error CK203" not in checked.stdout + rendered.stdout
    for said in (checked.stdout, rendered.stderr):
        assert "campaignkit.yaml asks for less than a whole check: not CK203" in said


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "junit", "markdown"])
def test_a_report_says_itself_what_was_left_out_of_it(folder: Path, form: str) -> None:
    settings(folder, "exclude: old\nfail-on: never\n")
    command(folder, "check", "campaigns", "--format", form, "--output", "report")
    said = (folder / "report").read_text(encoding="utf-8")
    assert "asks for less than a whole check: no plan in old; without ever failing." in said


def test_where_a_format_has_no_place_for_it_the_run_says_it(folder: Path) -> None:
    settings(folder, "exclude: old\n")
    done = command(folder, "check", "campaigns", "--format", "gitlab")
    assert "no plan in old" in done.stderr


def test_what_is_known_is_known_to_both(folder: Path) -> None:
    settings(folder, "exclude: old\n")
    command(folder, "check", "campaigns", "--write-baseline", "known.json")
    settings(folder, "exclude: old\nbaseline: known.json\n")
    assert codes(folder) == set()
    done = command(folder, "render", "campaigns", "--list")
    assert done.exit_code == 0
    assert "not what is known in known.json" in done.stderr
    assert "CK203" not in command(folder, "render", "campaigns").stdout


def test_what_is_excluded_is_excluded_by_all(folder: Path) -> None:
    settings(folder, "exclude: old\n")
    assert json.loads(command(folder, "coverage", "campaigns", "--format", "json").stdout)["portfolio"] is None
    assert "old" not in command(folder, "translate", "status", "campaigns").stdout
    said = {command(folder, name, "campaigns/old").stderr for name in ("check", "coverage", "render", "report")}
    assert len(said) == 1, "all say the same where nothing is left"
    assert "no plan in old" in said.pop()
    assert command(folder, "render", "campaigns/old").exit_code == 2
    assert "campaigns/old/plan.yaml is not checked: the settings exclude it." in (
        command(folder, "render", "campaigns/old/plan.yaml").stderr
    )


def test_a_draft_in_the_settings_renders_as_a_draft(folder: Path) -> None:
    settings(folder, "exclude: old\nfail-on: never\n")
    assert command(folder, "check", "campaigns").exit_code == 0
    done = command(folder, "render", "campaigns")
    assert done.exit_code == 0, done.stdout + done.stderr
    assert "State: draft" in done.stdout
    assert "without ever failing" in done.stderr


LESS = """\
exclude: old
ignore: [CK4, CK203]
per-file-ignores: [{files: campaigns/spring/**, ignore: CK307, reason: a quotation}]
profile: draft
min-confidence: high
baseline: known.json
fail-on: never
"""
SAID_OF_LESS = (
    "not CK4, CK203; not CK307 in campaigns/spring/**; no plan in old; as a draft only; only findings of high "
    "confidence; not what is known in known.json; without ever failing."
)
ABOUT_A_PLAN = [
    *("check PLAN", "render PLAN", "render PLAN --list", "render PLAN --recipients nobody.csv", "coverage PLAN"),
    *("report PLAN", "preview PLAN --no-open", "preview PLAN --no-open --edit", "todo PLAN", "signoff PLAN"),
    *("compare PLAN PLAN", "show PLAN", "sheets export PLAN", "sheets import nothing.xlsx PLAN"),
    *("translate sync PLAN", "translate status PLAN", "translate words so PLAN", "translate export PLAN"),
    *("translate import nothing.docx PLAN", "record --undo -c PLAN"),
    *(f"record {what} -c PLAN --on today" for what in ("call help --by A,B", "informed help --by A,B")),
    *(f"record {what} -c PLAN --on today" for what in ("review en --by A,B", "approval poster --by A,B")),
    "record pretest poster -c PLAN --on today --with pupils --learned much",
    "record statement staff-trained -c PLAN --on today --by A,B --answer yes",
    "text PLAN -l en",
]
"""Every command that is about a plan."""
FREE = {"new", "offers", "rules", "helplines", "explain", "schema", "templates"}
"""Commands that judge no plan that is there."""


def test_every_command_is_named_here() -> None:
    named = {command.partition(" ")[0] for command in ABOUT_A_PLAN}
    assert named | FREE == {*SINGLE, *GROUPS}


@pytest.mark.parametrize("asked", ABOUT_A_PLAN)
def test_all_start_from_the_same_settings(folder: Path, asked: str) -> None:
    """Settings that cannot be used stop it, an excluded plan is not touched, what cannot be ignored is named."""
    plan = "campaigns/old/plan.yaml"
    words = asked.replace("PLAN", plan).split()
    settings(folder, "profil: draft\n")
    done = command(folder, *words)
    assert (done.exit_code, "CK032" in done.stdout) == (2, True)
    (folder / "known.json").write_text('{"baseline_version": 1, "findings": []}', encoding="utf-8")
    settings(folder, LESS)
    done = command(folder, *words)
    assert f"{plan} is not checked: the settings exclude it." in done.stderr
    assert done.exit_code == (0 if asked.startswith(("check", "text")) else 2)
    assert "Cannot be ignored, because a child or the whole plan depends on it: CK4" in done.stderr
    assert f"campaignkit.yaml asks for less than a whole check: {SAID_OF_LESS}" in done.stderr
