"""The three next things to do in a folder: what `campaignkit` alone shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from campaignkit.campaign.discovery import PLAN_NAMES
from campaignkit.campaign.opening import open_campaign
from campaignkit.campaign.today import today
from campaignkit.check.scope import scope_of
from campaignkit.diagnostics.english_grammar import plural
from campaignkit.diagnostics.finding import Severity

WORKBOOKS = frozenset({".xlsx", ".ods", ".xls"})
MOST = 50
"""How many plans are looked for: the folder may be anybody's home."""
KEPT_ANSWERS = ".new-campaign.yaml"


class Step(NamedTuple):
    """A command, and what it does."""

    command: str
    why: str


def next_steps(folder: Path) -> list[Step]:
    """Return three things to do next, by what is in a folder."""
    steps: list[Step] = []
    if (folder / KEPT_ANSWERS).is_file():
        steps.append(Step("campaignkit new", "goes on with your answers"))
    plans = list(scope_of(list(_plans(folder))).plans)
    if not plans:
        steps += _of_workbooks(folder)
        steps.append(Step("campaignkit new", "makes a first plan from a few questions"))
        steps.append(Step("campaignkit helplines MD", "shows which help services a country is said to have"))
        steps.append(Step("campaignkit text leaflet.docx -l en", "checks the words of a text you have"))
    elif len(plans) == 1:
        steps += _of_one(plans[0].relative_to(folder))
    else:
        steps.append(Step("campaignkit check .", f"looks at {plural(len(plans), 'plan')}"))
        steps.append(Step("campaignkit coverage .", "shows whom they address together, and whom not yet"))
        steps.append(
            Step(
                f"campaignkit todo {plans[0].relative_to(folder).parent.as_posix()}", "lists what only people can do"
            )
        )
    by_command: dict[str, Step] = {}
    for step in steps:
        by_command.setdefault(step.command, step)
    return list(by_command.values())[:3]


def _of_workbooks(folder: Path) -> Iterator[Step]:
    """Yield what to do with a workbook where there is no plan yet: it may be the whole campaign."""
    books = sorted(path.name for path in folder.glob("*") if path.suffix.lower() in WORKBOOKS and path.is_file())
    for name in [f'"{name}"' if " " in name else name for name in books[:1]]:
        yield Step(f"campaignkit check {name}", "says what is wrong with the plan this workbook would make")
        yield Step(f"campaignkit sheets import {name}", "makes a plan of it")


def _plans(folder: Path) -> Iterator[Path]:
    """Yield plans where they usually lie; whole disks are not searched."""
    places = [folder, folder / "campaigns"]
    count = 0
    for place in places:
        try:
            inside = sorted(place.iterdir()) if place.is_dir() else []
        except OSError:
            continue
        for path in (place, *(entry for entry in inside if entry.is_dir()))[: MOST * 10]:
            for name in PLAN_NAMES:
                if (path / name).is_file() and count < MOST and path != folder / "campaigns":
                    count += 1
                    yield path / name


def _of_one(plan: Path) -> Iterator[Step]:
    campaign = open_campaign(plan)
    where = plan.parent.as_posix()
    report = scope_of([plan]).check(campaign)
    errors = sum(finding.severity is Severity.ERROR for finding in report.findings)
    if errors:
        yield Step(f"campaignkit check {where}", f"shows {plural(errors, 'error')}")
    if campaign.plan is not None:
        if campaign.plan.campaign.ends < today():
            yield Step(f"campaignkit report {where}", "shows what became of it, beside what was planned")
        manifest = Path("build", campaign.plan.campaign.id, "manifest.json")
        draft = " --draft" if errors else ""
        if not manifest.is_file() or manifest.stat().st_mtime < plan.stat().st_mtime:
            yield Step(f"campaignkit render {where}{draft}", "makes the kit" + (" as it is" if errors else ""))
        yield Step(f"campaignkit todo {where}", "lists what only people can do before it is final")
        yield Step(f"campaignkit preview {where}", "shows it in the browser while you change the plan")
        yield Step(f"campaignkit render {where} --print{draft}", "adds files for a print shop")
    else:
        yield Step(f"campaignkit preview {where}", "shows what is wrong in the browser, until it is repaired")
        first = next((one.code for one in report.findings if one.severity is Severity.ERROR), "CK001")
        yield Step(f"campaignkit explain {first}", "says what that means and how to repair it")
