"""Sheets for those who approve, and pages that compare two plans: what stands on them."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.plan.words_sign import words_sign
from tests.support import run

NEW = (
    "new",
    "mine",
    "-c",
    "MD",
    "-l",
    "en",
    "--partner",
    "none",
    "--lead-sector",
    "education",
    "--lead",
    "Village School",
    "--kit",
    "few",
    "--yes",
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    assert run(*NEW, cwd=tmp_path).exit_code == 0
    return tmp_path / "mine" / "plan.yaml"


def test_every_material_has_its_pictures_and_the_sign_of_its_words(plan: Path) -> None:
    folder = plan.parent.parent
    assert run("signoff", "mine", cwd=folder).exit_code == 0
    pdf = pypdfium2.PdfDocument(folder / "signoff.pdf")
    text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    opened = open_campaign(plan).plan
    assert opened is not None
    for material in opened.materials:
        assert material.id in text
        assert words_sign(opened, material) in text
    pictures = [found for page in pdf for found in page.get_objects() if found.type == 3]
    assert len(pictures) == 2  # two posters; e-mails have no pages
    assert "nobody who approves" in text


SHEETS = (("todo", "mine", "-o", "todo.pdf"), ("coverage", "mine", "-o", "coverage.pdf"), ("signoff", "mine"))


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_letter_that_no_font_has_is_named_where_it_stands(plan: Path, sheet: tuple[str, ...]) -> None:
    text = re.sub(r"(?m)^  title: .*", "  title: Safe 中 online", plan.read_text(encoding="utf-8"), count=1)
    plan.write_text(text, encoding="utf-8")
    line = next(n for n, said in enumerate(text.splitlines(), 1) if "中" in said)
    done = run(*sheet, cwd=plan.parent.parent)
    assert done.exit_code == 2
    assert f"plan.yaml:{line}:15 error CK501" in done.stdout


def test_who_approves_and_what_changed_since_is_said(plan: Path) -> None:
    folder = plan.parent.parent
    text = plan.read_text(encoding="utf-8").replace(
        "  scope:", '  approvers: ["School board, Village School"]\n  scope:'
    )
    plan.write_text(text, encoding="utf-8")
    who = ("--on", "today", "--by", "School board, Village School", "--yes", "-c", "mine")
    for material in ("poster-children", "poster-adolescents"):
        assert run("record", "approval", material, *who, cwd=folder).exit_code == 0
    text = plan.read_text(encoding="utf-8").replace("Trouble online?", "Any trouble online?")
    plan.write_text(text, encoding="utf-8")
    assert run("signoff", "mine", "-o", "sheet.pdf", cwd=folder).exit_code == 0
    said = "\n".join(p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(folder / "sheet.pdf"))
    assert "School board, Village School" in said
    said = " ".join(said.split())
    assert "Poster · Something" in said
    assert said.count("Approved before") == 1
    assert said.count("Changed after it was approved") == 1


def test_two_plans_are_compared_in_words_and_pictures(plan: Path) -> None:
    folder = plan.parent.parent
    (folder / "old").mkdir()
    (folder / "old" / "plan.yaml").write_bytes(plan.read_bytes())
    text = plan.read_text(encoding="utf-8").replace("Trouble online?", "<b>Trouble?</b>").replace('"112"', '"113"')
    plan.write_text(text, encoding="utf-8")
    done = run("compare", "old", "mine", cwd=folder)
    assert done.exit_code == 0, done.stderr
    assert "messages.to-adolescents.headline (English): Trouble online?" in done.stdout
    assert "help.emergency.phone (English): 112 -> 113" in done.stdout
    assert "2 texts and 2 pages differ." in done.stdout  # both posters print the number
    page = (folder / "compare.html").read_text(encoding="utf-8")
    assert "<del>Trouble online?</del><ins>&lt;b&gt;Trouble?&lt;/b&gt;</ins> Not your fault." in page
    assert page.count("data:image/png;base64,") == 4
    same = run("compare", "mine", "mine", cwd=folder)
    assert "0 texts and 0 pages differ." in same.stdout


def test_a_plan_is_never_overwritten(plan: Path) -> None:
    before = plan.read_bytes()
    done = run("compare", "mine", "mine", "-o", "mine/plan.yaml", cwd=plan.parent.parent)
    assert done.exit_code == 2
    assert plan.read_bytes() == before
