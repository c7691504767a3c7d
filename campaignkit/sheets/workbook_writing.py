"""Writing a workbook: heads that stay in view, lists to choose from, and what the plan said, to compare later."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from campaignkit.kit.engines.cell_room import row_height
from campaignkit.kit.engines.office_archive import repacked
from campaignkit.knowledge.right_to_left import direction
from campaignkit.late_patterns import late_pattern
from campaignkit.sheets.labels_of_choices import Labels
from campaignkit.sheets.rows_of_plan import Content
from campaignkit.sheets.tables import VALUE, Cell, Head, Sheet, marked

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

BASE, LISTS = "_base", "_lists"
"""The hidden sheets: what the plan said at export, and the lists to choose from."""
PREFIX = "CK_"
"""How the names of cells begin by which sheets and columns are found again."""
VERSION = "1"
FONT = "Arial"
SPARE = 300
"""So many rows below the last one have lists to choose from, too."""
MOMENT = 315_532_800
"""The first moment of 1980, for all workbooks: the same plan gives the same bytes."""
_FORMATS = {"day": "yyyy-mm-dd", "money": "#,##0.00", "number": "General"}
_UNPRINTABLE = late_pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_DARK, _MUST, _SOFT, _GREY, _LINE = "FF1F4E5F", "FF0B6E4F", "FFF3F6F6", "FF5A6B70", "FFC9D4D3"


def name_of(sheet: str, column: str) -> str:
    """Return the name of the cell that holds the head of a column."""
    return f"{PREFIX}{sheet}__{column}"


def name_of_list(name: str) -> str:
    """Return the name of the cells that a list to choose from stands in."""
    return f"{PREFIX}list_{name}".replace("-", "_")


def written(
    sheets: Sequence[Sheet],
    content: Content,
    labels: Labels,
    *,
    read_me: Sequence[str],
    about: Sequence[str],
    language: str,
) -> bytes:
    """Return a workbook. `read_me` are the lines of its first sheet, `about` says where it comes from."""
    from openpyxl import Workbook

    book = Workbook()
    first = book.active
    assert first is not None  # noqa: S101  # a new workbook has a sheet
    _read_me(first, read_me)
    right = direction(language) == "rtl"
    first.sheet_view.rightToLeft = right
    for sheet in sheets:
        page = book.create_sheet(_title(sheet.title, book))
        page.sheet_view.rightToLeft = right
        _fill(book, page, sheet)
    _lists(book, {h.chosen_from for s in sheets for h in (*s.heads, *s.row_heads) if h.chosen_from}, labels)
    _base(book, sheets, content, about)
    book.properties.creator = "campaignkit"
    book.properties.language = language
    book.active = 1
    out = io.BytesIO()
    book.save(out)
    return repacked(out.getvalue(), MOMENT)


def _title(text: str, book: Workbook) -> str:
    title = re.sub(r"[\[\]:*?/\\']", " ", text)[:31]
    number = 2
    while title in book.sheetnames:
        title, number = f"{title[:28]} {number}", number + 1
    return title


def _read_me(page: Any, lines: Sequence[str]) -> None:
    from openpyxl.styles import Alignment, Font

    page.title = lines[0]
    page.column_dimensions["A"].width = 110
    page.sheet_view.showGridLines = False
    for number, line in enumerate(lines[1:], 1):
        cell = page.cell(number, 1)
        put(cell, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font("Courier New", 10) if line.startswith("campaignkit ") else Font(FONT, 11, bold=number == 1)


def _fill(book: Workbook, page: Worksheet, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    line = Border(bottom=Side("thin", color=_LINE))
    last = len(sheet.rows) + 2 + SPARE
    for number, head in enumerate(sheet.heads, 1):
        letter = get_column_letter(number)
        above, cell = page.cell(1, number), page.cell(2, number)
        put(above, head.note or None)
        above.font = Font(FONT, 8, italic=True, color=_GREY)
        above.alignment = Alignment(vertical="top", wrap_text=True)
        put(cell, marked(head))
        cell.font = Font(FONT, 10, bold=head.required, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor=_MUST if head.required else _DARK)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        column = page.column_dimensions[letter]
        column.width, column.hidden = head.width, head.hidden
        column.number_format = _format(head)
        _named(book, name_of(sheet.key, head.key), page, f"${letter}$2")
        if not sheet.row_heads:
            _choices(page, head, f"{letter}3:{letter}{last}")
    for at, row in enumerate(sheet.rows, 3):
        for number, (value, head) in enumerate(zip(row, sheet.heads, strict=True), 1):
            cell = page.cell(at, number)
            own = sheet.row_heads[at - 3] if sheet.row_heads and head.key == VALUE else head
            put(cell, value)
            cell.number_format = _format(own)
            must = bool(sheet.row_heads) and number == 1 and sheet.row_heads[at - 3].required
            cell.font = Font(FONT, 10, bold=must)
            cell.alignment = Alignment(vertical="top", horizontal="left", wrap_text=True)
            cell.border = line
            if head.key == "_what":
                cell.font = Font(FONT, 9, italic=True, color=_GREY)
            if own is not head:
                _choices(page, own, cell.coordinate)
        page.row_dimensions[at].height = _height(row, sheet)
    _fold(page, sheet)
    page.row_dimensions[1].height = max(14, *(12 * (1 + len(h.note) // max(8, h.width - 1)) for h in sheet.heads))
    page.row_dimensions[2].height = 30
    page.freeze_panes = "A3" if sheet.row_heads else "B3"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    if page.sheet_properties.pageSetUpPr is not None:
        page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "2:2"


def _fold(page: Worksheet, sheet: Sheet) -> None:
    """Fold what is rarely needed: it stays, and a click on the + before it opens it."""
    from openpyxl.utils import get_column_letter

    heads = sheet.row_heads or sheet.heads
    numbers = [number for number, head in enumerate(heads, 1) if head.folded]
    if not numbers:
        return
    if sheet.row_heads:
        page.row_dimensions.group(numbers[0] + 2, numbers[-1] + 2, outline_level=1, hidden=True)
    else:
        first, last = get_column_letter(numbers[0]), get_column_letter(numbers[-1])
        page.column_dimensions.group(first, last, outline_level=1, hidden=True)
    if page.sheet_properties.outlinePr is not None:
        page.sheet_properties.outlinePr.summaryRight = page.sheet_properties.outlinePr.summaryBelow = False


def _format(head: Head) -> str:
    return _FORMATS.get(head.kind) or ("@" if head.as_text else "General")


def _choices(page: Worksheet, head: Head, cells: str) -> None:
    """Let people choose, and warn of a day or number that is none; nothing is refused: the import looks closely."""
    from openpyxl.worksheet.datavalidation import DataValidation

    if head.chosen_from is not None:
        choices = DataValidation("list", formula1=f"={name_of_list(head.chosen_from)}", allow_blank=True)
        choices.showErrorMessage = False
    elif head.kind == "day":
        choices = DataValidation("date", operator="greaterThan", formula1="36526", allow_blank=True)
        choices.errorStyle, choices.showErrorMessage = "warning", True
    elif head.kind in ("number", "money") and not head.many:
        choices = DataValidation("decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
        choices.errorStyle, choices.showErrorMessage = "warning", True
    else:
        return
    choices.add(cells)
    page.add_data_validation(choices)


def _named(book: Workbook, name: str, page: Any, cells: str) -> None:
    from openpyxl.utils import quote_sheetname
    from openpyxl.workbook.defined_name import DefinedName

    book.defined_names[name] = DefinedName(name, attr_text=f"{quote_sheetname(page.title)}!{cells}")


def _lists(book: Workbook, names: set[str | None], labels: Labels) -> None:
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(LISTS)
    page.sheet_state = "hidden"
    for number, name in enumerate(sorted(name for name in names if name), 1):
        put(page.cell(1, number), name)
        values = list(labels.of(name))
        for at, value in enumerate(values, 2):
            put(page.cell(at, number), labels.shown(name, value))
        letter = get_column_letter(number)
        _named(book, name_of_list(name), page, f"${letter}$2:${letter}${max(2, len(values) + 1)}")


def _base(book: Workbook, sheets: Sequence[Sheet], content: Content, about: Sequence[str]) -> None:
    page = book.create_sheet(BASE)
    page.sheet_state = "hidden"
    rows: list[tuple[str, ...]] = [("campaignkit", VERSION, *about)]
    for sheet in sheets:
        rows.append(("sheet", sheet.key, book.sheetnames[1 + list(sheets).index(sheet)]))
        rows += [("head", sheet.key, head.key, marked(head)) for head in sheet.heads]
        for line in content[sheet.key].values():
            rows.append(("row", sheet.key, line.key, line.parent))
            rows += [("is", sheet.key, line.key, key, text) for key, text in line.fields.items()]
    for at, row in enumerate(rows, 1):
        for number, text in enumerate(row, 1):
            put(page.cell(at, number), text)


def put(cell: Any, value: Cell) -> None:
    """Write one value. A text is a text, also one that begins like a formula."""
    if value is None or value == "":
        return
    if isinstance(value, str):
        text = _UNPRINTABLE.sub("", value)
        cell.value = text
        cell.data_type = "s"
        if text[:1] in ("=", "+", "-", "@"):
            cell.quotePrefix = True
    elif isinstance(value, (Decimal, datetime.date)):
        cell.value = value


def _height(row: Sequence[Cell], sheet: Sheet) -> float:
    """Return a height for the lines a row needs."""
    texts = [
        (v, head.width) for v, head in zip(row, sheet.heads, strict=True) if isinstance(v, str) and not head.hidden
    ]
    return row_height(texts)
