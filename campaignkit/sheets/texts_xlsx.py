"""A table of texts for Excel: the same columns as the one for Word."""

from __future__ import annotations

from decimal import Decimal

from campaignkit.knowledge.sheet_words import SheetWords
from campaignkit.sheets.comparable_values import LONGEST
from campaignkit.sheets.labels_of_choices import Labels
from campaignkit.sheets.tables import Cell, Head, Sheet
from campaignkit.sheets.texts import Texts
from campaignkit.sheets.word_table_writing import notes_of
from campaignkit.sheets.workbook_writing import written

SHEET = "texts"
KEY = "key"


def texts_xlsx(texts: Texts, title: str, identifier: str, words: SheetWords, labels: Labels) -> bytes:
    """Return a workbook with a row for each text."""
    heads = (
        Head("text-number", words.says("text-number"), "", "number", width=8, as_text=False),
        Head(KEY, words.says("text-key"), "", width=24),
        Head("text-where", words.says("text-where"), "", width=40, as_text=False),
        Head("text-source", words.says("text-source"), "", width=56, as_text=False),
        Head("text-target", words.says("text-target"), "", width=56, as_text=False),
        Head("text-remark", words.says("text-remark"), "", width=30, as_text=False),
    )
    rows = tuple(
        tuple(_short(cell) for cell in (Decimal(r.number), r.key, "\n".join(r.where), r.source, r.target, None))
        for r in texts.rows
    )
    sheet = Sheet(SHEET, words.says("texts"), heads, rows)
    lines = (words.sheet("read-me"), title, *notes_of(texts, words))
    about = (identifier, texts.language, "")
    return written([sheet], {SHEET: {}}, labels, read_me=lines, about=about, language=texts.language)


def _short(cell: Cell) -> Cell:
    return cell[:LONGEST] if isinstance(cell, str) else cell
