"""A report on results for a terminal of any width: one block an item, a line for each thing that is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from campaignkit.diagnostics.visible import printable
from campaignkit.json_data import Json
from campaignkit.terminal.screen import indented

if TYPE_CHECKING:
    from rich.console import Console

    from campaignkit.kit.report_writer import Section, Writer


def print_results(found: Json, console: Console) -> None:
    """Print every section of a report."""
    from rich.text import Text

    from campaignkit.kit.report_document import document
    from campaignkit.knowledge.report_words import ENGLISH, report_words

    page = document(found, report_words(ENGLISH))
    console.print(Text(printable(page["title"]), "bold"))
    for line in page["opening"]:
        indented(printable(line), console, 0)
    for section in page["sections"]:
        console.print()
        console.print(Text(section.title, "bold underline"))
        for note in section.before:
            indented(printable(note), console, 0)
        _rows(section, page["write"], console)
    console.print()
    indented(printable(page["foot"]), console, 0)


def _rows(section: Section, write: Writer, console: Console) -> None:
    from rich.text import Text

    heads = [column.title for column in section.columns]
    for row in (*section.rows, *section.sums):
        cells = [write.cell(cell) for cell in row]
        first, *rest = cells[0].split("\n")
        console.print(Text(printable(first), "bold"), soft_wrap=False)
        for line in rest:
            indented(printable(line), console, 2)
        known = [(head, cell) for head, cell in zip(heads[1:], cells[1:], strict=True) if cell not in ("", "–")]
        for head, cell in known:
            indented(printable(f"{head}: {cell.replace(chr(10), '; ')}"), console, 2)
