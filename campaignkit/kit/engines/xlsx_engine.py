"""Workbooks (XLSX). The only place that knows the `openpyxl` package.

A text is always written as text, also one that begins like a formula: a plan must not be able to make a spreadsheet
compute or open anything.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from campaignkit.kit.contract.look_keys import Colours
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.dates_and_numbers import day_format, money_format, regional
from campaignkit.kit.engines.cell_room import column_width, row_height
from campaignkit.kit.engines.office_archive import moment, repacked
from campaignkit.kit.markup import unbroken
from campaignkit.kit.print_order_sheets import order_sheets
from campaignkit.kit.work_plan_sheets import Cell, Shade, SheetFormula, WorkPlanSheet, workbook
from campaignkit.late_patterns import late_pattern

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_UNPRINTABLE = late_pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NUMBER = late_pattern(r"[+(]?\d[\d\s().,/+\-‑–]*")
"""A number that is not counted with: of a telephone, a post code, a range."""
FONT = "Arial"
SIZE, LEAST = 10, 7
"""The size of what stands in a cell, and the least at which it is printed, in points."""
MARGIN, CHARACTER = 0.4, 0.077
"""The margin beside a sheet and the width of a character of a column, in inches."""
INDENT = 1
"""How far a number stands from the next column, which may begin with one, in characters."""
_WHOLE = "#,##0"
Looks = dict[tuple[bool, str | None, str, bool], Any]
"""Styles of cells, by what is different in them."""
PAPER_SIZES = {"letter": "1", "a4": "9"}
"""How workbooks call the sheets of office printers (ECMA-376, 18.3.1.63)."""


def render_workbook(view: View, timestamp: int) -> bytes:
    """Return the workbook of a plan or its print order, to go on working with and to print on landscape paper."""
    return render_sheets(view, order_sheets(view["order"]) if "order" in view else workbook(view), timestamp)


def render_sheets(view: View, sheets: Sequence[WorkPlanSheet], timestamp: int) -> bytes:
    """Return sheets as a workbook that looks like those of a plan."""
    from openpyxl import Workbook

    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    title = view["campaign"]["title"]["plain"]
    region = view["region"]
    days = day_format(regional(view["language"], region) if region else view["language"])
    for sheet in (_roomy(sheet, days) for sheet in sheets):
        page = book.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", sheet.title)[:31])
        _fill(page, sheet, view["theme"]["colours"], days)
        _print_setup(page, title, view, sheet)
    book.properties.title = title
    book.properties.creator = ", ".join(view["partners"]["lead"]) or "campaignkit"
    book.properties.language = view["language"]
    book.properties.created = moment(timestamp)
    out = io.BytesIO()
    book.save(out)
    return repacked(out.getvalue(), timestamp)


def _roomy(sheet: WorkPlanSheet, days: str) -> WorkPlanSheet:
    """Return a sheet with columns so wide that no program cuts a word in them, or shows ### for a number or a day."""
    rows = [row for row in (*sheet.rows, *sheet.sums) if len(row) == len(sheet.columns)]
    columns = []
    for number, column in enumerate(sheet.columns):
        cells = [row[number] for row in rows]
        total = sum((cell for cell in cells if isinstance(cell, Decimal)), Decimal())
        texts = (column.title.upper(), *(_in_one_piece(cell, days) for cell in (*cells, total)))
        columns.append(replace(column, width=column_width(texts, column.width)))
    return replace(sheet, columns=tuple(columns))


def _in_one_piece(cell: Cell, days: str) -> str:
    """Return a cell as it is shown, a number or a day without blanks at which a line could break."""
    if isinstance(cell, Decimal | int):
        return f"{cell:,}" + "0" * INDENT
    if isinstance(cell, dict):
        return re.sub("[dmy]", "0", days.replace("\\", "")).replace(" ", ".")
    return cell if isinstance(cell, str) else ""


def _fill(page: Worksheet, sheet: WorkPlanSheet, colours: Colours, days: str) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    line = Border(bottom=Side("thin", color="FFC9D4D3"))
    looks: Looks = {}
    for number, column in enumerate(sheet.columns, 1):
        cell = page.cell(1, number)
        _put(cell, column.title, days)
        cell.font = Font(FONT, bold=True, color=_argb(colours["on_primary"]))
        cell.fill = PatternFill("solid", fgColor=_argb(colours["primary"]))
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        page.column_dimensions[get_column_letter(number)].width = column.width
    page.row_dimensions[1].height = max(
        32.0, row_height([(column.title.upper(), column.width) for column in sheet.columns])
    )
    bar = PatternFill("solid", fgColor=_argb(colours["primary"]))
    for at, row in enumerate(sheet.rows, 2):
        _row(page, at, row, line, looks, days, bar)
        page.row_dimensions[at].height = _height(row, sheet)
    for at, row in enumerate(sheet.sums, len(sheet.rows) + 3):
        _row(page, at, row, line, looks, days)
        for number in range(1, len(sheet.columns) + 1):
            page.cell(at, number).font = Font(FONT, 10, bold=True)
            page.cell(at, number).fill = PatternFill("solid", fgColor=_argb(colours["soft"]))
        page.row_dimensions[at].height = _height(row, sheet)
    page.freeze_panes = "B2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(sheet.rows) + 1}"


def _row(page: Worksheet, at: int, row: Sequence[Cell], line: Any, looks: Looks, days: str, bar: Any = None) -> None:
    for number, value in enumerate(row, 1):
        cell = page.cell(at, number)
        _put(cell, value, days)
        _give_look(cell, line, looks, bold=number == 1, side=_side(value))
        if isinstance(value, Shade):
            cell.fill = bar


def _side(value: Cell) -> str | None:
    """Return where a cell has its text: numbers stand under each other, days in the middle."""
    if isinstance(value, Decimal | int | SheetFormula):
        return "right"
    return "center" if isinstance(value, dict) else None


def _give_look(cell: Any, line: Any, looks: Looks, *, bold: bool, side: str | None) -> None:
    """Style a cell. The package compares each part of a style with all there are: done once for each look."""
    from openpyxl.styles import Alignment, Font

    key = (bold, side, cell.number_format, cell.quotePrefix)
    if key in looks:
        cell._style = copy(looks[key])  # the package's own way to copy a look, though by this name
        return
    cell.font = Font(FONT, 10, bold=bold)
    indent = INDENT if side == "right" else 0
    cell.alignment = Alignment(horizontal=side, indent=indent, vertical="center", wrap_text=True)
    cell.border = line
    looks[key] = copy(cell._style)


def _put(cell: Any, value: Cell, days: str = "yyyy-mm-dd") -> None:
    """Write one value; only what this program itself calls a formula becomes one."""
    if value is None or isinstance(value, Shade):
        return
    if isinstance(value, Decimal):
        cell.value, cell.number_format = value, money_format(-int(value.as_tuple().exponent))
    elif isinstance(value, int):
        cell.value, cell.number_format = value, _WHOLE
    elif isinstance(value, str):
        text = _UNPRINTABLE.sub("", unbroken(value))
        cell.value = text
        cell.data_type = "s"
        if text[:1] in ("=", "+", "-", "@") or _NUMBER.fullmatch(text):
            cell.quotePrefix = True
        if _NUMBER.fullmatch(text):
            cell.number_format = "@"  # whoever corrects 0800 … there keeps its zero
    elif isinstance(value, SheetFormula):
        cell.value, cell.number_format = value.text, money_format(value.decimals)
    else:
        cell.value, cell.number_format = datetime.date.fromisoformat(value["iso"]), days


def _height(row: Sequence[Cell], sheet: WorkPlanSheet) -> float:
    """Return a height for the lines a row needs; its first cell is bold and so counted wider."""
    texts = [
        (value, column.width) for value, column in zip(row, sheet.columns, strict=True) if isinstance(value, str)
    ]
    bold = [(row[0], sheet.columns[0].width - 2)] if isinstance(row[0], str) else []
    return row_height([*bold, *texts])


def pages_across(sheet: WorkPlanSheet, view: View) -> int:
    """Return over how many pages a sheet is spread, so that nothing is printed smaller than `LEAST`.

    The first column stands on each of them.
    """
    paper = view["format"]["sheet"]
    inches = max(float(paper["width_mm"]), float(paper["height_mm"])) / 25.4 - 2 * MARGIN
    room = inches / CHARACTER * (SIZE / LEAST)
    first, *others = (column.width for column in sheet.columns)
    pages, used = 1, float(first)
    for width in others:
        if used + width > room:
            pages, used = pages + 1, float(first)
        used += width
    return pages


def _print_setup(page: Any, title: str, view: View, sheet: WorkPlanSheet) -> None:
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = PAPER_SIZES[view["format"]["sheet"]["id"]]
    page.page_margins.left = page.page_margins.right = MARGIN
    page.page_setup.fitToWidth = pages_across(sheet, view)
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows, page.print_title_cols = "1:1", "A:A"
    page.sheet_view.rightToLeft = view["direction"] == "rtl"
    label = "" if view["state"]["name"] == "final" else f" – {view['state']['label']}"
    page.oddHeader.left.text = (title + label).replace("&", "&&")
    page.oddHeader.right.text = page.title.replace("&", "&&")
    page.oddFooter.right.text = "&P / &N"


def _argb(colour: str) -> str:
    return "FF" + colour.removeprefix("#").upper()
