"""What people do to a workbook, and what becomes of the plan."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.sheets.books import PLAN, cell, changed, exported, imported, lines_of, said


def test_values_change_in_place_and_comments_stay(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)

    def change(b: Any) -> None:
        cell(b["Activities"], "lesson", "First day").value = datetime.date(2027, 2, 11)
        cell(b["Activities"], "lesson", "Budget: Amount").value = 99.5
        cell(b["Audiences"], "small", "Name").value = "Classes 1 to 5"
        cell(b["Audiences"], "small", "Barriers").value = "Shame.\nNobody asks."
        cell(b["Campaign"], "Summary *", "Value").value = "Pupils know whom to tell,\nand do."
        cell(b["Campaign"], "Region", "Value").value = "No: 1 village"

    changed(book, change)
    found = imported(plan, book)
    assert said(found) == []
    assert lines_of(found) == [
        "-     Pupils know whom to tell.",
        "-     name: 'Classes 1 to 4'",
        '-     barriers: [Shame., "They fear, and wait."]',
        "-     starts: 2027-02-10     # Safer Internet Day",
        "-     budget: {amount: 120.50, currency: EUR}",
        "+     Pupils know whom to tell,",
        "+     and do.",
        '+   region: "No: 1 village"',
        "+     name: 'Classes 1 to 5'",
        '+     barriers: [Shame., "Nobody asks."]',
        "+     starts: 2027-02-11     # Safer Internet Day",
        "+     budget: {amount: 99.5, currency: EUR}",
    ]


def test_new_rows_become_items_and_get_a_short_name(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)

    def change(b: Any) -> None:
        page = b["Stakeholders"]
        for head, text in {"Name": "Școala din Orhei", "Sector": "education", "Role": "partner"}.items():
            column = {str(c.value).removesuffix(" *"): c.column for c in page[2]}[head]
            page.cell(4, column, text)
        b["Reach"]["A4"], b["Reach"]["C4"], b["Reach"]["D4"] = "lesson", "parents | Our parents", "Estimate"

    changed(book, change)
    found = imported(plan, book)
    assert said(found) == []
    assert lines_of(found) == [
        "+   - {id: scoala-din-orhei, name: Școala din Orhei, sector: education, role: partner}",
        "+       - audience: parents",
        "+         source: Estimate",
    ]


def test_a_changed_short_name_carries_what_refers_to_it(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)

    def change(b: Any) -> None:
        cell(b["Help services"], "line", "Short name").value = "child-line"
        cell(b["Audiences"], "small", "Short name").value = "little"

    changed(book, change)
    found = imported(plan, book)
    assert said(found) == []
    assert found.renamed == {"help": {"line": "child-line"}, "audiences": {"small": "little"}}
    text = found.after.decode()
    assert text == (
        PLAN.replace("id: line", "id: child-line")
        .replace("help.line.phone", "help.child-line.phone")
        .replace("help: [line]", "help: [child-line]")
        .replace("id: small", "id: little")
        .replace("audience: small", "audience: little")
        .replace("audiences: [small]", "audiences: [little]")
    )


def test_rows_that_are_gone_are_named_and_go_only_when_told(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)
    changed(book, lambda b: b["Audiences"].delete_rows(4))
    found = imported(plan, book)
    assert (found.after == found.before, [c.kind for c in found.merged.changes]) == (True, ["gone"])
    found = imported(plan, book, delete=True)
    assert lines_of(found) == ["-   - id: parents", "-     name: Our parents", "-     kind: parents-and-carers"]


def test_both_sides_may_change_and_only_the_same_value_is_a_conflict(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)
    plan.write_text(PLAN.replace("Safe online", "Safe and kind").replace("scope: school ", "scope: local "), "utf-8")

    def change(b: Any) -> None:
        cell(b["Campaign"], "Title *", "Value").value = "Safe and calm"
        cell(b["Campaign"], "Last day *", "Value").value = datetime.date(2027, 3, 1)

    changed(book, change)
    found = imported(plan, book)
    assert said(found) == [
        "CK653 Campaign!B4: the plan says `Safe and kind` now, the workbook `Safe and calm`: "
        "both were changed since the export."
    ]
    kept = imported(plan, book, take="plan")
    assert lines_of(kept) == ["-   ends: 2027-02-26", "+   ends: 2027-03-01"]
    taken = imported(plan, book, take="workbook")
    assert "  title: Safe and calm\n" in taken.after.decode()
    assert "scope: local " in taken.after.decode()


def test_damage_is_never_read_as_deletion(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)

    def change(b: Any) -> None:
        cell(b["Activities"], "lesson", "First day").value = "#REF!"
        cell(b["Activities"], "lesson", "Budget: Amount").value = "=SUM(A1"
        b["Audiences"].delete_cols(2)  # openpyxl leaves all names where they were
        del b["Channels"]
        cell(b["Help services"], "line", "Telephone").value = 8001111

    changed(book, change)
    found = imported(plan, book, delete=True)
    assert [finding.code for finding in found.findings] == ["CK651", "CK651", "CK652", "CK652", "CK652"]
    messages = sorted(said(found))
    assert messages[0].startswith("CK651 The column “")
    assert messages[1] == "CK651 The sheet “Channels” is gone. Nothing of it is changed in the plan."
    assert messages[2].startswith("CK652 Activities!")
    assert found.after == found.before


def test_what_is_wrong_afterwards_is_named_at_its_cell(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)

    def change(b: Any) -> None:
        cell(b["Activities"], "lesson", "Audiences").value = "smal"
        cell(b["Campaign"], "Website", "Value").value = "no address"
        cell(b["Audiences"], "small", "Ages: From").value = 700
        cell(b["Messages"], "tell", "Headline").value = None

    changed(book, change)
    found = imported(plan, book)
    assert [text.split(":")[0] for text in said(found)] == [
        "CK652 Activities!E3",
        "CK013 Campaign!B18",
        "CK013 Audiences!E3",
        "CK011 Messages!C3",
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-02-11", "2027-02-11"),
        ("11.2.2027", "2027-02-11"),
        ("11. 2. 2027", "2027-02-11"),
        ("11/02/2027", "2027-02-11"),
        ("11 February 2027", "2027-02-11"),
        ("11 Feb 2027", "2027-02-11"),
    ],
)
def test_days_as_offices_write_them(tmp_path: Path, text: str, day: str) -> None:
    plan, book = exported(tmp_path)
    changed(book, lambda b: setattr(cell(b["Activities"], "lesson", "First day"), "value", text))
    assert f"starts: {day} " in imported(plan, book).after.decode()


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1 200,50 €", "1200.5"),
        ("1.200,50", "1200.5"),
        ("1,200.50", "1200.5"),
        ("EUR 1.200", "1200"),
        ("1’200", "1200"),
    ],
)
def test_money_as_offices_write_it(tmp_path: Path, text: str, amount: str) -> None:
    plan, book = exported(tmp_path)
    changed(book, lambda b: setattr(cell(b["Activities"], "lesson", "Budget: Amount"), "value", text))
    assert f"amount: {amount}," in imported(plan, book).after.decode()
