"""A report on results for a terminal: tables where they have room, else one block an item, a line for each thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from campaignkit.diagnostics.visible import printable
from campaignkit.json_data import Json
from campaignkit.terminal.screen import indented

if TYPE_CHECKING:
    from rich.console import Console

    from campaignkit.kit.report_writer import ReportSection, Writer


ROOM_FOR_TABLES = 120


def print_results(report: Json, console: Console) -> None:
    """Print every section of a report."""
    from rich.text import Text

    from campaignkit.kit.report_document import document
    from campaignkit.knowledge.report_words import ENGLISH, report_words

    page = document(report, report_words(ENGLISH))
    console.print(Text(printable(page["title"]), "bold"))
    for line in page["opening"]:
        indented(printable(line), console, 0)
    for section in page["sections"]:
        console.print()
        console.print(Text(section.title, "bold underline"))
        for note in section.before:
            indented(printable(note), console, 0)
        if console.width >= ROOM_FOR_TABLES:
            _table(section, page["write"], console)
        else:
            _rows(section, page["write"], console)
    console.print()
    indented(printable(page["foot"]), console, 0)


def _table(section: ReportSection, write: Writer, console: Console) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in section.columns:
        table.add_column(Text(printable(column.title)), overflow="fold")
    for row in (*section.rows, *section.sums):
        first, *rest = (Text("\n").join(map(Text, _lines(write.cell(cell)))) for cell in row)
        first.stylize("bold")
        table.add_row(first, *rest)
    console.print(table)


def _lines(text: str) -> list[str]:
    """Return the lines of a cell, each without what a terminal would obey."""
    return [printable(line) for line in text.split("\n")]


def _rows(section: ReportSection, write: Writer, console: Console) -> None:
    from rich.text import Text

    heads = [column.title for column in section.columns]
    for row in (*section.rows, *section.sums):
        cells = [write.cell(cell) for cell in row]
        first, *rest = cells[0].split("\n")
        console.print(Text(printable(first), "bold"), soft_wrap=False)
        for line in rest:
            indented(printable(line), console, 2)
        pairs = [(head, cell) for head, cell in zip(heads[1:], cells[1:], strict=True) if cell not in ("", "–")]
        for head, cell in pairs:
            indented(printable(f"{head}: {cell.replace(chr(10), '; ')}"), console, 2)
