"""Whatever a file holds: a sentence, no traceback, and nothing of the plan lost."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from campaignkit.campaign.opening import open_campaign
from campaignkit.recipients.table import TableError
from campaignkit.sheets.importing import import_workbook
from campaignkit.sheets.word_table_reading import read_docx
from campaignkit.sheets.xliff import read_xliff
from tests.sheets.books import PLAN, exported, imported, run

VALUES = st.one_of(
    st.none(),
    st.sampled_from(["#REF!", "=1/0", "x | y", "a, b; c", "\n", "0049 1", "11.2.27", "1.200", "TRUE", "lesson", "-"]),
    st.integers(-5, 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30),
)


@settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(cells=st.lists(st.tuples(st.integers(0, 10**6), VALUES), min_size=1, max_size=12))
def test_any_cell_may_become_anything(tmp_path: Path, cells: list[tuple[int, object]]) -> None:
    plan, book = exported(tmp_path)
    opened = load_workbook(book)
    pages = [page for page in opened.worksheets if not page.title.startswith("_")]
    for seed, value in cells:
        pick = random.Random(seed)  # noqa: S311  # no secret
        page = pick.choice(pages)
        found_cell: Any = page.cell(pick.randint(1, page.max_row + 1), pick.randint(1, page.max_column))
        found_cell.value = value
    opened.save(book)
    found = imported(plan, book)
    if found.errors:
        assert all(finding.message for finding in found.findings)
        return
    comments = [line.partition("#")[2] for line in PLAN.splitlines() if "# " in line]
    assert all(comment in found.after.decode() for comment in comments if "Safer" not in comment)
    again = open_campaign(plan, data=found.after)
    assert again.plan is not None
    assert {item.id for item in again.plan.activities} >= {"lesson"} or found.new_ids


@pytest.mark.parametrize("seed", range(12))
def test_bytes_that_were_changed_are_no_traceback(tmp_path: Path, seed: int) -> None:
    plan, book = exported(tmp_path)
    pick = random.Random(seed)  # noqa: S311  # no secret
    data = bytearray(book.read_bytes())
    for _ in range(pick.randint(1, 40)):
        data[pick.randrange(len(data))] = pick.randrange(256)
    book.write_bytes(bytes(data[: pick.choice([len(data), len(data) // 2])]))
    found = import_workbook(book, "plan.xlsx", plan, open_campaign(plan))
    assert found.errors or found.after == found.before or found.findings


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet2.xml", "xl/styles.xml"]
)
def test_a_part_that_is_missing_or_garbage_is_no_traceback(tmp_path: Path, part: str) -> None:
    plan, book = exported(tmp_path)
    whole = book.read_bytes()
    for garbage in (None, b"", b"<x", b"<sst/>"):
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(whole)) as archive, zipfile.ZipFile(out, "w") as made:
            for name in archive.namelist():
                data = garbage if name == part else archive.read(name)
                if data is not None:
                    made.writestr(name, data)
        book.write_bytes(out.getvalue())
        found = import_workbook(book, "plan.xlsx", plan, open_campaign(plan), delete=True)
        assert found.after in (found.before, b"") or found.errors or b"id: lesson" in found.after


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"%PDF-1.4", b"\0" * 40, b"<html>", b"a;b\n1;2\n", b'"'])
def test_other_files_are_told_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    plan, _ = exported(tmp_path)
    other = tmp_path / "other.xlsx"
    other.write_bytes(data)
    assert run("sheets", "import", str(other), str(plan), "--yes") in (1, 2)
    assert run("translate", "import", str(other), str(plan), "-l", "en", "--yes") == 2
    assert plan.read_text("utf-8") == PLAN


@given(data=st.binary(max_size=200))
def test_documents_and_xliff_of_any_bytes(data: bytes) -> None:
    for read in (read_docx, read_xliff):
        with pytest.raises(TableError):
            read(data, "file")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("word/document.xml", data)
    with pytest.raises(TableError):
        read_docx(out.getvalue(), "file")


@pytest.mark.proves("CK650")
def test_what_is_no_workbook_has_a_code(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)
    book.write_bytes(b"PK\3\4")
    found = import_workbook(book, "plan.xlsx", plan, open_campaign(plan))
    assert [finding.code for finding in found.findings] == ["CK650"]
    assert found.errors
