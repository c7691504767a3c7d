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
