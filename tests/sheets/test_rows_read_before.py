"""The same workbook twice: rows that were read in already are known, and files that people worked in stay."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from typer.testing import CliRunner

from campaignkit.campaign.opening import open_campaign
from campaignkit.cli.app import asked
from campaignkit.plan.not_read import NotReadError
from campaignkit.sheets.columns import by_key
from campaignkit.sheets.exporting import workbook_of
from campaignkit.sheets.typed_cells import CellReader
from campaignkit.sheets.workbook_as_saved import RawCell
from tests.sheets.books import PLAN, changed, exported, imported, lines_of, run, said

LEAFLET = """
materials:
  - id: leaflet
    type: leaflet
    title: Tell us
    audiences: [parents]
    sections:
      - {title: One, body: The first.}
"""


def put(page: Any, row: int, **values: str) -> None:
    """Type values into a row, below their heads."""
    heads = {str(found.value).removesuffix(" *").replace(" ", "_"): found.column for found in page[2]}
    for head, value in values.items():
        page.cell(row, heads[head], value)


def test_new_rows_are_read_in_once(tmp_path: Path) -> None:
    plan, book = exported(tmp_path, PLAN + LEAFLET)

    def change(b: Any) -> None:
        put(b["Stakeholders"], 4, Name="Town Hall", Sector="education", Role="partner")
        put(b["Stakeholders"], 5, Name="Town Hall", Sector="health", Role="partner")
        put(b["Sections"], 4, Belongs_to="leaflet", Title="Two", Body="The second.")
        put(b["Sections"], 5, Belongs_to="leaflet", Title="Two", Body="The second.")

    changed(book, change)
    first = imported(plan, book)
    assert said(first) == []
    assert len(first.merge.changes) == 4
    plan.write_bytes(first.after)
    again = imported(plan, book)
    assert (said(again), lines_of(again), again.merge.changes) == ([], [], [])
    assert sum(" was read in already." in told for told in again.notes) == 4
    # with more said in the plan they are still known
    plan.write_text(plan.read_text("utf-8").replace("id: town-hall,", "id: town-hall, website: https://x.org,"))
    assert imported(plan, book).merge.changes == []


def test_a_row_that_was_corrected_after_it_was_read_in_asks_for_its_short_name(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)
    changed(book, lambda b: put(b["Stakeholders"], 4, Name="Town Hall", Sector="education", Role="partner"))
    plan.write_bytes(imported(plan, book).after)
    changed(book, lambda b: put(b["Stakeholders"], 4, Sector="health"))
    found = imported(plan, book)
    assert [finding.code for finding in found.findings] == ["CK653"]
    assert "town-hall" in str(found.findings[0].hint)
    changed(book, lambda b: put(b["Stakeholders"], 4, Short_name="town-hall"))
    found = imported(plan, book)
    assert said(found) == []
    assert [(c.kind, c.values) for c in found.merge.changes] == [("changed", {"sector": "health"})]


def test_an_offices_table_is_read_in_once(tmp_path: Path) -> None:
    plan, _ = exported(tmp_path)
    table = tmp_path / "year.csv"
    table.write_text("Activity;Date;Responsible\nWalk;12.2.2027;school\nWalk;13.2.2027;school\n", "utf-8")
    plan.write_bytes(imported(plan, table).after)
    assert imported(plan, table).merge.changes == []


@pytest.mark.parametrize(
    "export",
    [("sheets", "export"), ("translate", "export", "-l", "en", "--format", "xlsx")],
    ids=["sheets", "translate"],
)
def test_a_file_in_which_somebody_worked_is_not_replaced(tmp_path: Path, export: tuple[str, ...]) -> None:
    plan, _ = exported(tmp_path)
    book = tmp_path / "work.xlsx"
    arguments = [*export, str(plan), "-o", str(book)]
    assert run(*arguments) == 0
    book.write_bytes(b"work of an afternoon")
    result = CliRunner().invoke(asked(arguments), arguments)
    assert result.exit_code == 2
    assert "--overwrite" in result.output
    assert book.read_bytes() == b"work of an afternoon"
    assert run(*arguments, "--overwrite") == 0
    assert book.read_bytes()[:2] == b"PK"
    assert workbook_of(open_campaign(plan))[:2] == b"PK"


def test_a_new_row_is_shown_whole_with_what_days_and_numbers_were_read_from(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)

    def change(b: Any) -> None:
        put(b["Activities"], 4, Name="Walk", Audiences="parents", Accountable="school", First_day="12/2/2027")
        put(b["Activities"], 4, **{"Budget:_Amount": "approx. 1.234", "Budget:_Currency": "EUR"})
        put(b["Reach"], 4, Belongs_to="lesson", Audience="parents", Source="Guess", People="approx. 300")

    changed(book, change)
    arguments = ["sheets", "import", str(book), str(plan), "--yes"]
    result = CliRunner().invoke(asked(arguments), arguments)
    shown = [line for line in result.output.splitlines() if "+" in line]
    assert [line.partition("  ")[2].partition("  ")[2] if line[0] == " " else line for line in shown] == [
        "+ activities `walk` is new:",
        "name: Walk",
        "audiences: parents",
        "accountable: school",
        "starts: 2027-02-12  (read from “12/2/2027”)",
        "budget.amount: 1234  (read from “approx. 1.234”)",
        "budget.currency: EUR",
        "id: walk  (read from “Walk”)",
        "+ activities.reach `lesson/+4` is new, in `lesson`:",
        "audience: parents",
        "source: Guess",
        "people: 300  (read from “approx. 300”)",
    ]


@pytest.mark.parametrize("language", ["sl", "cs", "pl", "uk", "ru", "hr", "fi", "lt", "ro", "sk", "de", "el"])
def test_months_are_known_in_every_form_and_with_other_endings(language: str) -> None:
    reader, day = CellReader(language, "", {}), by_key()["activities"].column("starts")
    months = Locale.parse(language).months
    for form in ("format", "stand-alone"):
        for number, word in months[form]["wide"].items():
            if word.startswith("M0") or word.startswith("M1"):
                continue  # of no language: what Babel gives where one has no such form
            assert reader.read(RawCell(f"3. {word} 2027"), day, None) == f"2027-{number:02}-03"


@pytest.mark.parametrize(
    ("text", "day"),
    [("3. marca 2027", "2027-03-03"), ("3. junija 2027", "2027-06-03"), ("3. avgusta 2027", "2027-08-03")],
)
def test_a_slovenian_day_is_read_in_the_genitive(tmp_path: Path, text: str, day: str) -> None:
    plan, book = exported(tmp_path, PLAN.replace("language: en", "language: sl"))

    def change(b: Any) -> None:
        for one in (one for page in b for row in page.iter_rows() for one in row):
            if getattr(one.value, "day", None) == 10:
                one.value = text

    changed(book, change)
    assert f"starts: {day} " in imported(plan, book).after.decode()


def test_a_cell_that_cannot_be_read_makes_one_finding_and_a_missing_one_is_called_a_cell(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)

    def change(b: Any) -> None:
        put(b["Statements"], 3, Question="risk-explained", Answer="perhaps", By="Office, City", On="2026-11-02")
        put(b["Audiences"], 3, Name="")

    changed(book, change)
    found = imported(plan, book).findings
    at = [finding.message.split(":")[0] for finding in found]
    assert len(at) == len(set(at)), at
    assert [str(finding.hint) for finding in found if finding.code == "CK011"] == ["Fill this cell."]


@pytest.mark.parametrize("before", [None, "", "116 111", "0800 100 200", "+373 800 100 200"])
def test_a_telephone_number_that_the_spreadsheet_made_a_number_of_is_not_taken(before: str | None) -> None:
    reader, phone = CellReader("en", "MD", {}), by_key()["help"].column("phone")
    with pytest.raises(NotReadError, match="made a number of"):
        reader.read(RawCell("800100200", "number"), phone, before)
    assert reader.read(RawCell("0800 100 200", "text"), phone, before) == "0800 100 200"
    assert reader.read(RawCell("112", "number"), phone, None) == "112", "a short number loses nothing"
