"""Files of a kit as other programs read them: line by line, as a person sees them."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import docx
import icalendar
import openpyxl
from pptx import Presentation


def lines_of(path: Path) -> Iterator[str]:
    """Yield the lines of a file as a program shows them."""
    data = path.read_bytes()
    if path.suffix in (".txt", ".md", ".srt"):
        yield from data.decode().splitlines()
    elif path.suffix == ".html":
        yield from _html_lines(data.decode())
    elif path.suffix == ".eml":
        for part in message_from_bytes(data, policy=policy.default).walk():
            if part.get_content_type() == "text/plain":
                yield from part.get_content().splitlines()
            elif part.get_content_type() == "text/html":
                yield from _html_lines(part.get_content())
    elif path.suffix == ".docx":
        document = docx.Document(io.BytesIO(data))
        cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
        yield from (p.text for p in document.paragraphs)
        yield from (p.text for cell in cells for p in cell.paragraphs)
    elif path.suffix == ".pptx":
        for slide in Presentation(str(path)).slides:
            shapes = [*slide.shapes, *slide.notes_slide.shapes]
            yield from (p.text for shape in shapes if shape.has_text_frame for p in shape.text_frame.paragraphs)
    elif path.suffix == ".xlsx":
        book = openpyxl.load_workbook(io.BytesIO(data))
        for sheet in book:
            for row in sheet.iter_rows(values_only=True):
                yield from (line for cell in row if isinstance(cell, str) for line in cell.splitlines())
    elif path.suffix == ".ics":
        for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
            for key in ("summary", "description"):
                yield from str(event.get(key, "")).splitlines()


def _html_lines(text: str) -> Iterator[str]:
    text = re.sub(r"(?s)<(style|script|svg|title).*?</\1>", "", text)
    text = re.sub(r"</(p|li|h\d|td|div|a|dd|dt|section|header)>|<br>", "\n", text)
    for line in re.sub(r"<[^>]+>", "", text).splitlines():
        yield html.unescape(line)
    yield from (html.unescape(alt) for alt in re.findall(r'(?:alt|content)="([^"]*)"', text))


def plain(line: str) -> str:
    """Return a line with plain spaces and hyphens and without marks."""
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", line).replace("\u00a0", " ").replace("\u2011", "-")
