"""Lists as offices send them: heads over two rows, sheets that are not read, columns in one cell, names of people."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from campaignkit.recipients.recipient_list import RecipientList, read_recipients
from tests.recipients.test_reading import campaign, read, said
from tests.recipients.test_tables import workbook

POLISH = campaign("campaign: {id: x, country: PL}\n")


def read_book(data: bytes, folder: Path) -> RecipientList:
    of = campaign()
    assert of.plan is not None
    (folder / "l.xlsx").write_bytes(data)
    return read_recipients(folder / "l.xlsx", of, of.plan, "l.xlsx")


@pytest.mark.parametrize("above", ["School;Address;;Posters;", "School;Address;;Posters;Posters"])
def test_formats_below_the_name_of_a_material_are_counted_apart(above: str, tmp_path: Path) -> None:
    found = read(f"List;;;;\n{above}\n;Street;City;A3;A4\nHill School;1 Hill Road;Orhei;2;5\n", tmp_path)
    assert said(found) == []
    (only,) = found.recipients
    assert (only.name, only.address) == ("Hill School", ("1 Hill Road", "Orhei"))
    assert only.quantities == {"poster-teens/a3": 2, "poster-teens/a4": 5}


def test_a_list_on_its_side_is_no_list_of_towns(tmp_path: Path) -> None:
    found = read("School;Hill School;Lake School\nCity;Orhei;Cahul\nPhone;;\nPosters;3;4\n", tmp_path)
    assert found.recipients == ()
    assert said(found) == [
        "CK621 error 1:1-1:1 recipients.csv lies on its side: its heads stand below each other in the first column."
    ]


def test_columns_that_stand_in_one_are_taken_apart(tmp_path: Path) -> None:
    found = read('"School;City;Posters"\n"Hill School;Orhei;3"\n', tmp_path)
    assert [(r.name, r.address, r.quantity("poster-teens")) for r in found.recipients] == [
        ("Hill School", ("Orhei",), 3)
    ]
    assert said(found) == ["CK625 note 1:1-1:1 recipients.csv: all columns stand in one; they are taken apart."]


def test_the_name_beside_a_first_name_is_no_school(tmp_path: Path) -> None:
    found = read("Name;Vorname;Schule\nMüller;Anna;Hill School\n", tmp_path)
    assert [r.name for r in found.recipients] == ["Hill School"]
    assert dict(found.columns) == {"name": "“Name” (column A)", "vorname": "“Vorname” (column B)"}


def test_a_code_that_is_a_postcode(tmp_path: Path) -> None:
    found = read("Nr;Szkoła;Kod;Miasto\n1;SP 5;00-950;Warszawa\n", tmp_path, POLISH)
    assert [(r.id, r.address) for r in found.recipients] == [("1", ("00-950 Warszawa",))]
    assert said(read("Nr;Szkoła;Kod;Miasto\n1;SP 5;12345;Warszawa\n", tmp_path, POLISH)) == [
        "CK621 error 1:11-1:14 C1: `Kod` says the same as `Nr` in A1."
    ]


def test_sums_between_the_rows_and_digits_of_other_scripts(tmp_path: Path) -> None:
    found = read("School,Town,Posters\nHill School,Orhei,٥\nNorth total,,٥\nLake School,Cahul,١٢\n", tmp_path)
    assert [(r.name, r.quantity("poster-teens")) for r in found.recipients] == [
        ("Hill School", 5),
        ("Lake School", 12),
    ]


def test_a_number_that_lost_its_zero_is_named_and_one_with_a_sign_is_whole(tmp_path: Path) -> None:
    found = read(
        "School,Phone\nHill School,23521122\nLake School,+373 235 2 11 22\nSea School,0235 2 11 22\n", tmp_path
    )
    assert said(found) == [
        "CK622 warning 2:13-2:21 B2: 23521122 has no 0 at its beginning: a spreadsheet has probably taken it."
    ]


def test_other_sheets_and_hidden_rows_are_named(tmp_path: Path) -> None:
    book: Workbook = load_workbook(io.BytesIO(workbook([["School", "City"], ["A", "Orhei"], ["B", "Orhei"]])))
    book.worksheets[0].title = "North"
    book.worksheets[0].row_dimensions[3].hidden = True
    for name, head in (("South", ["School", "City"]), ("Notes", ["Who", "When"])):
        sheet = book.create_sheet(name)
        sheet.append(head)
        sheet.append(["C", "Cahul"])
    written = io.BytesIO()
    book.save(written)
    assert said(read_book(written.getvalue(), tmp_path)) == [
        "CK625 note 1:1-1:1 l.xlsx: hidden rows are read like all others: 3.",
        "CK625 warning 1:1-1:1 l.xlsx: only the sheet “North” is read; “South” looks like a list of the same kind.",
    ]


def test_a_cell_that_is_broken_is_said_once(tmp_path: Path) -> None:
    found = read_book(workbook([["School", "Posters"], ["=1", 3], ["B", "=1"], ["C", 4]]), tmp_path)
    assert said(found) == [
        "CK622 error 2:1-2:2 A2: it holds a formula whose value was not saved.",
        "CK622 error 3:2-3:3 B3: it holds a formula whose value was not saved.",
    ]
