"""Lists as other programs save them: every encoding, separator and kind of file gives the same rows."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.recipients import separated_table
from campaignkit.recipients.table import TableError
from campaignkit.recipients.table_files import read_table

NAMES = {
    "de": ("cp1252", "Grundschule Überlingen, Straße 5"),
    "fr": ("cp1252", "École élémentaire « Œuvre », Nîmes"),
    "es": ("cp1252", "Colegio Peñíscola, ¡aquí!"),
    "pl": ("cp1250", "Szkoła Podstawowa w Łodzi"),
    "cs": ("cp1250", "Základní škola Příbram"),
    "ro": ("cp1250", "Școala Gimnazială Băneşti".replace("Ș", "Ş")),
    "ru": ("cp1251", "Средняя школа № 5"),
    "uk": ("cp1251", "Ґалицький ліцей імені Їжака"),
    "el": ("cp1253", "Δημοτικό Σχολείο Αθηνών"),
    "tr": ("cp1254", "Çağdaş Ortaokulu, İstanbul"),
    "he": ("cp1255", "בית ספר יסודי"),
    "ar": ("cp1256", "المدرسة الابتدائية"),
    "lv": ("cp1257", "Rīgas vidusskola Nr. 1"),
    "et": ("cp1257", "Õismäe kool"),
}
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")


def write(tmp_path: Path, data: bytes, name: str = "list.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("language", NAMES)
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_every_encoding_and_separator(language: str, separator: str, tmp_path: Path) -> None:
    page, name = NAMES[language]
    rows = [["name", "address"], [f'{name} "A", b; c', "x"], ["B", "y"]]
    text = "\r\n".join(separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    for encoding in (page, *UNICODE):
        table = read_table(write(tmp_path, text.encode(encoding)), "list.csv", [language])
        assert [list(row.cells) for row in table.rows] == rows, encoding
        assert [row.number for row in table.rows] == [1, 2, 3]
        assert bool(table.notes) == (encoding == page), "what was guessed is told"


def test_a_comma_in_every_row_is_no_separator(tmp_path: Path) -> None:
    rows = ["name;address;room", *(f"School {n};Str. Mare {n}, Orhei;{n}" for n in range(4000))]
    for many in (3, len(rows)):  # the larger list is looked at in part
        table = read_table(write(tmp_path, "\n".join(rows[:many]).encode()), "list.csv", ["ro"])
        assert [len(row.cells) for row in table.rows] == [3] * many


def test_cells_keep_their_places(tmp_path: Path) -> None:
    text = 'sep=;\r\n"Lista școlilor";;\r\n\r\n;;\r\nNume;Adresă;Nr\r\n'
    text += '"Liceul ""X""";"str. A\nOrhei";3\r\n"Gim" Orhei;b;\r\n'
    table = read_table(write(tmp_path, text.encode()), "list.csv", ["ro"])
    last = table.rows[-1]
    assert [(row.number, row.cells) for row in table.rows] == [
        (2, ("Lista școlilor", "", "")),
        (5, ("Nume", "Adresă", "Nr")),
        (6, ('Liceul "X"', "str. A\nOrhei", "3")),
        (8, ('"Gim" Orhei', "b", "")),
    ]
    assert (table.span(table.rows[1], 1).start.line, table.span(table.rows[1], 1).start.column) == (5, 6)
    assert (table.span(last, 1).start.column, table.span(last, 1).end.column) == (13, 14)
    assert table.called(last, 1) == "B8"


def workbook(rows: Sequence[list[Any]], *, merge: tuple[str, ...] = ()) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for area in merge:
        sheet.merge_cells(area)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_workbook_is_read_as_people_see_it(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["List"],
        [],
        ["name", "n", "city"],
        ["A", 20.0, "Orhei"],
        ["B", 1.5, None],
        ["C", True, "Cahul"],
    ]
    table = read_table(write(tmp_path, workbook(rows, merge=("C4:C5",)), "l.xlsx"), "l.xlsx", ["ro"])
    assert [(row.number, row.cells) for row in table.rows] == [
        (1, ("List", "", "")),
        (3, ("name", "n", "city")),
        (4, ("A", "20", "Orhei")),
        (5, ("B", "1.5", "Orhei")),
        (6, ("C", "yes", "Cahul")),
    ]
    assert table.notes == ("1 cell takes its text from the merged cell it is part of",)


def test_no_formula_is_worked_out_and_none_is_an_empty_cell(tmp_path: Path) -> None:
    table = read_table(
        write(tmp_path, workbook([["name", "n"], ["A", "=1+1"], ["B", 2]]), "l.xlsx"), "l.xlsx", ["ro"]
    )
    assert table.rows[1].cells == ("A", "")
    assert table.faults == ((2, 1, "it holds a formula whose value was not saved"),)


def with_cell(name: str, attributes: str = "") -> bytes:
    """Return a workbook in whose first sheet one more cell stands, written by hand."""
    made, stream = zipfile.ZipFile(io.BytesIO(workbook([["name", "n"], ["A", 1]]))), io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for part in made.namelist():
            data = made.read(part)
            if part == "xl/worksheets/sheet1.xml":
                row = "".join(char for char in name if char.isdigit())
                more = f'<row r="{row}"><c r="{name}"{attributes}><v>#REF!</v></c></row></sheetData>'
                data = data.replace(b"</sheetData>", more.encode())
            target.writestr(part, data)
    return stream.getvalue()


def test_a_cell_at_the_end_of_the_sheet_takes_no_memory(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="far away"):
        read_table(write(tmp_path, with_cell("XFD1048576"), "l.xlsx"), "l.xlsx", ["en"])


def test_an_error_of_the_spreadsheet_is_named(tmp_path: Path) -> None:
    table = read_table(write(tmp_path, with_cell("B3", ' t="e"'), "l.xlsx"), "l.xlsx", ["en"])
    assert table.faults == ((3, 1, "it holds an error of the spreadsheet, such as #REF!"),)


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_a_sheet_of_libreoffice_with_a_million_copies_of_a_cell_is_refused(tmp_path: Path) -> None:
    cell = b'<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>a</text:p>'
    xml = b'<table:table-row table:number-rows-repeated="1048576">' + cell + b"</table:table-cell></table:table-row>"
    with pytest.raises(TableError, match="far away"):
        read_table(write(tmp_path, zipped({"content.xml": xml}), "l.ods"), "l.ods", ["en"])


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"\n\n \n", "is empty"),
        (b"name;city\nA;\"b\nC;d\n", "never closed"),
        (b"<!DOCTYPE html><table><tr><td>name</td></tr></table>", "web page"),
        (b"%PDF-1.7\n", "is a PDF"),
        (b"PK\x03\x04" + b"x" * 100, "not a whole workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0" * 20, "password"),
        (b"\xff\xfen", "not utf-16"),
        (b"na\0me,city\nA,b\n", "zero bytes"),
        (zipped({"xl/workbook.xml": b"<a/>"}), "not a whole workbook"),
    ],
)  # fmt: skip
def test_what_is_no_table_says_why(data: bytes, says: str, tmp_path: Path) -> None:
    with pytest.raises(TableError, match=says) as caught:
        read_table(write(tmp_path, data, "list.xlsx"), "list.xlsx", ["en"])
    assert caught.value.hint


def test_what_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="no such file"):
        read_table(tmp_path / "list.csv", "list.csv", ["en"])
    with pytest.raises(TableError, match="folder"):
        read_table(tmp_path, "list", ["en"])


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(separated_table, "MOST_ROWS", 50)
    with pytest.raises(TableError, match="too many rows"):
        read_table(write(tmp_path, b"a,b\n" * 51), "list.csv", ["en"])


@given(st.binary(max_size=300), st.sampled_from(["", "name;city\n", "PK\x03\x04"]))
def test_whatever_a_file_holds_it_is_a_table_or_a_reason(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, before: str
) -> None:
    path = write(tmp_path_factory.mktemp("any"), before.encode() + data)
    said: tuple[object, ...]
    try:
        said = read_table(path, "list.csv", ["en"]).rows
    except TableError as error:
        said = (error.message, error.hint)
    assert said
    assert all(said)
