"""Damages workbooks and tables as offices and programs do, and reads them back: `python -m tests.fuzz_tables 1000`.

Cells become anything, rows and columns are moved, copied, taken out and merged, texts lose their marks. What is
found must be said without a traceback, and what a file does not speak of must stay: items, comments, translations.
What fails is kept in `build/fuzz/tables`.
"""

from __future__ import annotations

import datetime
import io
import json
import random
import re
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.recipients.table import TableError
from campaignkit.sheets.exporting import workbook_of
from campaignkit.sheets.importing import import_workbook
from campaignkit.sheets.texts import texts_of
from campaignkit.sheets.texts_returned import read_returned
from campaignkit.sheets.texts_taken_over import po_with, taken_over
from campaignkit.sheets.texts_written import written_as
from campaignkit.source.edits_read_again import as_plain_tree
from campaignkit.translate.po_reader import read_po
from tests.fuzz import ROOT
from tests.sheets.gentle_books import gently
from tests.sheets.nothing_lost import lost

KEPT = ROOT / "build" / "fuzz" / "tables"
PLANS = ("village-school", "digital-safety-moldova")
TRANSLATED = ROOT / "campaigns" / "digital-safety-moldova"
TODAY = datetime.date(2027, 1, 4)
VALUES: tuple[Any, ...] = (
    *(None, "", " ", "-", "?", "n/a", "#REF!", "#N/A", "=1/0", "=A1", "TRUE", True, False, 0, -1, 1.5, 1e300),
    *("0049 30 1234", 49301234, "11.2.27", "32.13.2027", "2027-02-30", datetime.date(2027, 2, 9), TODAY),
    *(datetime.time(12, 0), datetime.datetime(1899, 12, 30), "1.200,50 €", "1,200.50", "viel", "NaN", "1e5"),
    *("a, b; c", "a | b", "x\ny", "x\r\ny", "\u00a0", "\u200b", "\u202etxet", "“smart” ‘quotes’ – and —"),
    *("{{ help.line.phone }}", "{{", "}}", "{% x %}", "&a", "*a", "!!python", "- a", "key: value", "# no", "'", '"'),
    *("é" * 400, "x" * 40_000, "مرحبا", "Ελληνικά", "𝔘𝔫𝔦", "\U0001f600", "yes", "no", "null", "~", "id"),
)
PIECES = (
    "“",
    "”",
    "’",
    "…",
    "\u00a0",
    "{{ ",
    " }}",
    "**",
    "[x](http://y.example)",
    "\n",
    "\t",
    "&amp;",
    "<b>",
    "]]>",
    "0",
)


def _book(plan: Path, chance: random.Random, seed: bytes) -> tuple[bytes, str]:
    from openpyxl import load_workbook

    if chance.random() < 0.15:
        return _bytes(seed, chance), "bytes"
    opened = load_workbook(io.BytesIO(seed))
    if chance.random() < 0.6:
        gently(opened, chance)
        return _saved(opened), "gently"
    pages: list[Any] = opened.worksheets if chance.random() < 0.05 else opened.worksheets[:-2]
    for _ in range(chance.choice((1, 1, 2, 3, 6, 12))):
        page = chance.choice(pages)
        row, column = chance.randint(1, page.max_row + 2), chance.randint(1, page.max_column + 1)
        match chance.randrange(12):
            case 0:
                page.delete_rows(row, chance.randint(1, 3))
            case 1:
                page.insert_rows(row, chance.randint(1, 3))
            case 2:
                page.delete_cols(column)
            case 3:
                page.insert_cols(column)
            case 4:
                for at in range(1, page.max_column + 1):
                    page.cell(page.max_row + (at == 1), at).value = page.cell(row, at).value
            case 5 if len(page.merged_cells.ranges) < 3:
                page.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)
            case 6:
                page.title = chance.choice(("Sheet1", "Tabelle1", page.title + " (2)", page.title.upper()))[:31]
            case 7 if len(opened.worksheets) > 3 and page in opened.worksheets:
                opened.remove(page)
                pages = [one for one in pages if one is not page] or opened.worksheets
            case _:
                _put(page, row, column, chance.choice(VALUES))
    return _saved(opened), "cells"


def _saved(opened: Any) -> bytes:
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def _put(page: Any, row: int, column: int, value: Any) -> None:
    from openpyxl.cell.cell import MergedCell

    cell = page.cell(row, column)
    if not isinstance(cell, MergedCell):
        cell.value = value[:32_000] if isinstance(value, str) else value


def _bytes(data: bytes, chance: random.Random) -> bytes:
    """Damage a file as disks and mail do, or its parts as other programs do."""
    if data[:2] != b"PK" or chance.random() < 0.3:
        found = bytearray(data)
        for _ in range(chance.randint(1, 30)):
            found[chance.randrange(len(found))] = chance.randrange(256)
        return bytes(found[: chance.choice((len(found), len(found), len(found) // 2))])
    out = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as whole, ZipFile(out, "w") as made:
        for name in whole.namelist():
            part = whole.read(name)
            if chance.random() < 0.15:
                text = part.decode("utf-8", "replace")
                at = chance.randrange(len(text) + 1)
                part = (text[:at] + chance.choice(PIECES) + text[at + chance.randrange(9) :]).encode()
            if chance.random() > 0.03:
                made.writestr(name, part)
    return out.getvalue()


def _table(name: str, seed: bytes, chance: random.Random) -> bytes:
    """Change the texts of a Word or Excel table, of XLIFF or of a PO file."""
    if chance.random() < 0.2:
        return _bytes(seed, chance)
    if name == "docx":
        return _docx(seed, chance)
    if name == "xlsx":
        return _book(Path(), chance, seed)[0]
    text = seed.decode()
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        units = [
            (found.start(), found.end()) for found in re.finditer(r"<unit .*?</unit>\s*|(?<=\n\n).*?\n\n", text, re.S)
        ]
        at = chance.randrange(len(text))
        start, end = chance.choice(units) if units else (at, at)
        match chance.randrange(5):
            case 0:
                text = text[:start] + text[end:]
            case 1:
                text = text[:start] + text[start:end] + text[start:]
            case 2:
                text = text[:start] + text[end:] + text[start:end]
            case 3 if name == "po":
                text = re.sub(r'msgctxt "[^\n]*\n', "", text)
            case _:
                text = text[:at] + chance.choice(PIECES) + text[at + chance.randrange(3) :]
    return text.encode()


def _docx(seed: bytes, chance: random.Random) -> bytes:
    import docx

    made: Any = docx.Document(io.BytesIO(seed))
    table = chance.choice(made.tables)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        rows = table.rows
        row = chance.choice(list(rows))
        cell = chance.choice(row.cells)
        match chance.randrange(8):
            case 0:
                table._tbl.remove(row._tr)
            case 1:
                chance.choice(list(rows))._tr.addnext(row._tr)
            case 2:
                from copy import deepcopy

                row._tr.addnext(deepcopy(row._tr))
            case 3:
                cell.merge(chance.choice(row.cells))
            case 4:
                cell.text = cell.text + chance.choice(PIECES).replace("\n", " ")
            case 5:
                cell.text = re.sub(r"\{\{.*?\}\}", "", cell.text)
            case 6:
                cell.text = str(chance.choice(VALUES)).replace("\x0b", "")[:5000]
            case _:
                cell.add_paragraph("x")
        if len(table.rows) < 2:
            break
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _comments(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip().startswith("#")]


def _ids(root: Any) -> dict[str, set[str]]:
    tree: Any = as_plain_tree(root)
    return {
        key: {item["id"] for item in items if isinstance(item, dict) and "id" in item}
        for key, items in tree.items()
        if isinstance(items, list)
    }


def read_book_back(campaign: Campaign, book: Path, folder: Path) -> str:
    """Read a workbook in, in memory, and see that nothing is gone that nobody took out.

    Raises:
        AssertionError: something is.
    """
    found = import_workbook(book, book.name, campaign.path, campaign)
    assert all(finding.message for finding in found.findings)
    if found.errors:
        return "refused"
    if found.after == found.before:
        return "the same"
    before, after = found.before.decode(), found.after.decode()
    again = open_campaign(campaign.path, data=found.after)
    assert again.plan is not None, [finding.message for finding in again.diagnostics]
    assert campaign.root is not None
    assert again.root is not None
    then, now = _ids(campaign.root), _ids(again.root)
    for section, ids in then.items():
        gone = ids - now.get(section, set()) - set(found.new_ids.get(section, {}))
        assert not gone, (section, gone)
    shown = {change.key for change in found.merge.changes}
    silent = [line for line in _comments(before) if line not in _comments(after)]
    assert not silent, (silent, shown)
    taken = lost(as_plain_tree(campaign.root), as_plain_tree(again.root), found)
    assert not taken, (taken, shown)
    return "changed"


def read_table_back(campaign: Campaign, language: str, file: Path) -> str:
    """Read a table of texts in, in memory, and see that the translations it does not speak of stay.

    Raises:
        AssertionError: they do not.
    """
    try:
        returned = read_returned(file, file.name)
    except TableError:
        return "refused"
    assert campaign.plan is not None
    texts = texts_of(campaign, campaign.plan, language)
    taken = taken_over(texts, returned.rows, sure=True)
    changed = {change.row.key for change in taken.changes}
    for change in taken.changes:
        assert texts.sync is None or re.findall(r"\{\{.*?\}\}", change.new) or "{{" not in change.row.source
    if texts.sync is None or not taken.changes:
        return "the same" if not taken.changes else "read"
    target = file.with_name("again.po")
    target.write_bytes(po_with(texts, taken, "Translator, City Office", TODAY))
    made = read_po(target, target.name)
    assert not isinstance(made, list), made[0].message
    assert not made.diagnostics, made.diagnostics[0].message
    now = {entry.context: entry.get("msgstr") for entry in made.entries}
    for row in texts.rows:
        assert row.key in changed or now.get(row.key, "") == (row.target or ""), row.key
    return "changed"


def run(count: int, seed: int = 0, say: Callable[[str], object] = lambda _: None) -> tuple[Counter[str], int]:
    """Try that many files; return what came of each kind, and how many failed."""
    seen: Counter[str] = Counter()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="campaignkit-tables-") as name:
        folder = Path(name)
        campaigns = {}
        for plan in PLANS:
            shutil.copytree(ROOT / "campaigns" / plan, folder / plan)
            campaigns[plan] = open_campaign(folder / plan / "plan.yaml")
        books = {plan: workbook_of(campaign) for plan, campaign in campaigns.items()}
        translated = campaigns[TRANSLATED.name]
        assert translated.plan is not None
        tables = {
            (kind, language): written_as(
                kind, texts_of(translated, translated.plan, language), translated, translated.plan
            )
            for kind in ("docx", "xlsx", "xliff")
            for language in ("ro", "en")
        }
        tables["po", "ro"] = (folder / TRANSLATED.name / "locales" / "ro.po").read_bytes()
        for number in range(count):
            chance = random.Random(f"{seed}-{number}")  # noqa: S311  # no secret
            try:
                if chance.random() < 0.5:
                    kind, plan = "book", chance.choice(PLANS)
                    file = folder / "book.xlsx"
                    file.write_bytes(_book(folder, chance, books[plan])[0])
                    came = read_book_back(campaigns[plan], file, folder)
                else:
                    kind, language = chance.choice(list(tables))
                    file = folder / f"texts.{'xlf' if kind == 'xliff' else kind}"
                    file.write_bytes(_table(kind, tables[kind, language], chance))
                    came = read_table_back(translated, language, file)
            except Exception:  # noqa: BLE001  # whatever it is, it is what is looked for
                failed += 1
                came = "FAILED"
                KEPT.mkdir(parents=True, exist_ok=True)
                (KEPT / f"{seed}-{number}.txt").write_text(traceback.format_exc(), encoding="utf-8")
                if file.exists():
                    shutil.copy(file, KEPT / f"{seed}-{number}{file.suffix}")
            seen[f"{kind} {came}"] += 1
            if number % 100 == 99:
                say(f"{number + 1} tried, {failed} failed: {json.dumps(seen)}\n")
    return seen, failed


if __name__ == "__main__":
    found, wrong = run(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0, sys.stderr.write)
    sys.stdout.write(json.dumps({"tried": found, "failed": wrong}, indent=1, sort_keys=True) + "\n")
    sys.exit(1 if wrong else 0)
