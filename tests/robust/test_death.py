"""Death and a full disk before every step: the next run finishes the work; nothing is stuck, lost or half there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from campaignkit.campaign.campaign import Campaign
from campaignkit.check import with_bases
from campaignkit.check.rule_selection import Selection
from campaignkit.check.rules_over_plan import run_rules
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.kit import engine_of_format
from campaignkit.kit import render as rendering
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.rules.rule import Facts, Profile
from tests.robust.death import again, command, dies_before, disk_full_at, steps, tree
from tests.support import CASES

PLAN = """\
extends: base.yaml
campaign: {id: village, translations: [ro]}
messages:
  - id: tell-us
    headline: Report child pornography to somebody you trust.
materials:
  - {id: text, type: sms, audience: parents, messages: [tell-us]}
  - {id: card, type: wallet-card, audience: parents, messages: [tell-us]}
"""
RENDER = ("render", "plan.yaml", "--draft", "-o", "kit", "-l", "en", "--for", "audience:parents")
WORK = {
    "first render": ((), RENDER),
    "render after a change": ((RENDER,), RENDER),
    "print files added": ((RENDER,), (*RENDER, "--print")),
    "templates copied": ((), ("templates", "copy", "poster", "--as", "own", "-c", ".")),
    "translation begun": ((), ("translate", "sync", "plan.yaml")),
    "workbook read in": (
        (("sheets", "export", "plan.yaml", "-o", "plan.xlsx"),),
        ("sheets", "import", "plan.xlsx", "plan.yaml", "--yes"),
    ),
    "texts taken over": (
        (("translate", "export", "plan.yaml", "-l", "ro", "--format", "xlsx", "-o", "ro.xlsx"),),
        ("translate", "import", "ro.xlsx", "plan.yaml", "--yes"),
    ),
    "fix": ((), ("check", "plan.yaml", "--fix", "--quiet", "--fail-on", "never")),
    "baseline": ((), ("check", "plan.yaml", "--write-baseline", "known.json", "--quiet")),
}


PAGES: dict[str, tuple[bytes, bytes]] = {}
LAYOUT: dict[str, tuple[LayoutFinding, ...]] = {}
FOUND: dict[str, list[Diagnostic]] = {}


@pytest.fixture(autouse=True)
def made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every page once, and judge every plan once: what is tried here is writing, some five hundred times."""

    def make(typst: TypstEngine, job: Job, view: View) -> tuple[bytes, bytes]:
        key = f"{job.output} {json.dumps(view, sort_keys=True)}"
        if key not in PAGES:
            PAGES[key] = engine_of_format.make(typst, job, view)
            LAYOUT[key] = layout_findings(job, view, typst.notes()) if job.format.engine == "typst" else ()
        return PAGES[key]

    def layout(_typst: TypstEngine, job: Job, view: View) -> tuple[LayoutFinding, ...]:
        return () if job.bleed_mm else LAYOUT[f"{job.output} {json.dumps(view, sort_keys=True)}"]

    def found(campaign: Campaign, profile: Profile, facts: Facts, selection: Selection) -> list[Diagnostic]:
        texts = {file: source.text for file, source in campaign.sources.items()}
        key = f"{profile} {selection} {texts}"
        if key not in FOUND:
            FOUND[key] = run_rules(campaign, profile, facts, selection)
        return FOUND[key]

    monkeypatch.setattr(with_bases, "run_rules", found)
    monkeypatch.setattr(rendering, "make", make)
    monkeypatch.setattr(rendering, "_layout", layout)


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    folder = tmp_path / "template"
    folder.mkdir()
    (folder / "base.yaml").write_bytes((CASES / "base.yaml").read_bytes())
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return folder


def changed(path: Path, old: str, new: str) -> None:
    """Change the words of a workbook as somebody would by hand; in a table of texts, those of the translation."""
    book = load_workbook(path)
    for page in book.worksheets:
        for row in page.iter_rows() if not page.title.startswith("_") else ():
            found = next((cell for cell in row if cell.value == old), None)
            if found is not None:
                target: Any = page.cell(found.row, found.column + (page.title == "Texts"))
                target.value = new
    book.save(path)


@pytest.mark.parametrize("name", WORK)
def test_whatever_ends_a_run_the_next_one_finishes_it(campaign: Path, tmp_path: Path, name: str) -> None:
    before, work = WORK[name]
    for arguments in before:
        assert command(campaign, *arguments) == 0
    if name == "render after a change":
        (campaign / "plan.yaml").write_text(PLAN.replace("somebody you trust", "an adult"), encoding="utf-8")
    for book in campaign.glob("*.xlsx"):
        changed(book, "Report child pornography to somebody you trust.", "Say it to somebody.")
    untouched = tree(campaign)
    whole = again(campaign, tmp_path / "whole")
    count = steps(whole, *work)
    assert count >= 3, "too few steps were seen to learn anything"
    wanted = tree(whole)
    code = command(again(campaign, tmp_path / "alone"), *work)
    for step in range(1, count + 1):
        folder = again(campaign, tmp_path / "died")
        dies_before(folder, step, *work)
        left = tree(folder)
        half = {path for path, data in left.items() if data not in (untouched.get(path), wanted.get(path))}
        assert all(".campaignkit" in path for path in half), f"step {step} left half a file: {half}"
        lost = {path for path in untouched if path in wanted and path not in left}
        assert not lost, f"step {step} lost {lost}"
        assert command(folder, *work) == code, f"step {step}: stuck"
        assert tree(folder) == wanted, f"step {step}: not finished"
        folder = again(campaign, tmp_path / "full")
        assert disk_full_at(folder, step, *work) in (0, 1, 2), step
        command(folder, *work)
        assert tree(folder) == wanted, f"step {step}: not finished after a full disk"
