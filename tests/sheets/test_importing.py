"""What people do to a workbook, and what becomes of the plan."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.sheets.books import PLAN, cell, changed, exported, imported, lines_of, run, said


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
    assert found.new_ids == {"help": {"line": "child-line"}, "audiences": {"small": "little"}}
    text = found.after.decode()
    assert text == (
        PLAN.replace("id: line", "id: child-line")
        .replace("help.line.phone", "help.child-line.phone")
        .replace("help: [line]", "help: [child-line]")
        .replace("id: small", "id: little")
        .replace("audience: small", "audience: little")
        .replace("audiences: [small]", "audiences: [little]")
    )


def test_translations_follow_a_short_name(tmp_path: Path) -> None:
    text = PLAN.replace("language: en", "language: en\n  translations: [ro]")
    plan, book = exported(tmp_path, text)
    assert run("translate", "sync", str(plan)) == 0
    po = tmp_path / "locales" / "ro.po"
    old = po.read_text("utf-8")
    changed(book, lambda b: setattr(cell(b["Help services"], "line", "Short name"), "value", "child-line"))
    assert run("sheets", "import", str(book), str(plan), "--yes") == 0
    new = po.read_text("utf-8")
    assert 'msgctxt "help.child-line.name"' in new
    assert "help.line." not in new
    assert "help.line." in old
    assert run("translate", "sync", "--check", str(plan)) == 0


def test_rows_that_are_gone_are_named_and_go_only_when_told(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)
    changed(book, lambda b: b["Audiences"].delete_rows(4))
    found = imported(plan, book)
    assert (found.after == found.before, [c.kind for c in found.merge.changes]) == (True, ["gone"])
    found = imported(plan, book, delete=True)
    assert lines_of(found) == ["-   - id: parents", "-     name: Our parents", "-     kind: parents-and-carers"]


@pytest.mark.proves("CK653")
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


@pytest.mark.proves("CK651")
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


@pytest.mark.proves("CK652")
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
        "CK652 Activities!C3",
        "CK013 Campaign!B15",
        "CK013 Audiences!D3",
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


OFFICE_TABLE = """Our year;;;;;
;;;;;
Activity;Date;Responsible;Target group;Budget;Notes of the office
Parents' evening;11.2.2027;Village School;Our parents;1.200,50 €;Room 4
A lesson in each class;10.2.2027;;;;
Walk;12.2.2027;Town hall;Our parents;;
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_an_offices_own_table_is_read_by_its_heads(tmp_path: Path, encoding: str) -> None:
    plan, _ = exported(tmp_path)
    table = tmp_path / "year.csv"
    table.write_bytes(OFFICE_TABLE.replace("Walk", "Promenade ça va").encode(encoding))
    found = imported(plan, table, delete=True)
    assert said(found) == [
        "CK652 year!C6: `Town hall` is none of the list.",
    ]
    assert "is read as `activities`" in found.notes[-2]
    assert found.notes[-1].endswith("by these heads: Notes of the office")
    assert "Activity = name" in found.notes[-2]
    table.write_bytes(OFFICE_TABLE.replace("Town hall", "school").encode(encoding))
    found = imported(plan, table, delete=True)
    assert said(found) == []
    assert [line for line in lines_of(found) if line.startswith("-")] == []
    assert found.after.decode().count("accountable: school") == 3
    assert lines_of(found)[:4] == [
        "+   - id: parents-evening",
        "+     name: Parents' evening",
        "+     audiences: [parents]",
        "+     starts: 2027-02-11",
    ]


def test_an_edition_gets_only_what_is_different(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(PLAN, encoding="utf-8")
    own = "extends: base.yaml\ncampaign:\n  id: town\n\nactivities:\n  # ours\n  - id: lesson\n    name: Our lesson\n"
    plan, book = exported(tmp_path, own)
    assert imported(plan, book).after == own.encode()

    def change(b: Any) -> None:
        cell(b["Audiences"], "parents", "Name").value = "Parents of the town"
        cell(b["Activities"], "lesson", "Name").value = "A lesson of ours"
        cell(b["Activities"], "lesson", "Last day").value = datetime.date(2027, 2, 12)

    changed(book, change)
    found = imported(plan, book)
    assert said(found) == []
    assert lines_of(found) == [
        "-     name: Our lesson",
        "+ audiences:",
        "+   - {id: parents, name: Parents of the town}",
        "+     name: A lesson of ours",
        "+     ends: 2027-02-12",
    ]


def test_rows_of_one_item_are_put_into_the_order_of_their_numbers(tmp_path: Path) -> None:
    text = PLAN + "      - audience: parents\n        people: 3   # a guess\n        source: Guess\n"
    plan, book = exported(tmp_path, text)

    def change(b: Any) -> None:
        b["Reach"]["B3"].value, b["Reach"]["B4"].value = 2, 1
        cell(b["Campaign"], "Targeted", "Value").value = "yes"

    changed(book, change)
    after = imported(plan, book).after.decode()
    assert after.index("people: 3   # a guess") < after.index("people: 40")
    assert "  targeted: true\n" in after


def test_a_new_workbook_needs_its_campaign(tmp_path: Path) -> None:
    table = tmp_path / "year.csv"
    table.write_text(OFFICE_TABLE, encoding="utf-8")
    assert run("sheets", "import", str(table)) == 2
    assert run("sheets", "import", str(table), str(tmp_path / "new")) == 1
    assert not (tmp_path / "new").exists()


def test_nothing_is_written_before_somebody_has_said_yes(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)
    changed(book, lambda b: setattr(cell(b["Audiences"], "small", "Name"), "value", "Classes 1 to 5"))
    assert run("sheets", "import", str(book), str(plan)) == 2
    assert plan.read_text("utf-8") == PLAN
    assert run("sheets", "import", str(book), str(plan), "--yes", "--diff") == 0
    assert plan.read_text("utf-8") == PLAN.replace("Classes 1 to 4", "Classes 1 to 5")


def test_a_workbook_of_another_campaign_is_told(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)
    plan.write_text(PLAN.replace("id: village", "id: town"), encoding="utf-8")
    assert said(imported(plan, book)) == [
        "CK651 This workbook was made of the campaign `village`, and the plan is that of `town`."
    ]


def test_an_anchor_stays_and_what_it_carries_is_not_changed_behind_it(tmp_path: Path) -> None:
    text = PLAN.replace("name: 'Classes 1 to 4'", "name: &small Classes 1 to 4").replace(
        "name: Our parents", "name: Our parents\n    motivators: [*small, ]\n    barriers:\n      -"
    )
    plan, book = exported(tmp_path, text)
    assert imported(plan, book).after == text.encode()
    changed(book, lambda b: setattr(cell(b["Audiences"], "small", "Name"), "value", "Classes 1 to 5"))
    found = imported(plan, book)
    assert [finding.code for finding in found.findings] == ["CK652"]
    assert "by an anchor" in said(found)[0]
    assert found.after == found.before


def test_names_in_any_script_make_rows_that_others_can_name(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)

    def fill(opened: Any) -> None:
        opened["Audiences"].append([None, "أطفال من 8 إلى 12 سنة", "children"])
        opened["Channels"].append([None, "الصفوف", "school"])

    changed(book, fill)
    found = imported(plan, book)
    assert said(found) == []
    assert "+   - {id: channel-1, name: الصفوف, kind: school}" in lines_of(found)
    assert "id: audience-1" in found.after.decode()
