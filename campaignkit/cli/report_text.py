"""A report on results for a terminal of any width: one block an item, a line for each thing that is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from campaignkit.diagnostics.visible import printable
from campaignkit.json_data import Json

if TYPE_CHECKING:
    from rich.console import Console

    from campaignkit.kit.report_writer import Section, Writer


def print_report(found: Json, console: Console) -> None:
    """Print every section of a report."""
    from rich.text import Text

    from campaignkit.kit.report_document import document
    from campaignkit.knowledge.report_words import ENGLISH, report_words

    page = document(found, report_words(ENGLISH))
    console.print(Text(printable(page["title"]), "bold"))
    for line in page["opening"]:
        _line(line, 0, console)
    for section in page["sections"]:
        console.print()
        console.print(Text(section.title, "bold underline"))
        for note in section.before:
            _line(note, 0, console)
        _rows(section, page["write"], console)
    console.print()
    _line(page["foot"], 0, console)


def _rows(section: Section, write: Writer, console: Console) -> None:
    from rich.text import Text

    heads = [column.title for column in section.columns]
    for row in (*section.rows, *section.sums):
        cells = [write.cell(cell) for cell in row]
        first, *rest = cells[0].split("\n")
        console.print(Text(printable(first), "bold"), soft_wrap=False)
        for line in rest:
            _line(line, 2, console)
        known = [(head, cell) for head, cell in zip(heads[1:], cells[1:], strict=True) if cell not in ("", "–")]
        for head, cell in known:
            _line(f"{head}: {cell.replace(chr(10), '; ')}", 2, console)


def _line(text: str, indent: int, console: Console) -> None:
    from rich.text import Text

    for line in Text(printable(text)).wrap(console, max(console.width - indent, 20)):
        line.rstrip()
        line.pad_left(indent)
        console.print(line, soft_wrap=True)
