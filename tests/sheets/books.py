"""Workbooks as people change them: exported, opened, a few cells different, saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl import load_workbook
from typer.testing import CliRunner

from campaignkit.campaign.opening import open_campaign
from campaignkit.cli.app import asked
from campaignkit.sheets.exporting import workbook_of
from campaignkit.sheets.importing import Imported, import_workbook

PLAN = """\
# The plan of our village
campaign:
  id: village
  title: Safe online
  summary: >-
    Pupils know whom to tell.
  country: MD
  scope: school      # ours
  language: en
  starts: 2027-02-01
  ends: 2027-02-26

audiences:
  # the small ones
  - id: small
    name: 'Classes 1 to 4'
    kind: children
    ages: {from: 7, to: 10}
    barriers: [Shame., "They fear, and wait."]
  - id: parents
    name: Our parents
    kind: parents-and-carers

stakeholders:
  - {id: school, name: Village School, sector: education, role: lead}

help:
  - id: line
    name: Child Helpline
    kind: helpline
    country: MD
    phone: "0800 11 11"
    sources: [https://example.org]

messages:
  - id: tell
    audience: small
    headline: Tell somebody.
    body: |
      You did nothing wrong.
      Call {{ help.line.phone }}.
    help: [line]

channels:
  - {id: lessons, name: Lessons, kind: school}

activities:
  - id: lesson
    name: A lesson in each class
    audiences: [small]
    accountable: school
    channels: [lessons]
    messages: [tell]
    starts: 2027-02-10     # Safer Internet Day
    budget: {amount: 120.50, currency: EUR}
    reach:
      - audience: small
        people: 40
        source: School register
"""


def exported(folder: Path, text: str = PLAN) -> tuple[Path, Path]:
    """Write a plan and its workbook into a folder."""
    plan, book = folder / "plan.yaml", folder / "plan.xlsx"
    plan.write_bytes(text.encode())
    alone = {file.name for file in folder.iterdir()} <= {plan.name, book.name}
    book.write_bytes(_workbook(text) if alone else workbook_of(open_campaign(plan)))
    return plan, book


@cache
def _workbook(text: str) -> bytes:
    """Return the workbook of a plan that stands alone, made once for many tests. It names another folder."""
    with TemporaryDirectory() as folder:
        plan = Path(folder, "plan.yaml")
        plan.write_bytes(text.encode())
        return workbook_of(open_campaign(plan))


def changed(book: Path, change: Callable[[Any], None]) -> None:
    """Change a workbook as somebody would by hand."""
    opened = load_workbook(book)
    change(opened)
    opened.save(book)


def imported(plan: Path, book: Path, **wanted: Any) -> Imported:
    """Read a workbook into a plan that is there, or make a new one."""
    campaign = open_campaign(plan) if plan.exists() else None
    return import_workbook(book, book.name, plan, campaign, **wanted)


def cell(page: Any, row_of: str, head: str) -> Any:
    """Return the cell below a head, in the row whose first cell begins with a text."""
    heads = {str(found.value).removesuffix(" *"): found.column for found in page[2]}
    for row in page.iter_rows(min_row=3):
        if str(row[0].value).split(" | ")[0] == row_of:
            return page.cell(row[0].row, heads[head])
    raise AssertionError(f"no row {row_of} in {page.title}")


def lines_of(found: Imported) -> list[str]:
    """Return the lines that change, without what stands around them."""
    old, new = (data.decode().splitlines() for data in (found.before, found.after))
    return [f"- {line}" for line in old if line not in new] + [f"+ {line}" for line in new if line not in old]


def said(found: Imported) -> list[str]:
    """Return what is wrong, as code and message."""
    return [f"{finding.code} {finding.message}" for finding in found.findings]


def run(*arguments: str) -> int:
    """Run a command, and return its exit code."""
    return CliRunner().invoke(asked(arguments), arguments).exit_code
