"""A table of texts for Word: number with key, where it is printed, source, translation, remark."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from campaignkit.kit.engines.docx_styles import set_direction
from campaignkit.kit.engines.office_archive import repacked
from campaignkit.knowledge.right_to_left import direction
from campaignkit.knowledge.sheet_words import SheetWords
from campaignkit.late_patterns import late_pattern
from campaignkit.sheets.texts import TextRow, Texts
from campaignkit.sheets.workbook_writing import MOMENT

HEADS = ("text-number", "text-where", "text-source", "text-target", "text-remark")
"""The columns, by their words; `texts_returned.py` finds them by these heads."""
_WIDTHS_MM = (34, 62, 78, 78, 21)
_PLACEHOLDER = late_pattern(r"(\{\{[^{}\n]*\}\})")
_GREY, _MARK, _UNSURE = "7A868A", "0B6E4F", "FFF4CC"


def texts_docx(texts: Texts, title: str, identifier: str, words: SheetWords) -> bytes:
    """Return a document with a row for each text, on landscape paper; rows stay on one page."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(12)
    section.top_margin = section.bottom_margin = Mm(14)
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(9)
    normal.paragraph_format.space_after = Pt(0)
    document.add_heading(title, 1)
    for line in notes_of(texts, words):
        document.add_paragraph(line)
    document.add_paragraph()
    table = document.add_table(1, len(HEADS), "Table Grid")
    table.autofit = False
    _fill(table.rows[0].cells, [(words.says(head), None) for head in HEADS], bold=True)
    _repeat(table.rows[0])
    if direction(words.language) == "rtl":
        _turn(document.paragraphs)
        _turn(chain.from_iterable(cell.paragraphs for cell in table.rows[0].cells))
    for row in texts.rows:
        _row(table.add_row(), row, texts, words)
    for column, width in zip(table.columns, _WIDTHS_MM, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS_MM, strict=True):
            cell.width = Mm(width)
    properties = document.core_properties
    properties.identifier, properties.title, properties.author = identifier, title, "campaignkit"
    out = io.BytesIO()
    document.save(out)
    return repacked(out.getvalue(), MOMENT)


def notes_of(texts: Texts, words: SheetWords) -> Sequence[str]:
    """Return what people are told who get a table of texts."""
    what = "text-review" if texts.sync is None else "text-translate"
    return (words.says(what), words.says("text-keep"), words.says("text-rows"))


def _row(table_row: Any, row: TextRow, texts: Texts, words: SheetWords) -> None:
    from docx.oxml import OxmlElement

    cells = table_row.cells
    _fill(cells, [(str(row.number), None), ("\n".join(row.where), _GREY), (row.source, None), (row.target, None)])
    key = cells[0].add_paragraph().add_run(row.key)
    _small(key)
    for cell, language in zip(cells[1:4], (words.language, texts.source_language, texts.language), strict=True):
        if direction(language) == "rtl":
            _turn(cell.paragraphs)
    if row.unsure or not row.target:
        _shade(cells[3])
    properties = table_row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))


def _fill(cells: Any, texts: Sequence[tuple[str, str | None]], *, bold: bool = False) -> None:
    from docx.shared import RGBColor

    for cell, (text, colour) in zip(cells, texts, strict=False):
        for number, line in enumerate(text.split("\n")):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            for part in _PLACEHOLDER.split(line):
                if not part:
                    continue
                run = paragraph.add_run(part)
                run.bold = bold or None
                shade = _MARK if _PLACEHOLDER.fullmatch(part) else colour
                if shade is not None:
                    run.font.color.rgb = RGBColor.from_string(shade)


def _turn(paragraphs: Iterable[Any]) -> None:
    """Let paragraphs run from right to left; their placeholders stay as they are."""
    for paragraph in paragraphs:
        set_direction(paragraph)
        for run in paragraph.runs:
            run.font.rtl = None if _PLACEHOLDER.fullmatch(run.text) else True


def _small(run: Any) -> None:
    from docx.shared import Pt, RGBColor

    run.font.size, run.font.color.rgb = Pt(6.5), RGBColor.from_string(_GREY)


def _repeat(row: Any) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _shade(cell: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _UNSURE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)
