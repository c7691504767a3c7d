"""`check --layout` finds what only the laid-out page shows, without making a kit."""

from __future__ import annotations

from pathlib import Path

from tests.support import CASES, run

EPOCH = {"SOURCE_DATE_EPOCH": "1751328000"}


def check(folder: Path, *options: str, headline: str) -> str:
    base = (CASES / "base.yaml").read_text(encoding="utf-8")
    assert "headline: Tell someone" in base
    text = base.replace("headline: Tell someone", f"headline: {headline}")
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    return run("check", "plan.yaml", *options, cwd=folder, env=EPOCH).stdout


def test_a_text_that_does_not_fit_is_found_with_layout_only(tmp_path: Path) -> None:
    long = "x" * 300
    assert "CK502" not in check(tmp_path, headline=long)
    found = check(tmp_path, "--layout", headline=long)
    assert "plan.yaml:51:15 error CK502 text-does-not-fit" in found
    assert "CK502" not in check(tmp_path, "--layout", "--ignore", "CK502", headline=long)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


def test_pages_that_are_right_are_clean(tmp_path: Path) -> None:
    assert check(tmp_path, "--layout", headline="Tell someone").startswith("no findings in 1 plan")


def test_templates_of_the_plans_own_are_named_and_can_be_left_out(tmp_path: Path) -> None:
    assert "Runs templates" not in run("check", "plan.yaml", "--layout", cwd=plan_in(tmp_path), env=EPOCH).stderr
    own = tmp_path / "templates" / "poster"
    own.mkdir(parents=True)
    (own / "poster.typ").write_text('#panic("it runs")', encoding="utf-8")
    ran = run("check", "plan.yaml", "--layout", cwd=tmp_path, env=EPOCH)
    assert "Runs templates that came with the plan: templates/poster/poster.typ" in ran.stderr
    assert "CK090" in ran.stdout
    left = run("check", "plan.yaml", "--layout", "--no-own-templates", cwd=tmp_path, env=EPOCH)
    assert "Left out by --no-own-templates: templates/poster/poster.typ" in left.stderr
    assert "CK090" not in left.stdout


def plan_in(folder: Path) -> Path:
    (folder / "plan.yaml").write_text((CASES / "base.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    return folder
