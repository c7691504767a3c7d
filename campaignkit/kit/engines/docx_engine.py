"""Documents for Word and LibreOffice (DOCX). The only place that knows the `docx` package.

A template writes simple HTML (docx_flow.py). Headings, lists and titles get real styles, so that partners change the
look in one place; language and direction stand on every run; there are no macros and nothing is linked from outside.
"""

from __future__ import annotations

import io
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engines.docx_flow import DocxParagraph, DocxRun, DocxTable, blocks_of
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.kit.engines.office_archive import moment, repacked

if TYPE_CHECKING:
    from docx.document import Document

_STYLES = {"h1": "Title", "h2": "Heading 1", "h3": "Heading 2", "blockquote": "Quote"}
_KINDS = {"lead": "Subtitle", "over": "Header", "small": "Caption", "by": "Caption"}
_FEW = 600
"""A row of fewer letters is never divided between two pages."""
_BOX = "☐ "
_GRID = "TableGrid"
"""The id of the style with fine lines, in the document every file begins as."""

_PROPERTY = 255
"""So many letters a property of a Word file holds."""


def render_document(template: Path, view: View, timestamp: int) -> bytes:
    """Return a document for a view.

    Raises:
        RenderError: the template is wrong.
    """
    import docx

    html = render_text(template, view).decode()
    colours = view["theme"]["colours"]
    looks = (colours["primary"], colours["on_primary"], colours["accent"], colours["ink"])
    document = docx.Document(io.BytesIO(_prepared(view["language"], view["fonts"]["text"][0], *looks)))
    writer = _Writer(document, view)
    writer.set_up()
    for block in blocks_of(html):
        if isinstance(block, DocxTable):
            writer.table(block)
        else:
            writer.paragraph(block, document)
    properties = document.core_properties
    properties.title = view["material"]["title"]["plain"][:_PROPERTY]
    properties.author = ", ".join(view["partners"]["lead"])[:_PROPERTY]
    properties.language = view["language"]
    properties.comments = ""
    properties.created = properties.modified = moment(timestamp)
    out = io.BytesIO()
    document.save(out)
    return repacked(out.getvalue(), timestamp)


@lru_cache(maxsize=32)
def _prepared(language: str, font: str, primary: str, on_primary: str, accent: str, ink: str) -> bytes:
    """Return an empty document with all styles set, for all files in a language and a theme."""
    import docx

    from campaignkit.kit.engines.docx_styles import DocumentColours, set_styles

    document = docx.Document(io.BytesIO(_empty()))
    set_styles(document, language, DocumentColours(primary, on_primary, accent, ink), font)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@cache
def _empty() -> bytes:
    """Return an empty document with the styles that are used."""
    import docx

    from campaignkit.kit.engines.docx_styles import without_unused

    document = docx.Document()
    without_unused(document, _GRID)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@cache
def _style_ids() -> dict[str, str | None]:
    """Return the ids of all styles of paragraphs by their names; that of every paragraph without one has none."""
    import docx
    from docx.enum.style import WD_STYLE_TYPE

    styles = docx.Document(io.BytesIO(_empty())).styles
    usual = styles.default(WD_STYLE_TYPE.PARAGRAPH)
    return {
        style.name: None if usual is not None and style.style_id == usual.style_id else style.style_id
        for style in styles
        if style.type == WD_STYLE_TYPE.PARAGRAPH and style.name
    }


class _Writer:
    def __init__(self, document: Document, view: View) -> None:
        self.document = document
        self.view = view
        self.rtl = view["direction"] == "rtl"
        self.colours = view["theme"]["colours"]
        self._numbers: dict[int, int] = {}
        self._looks: dict[tuple[bool, bool, str | None], Any] = {}
        """The properties of a run by how it looks: the next one gets a copy, which is quicker."""

    def set_up(self) -> None:
        """Set page, header and footer."""
        from docx.shared import Mm

        from campaignkit.kit.engines.docx_styles import SIDE_MM

        section = self.document.sections[0]
        sheet = self.view["format"]["sheet"]
        section.page_width, section.page_height = Mm(sheet["width_mm"]), Mm(sheet["height_mm"])
        section.left_margin = section.right_margin = Mm(SIDE_MM)
        section.top_margin, section.bottom_margin = Mm(28), Mm(24)
        state = self.view["state"]
        head = section.header.paragraphs[0]
        self._runs(head, [DocxRun(self.view["campaign"]["title"]["plain"], strong=True)])
        if state["name"] != "final":
            mark = " · ".join((state["label"], *state["reasons"]))
            self._runs(head, [DocxRun(f"    {mark}", strong=True)], "B00030")
        foot = section.footer.paragraphs[0]
        words = self.view["words"]
        self._runs(foot, [DocxRun(f"{words['page']} ")])
        self._field(foot, "PAGE")
        self._runs(foot, [DocxRun(f" {words['of']} ")])
        self._field(foot, "NUMPAGES")
        for paragraph in (head, foot):
            self._direct(paragraph)

    def paragraph(self, block: DocxParagraph, place: Any) -> None:
        """Add a paragraph to the document or to a cell."""
        paragraph = place.add_paragraph()
        if block.tag == "li":
            if block.kind == "check":
                self._style(paragraph, "List")
                self._runs(paragraph, [DocxRun(_BOX)])
            elif block.ordered:
                self._style(paragraph, "List Number")
                self._restart(paragraph, block.series)
            else:
                self._style(paragraph, "List Bullet")
        else:
            self._style(paragraph, _KINDS.get(block.kind) or _STYLES.get(block.tag, "Normal"))
        self._runs(paragraph, block.runs)
        self._direct(paragraph)

    def table(self, block: DocxTable) -> None:
        """Add a table with its heading row repeated on every page, or a box."""
        from campaignkit.kit.engines.docx_styles import SIDE_MM, keep_row, repeat_row, set_table

        columns = max((len(row) for row in block.rows), default=0)
        if not columns:
            return
        table = self.document.add_table(rows=0, cols=columns)
        table._tbl.tblStyle_val = _GRID
        for row in block.rows:
            table_row = table.add_row()
            cells = table_row.cells
            if sum(len(run.text) for _, texts in row for paragraph in texts for run in paragraph.runs) < _FEW:
                keep_row(table_row)
            for cell, (heading, paragraphs) in zip(cells, row, strict=False):
                self._cell(cell, paragraphs, heading=heading, box=block.box)
        set_table(table, self.view["format"]["sheet"]["width_mm"] - 2 * SIDE_MM, rtl=self.rtl)
        if block.rows and block.rows[0] and all(heading for heading, _ in block.rows[0]):
            repeat_row(table.rows[0])
        self._style(self.document.add_paragraph(), "No Spacing")

    @staticmethod
    def _style(paragraph: Any, name: str) -> None:
        """Give a paragraph a style; the package searches all styles each time, which took half of a document."""
        paragraph._p.style = _style_ids()[name]

    def _cell(self, cell: Any, paragraphs: list[DocxParagraph], *, heading: bool, box: bool) -> None:
        from campaignkit.kit.engines.docx_styles import shade

        for paragraph in paragraphs:
            for run in paragraph.runs:
                run.strong = run.strong or heading
            self.paragraph(paragraph, cell)
        if paragraphs:  # a cell begins with an empty paragraph, which must stay only where nothing else stands
            empty = cell.paragraphs[0]._p  # the package has no other way to take one out
            empty.getparent().remove(empty)
        if heading or box:
            shade(cell, self.colours["soft"])

    def _runs(self, paragraph: Any, runs: list[DocxRun], colour: str | None = None) -> None:
        from campaignkit.kit.engines.docx_styles import add_alike, hyperlink, set_run

        for run in runs:
            looks = (run.strong, run.emphasis, colour)
            if looks in self._looks and not run.link and add_alike(paragraph, run.text, self._looks[looks]):
                continue
            piece = hyperlink(paragraph, run.link, run.text) if run.link else paragraph.add_run(run.text)
            link = self.colours["primary"] if run.link else None
            set_run(piece, self.view["language"], rtl=self.rtl, colour=colour or link)
            if run.strong:
                piece.font.bold = piece.font.cs_bold = True
            if run.emphasis:
                piece.font.italic = piece.font.cs_italic = True
            if not run.link:
                self._looks[looks] = piece._r.rPr

    def _field(self, paragraph: Any, name: str) -> None:
        from campaignkit.kit.engines.docx_styles import add_field, set_run

        set_run(add_field(paragraph, name), self.view["language"], rtl=self.rtl)

    def _direct(self, paragraph: Any) -> None:
        from campaignkit.kit.engines.docx_styles import set_direction

        if self.rtl:
            set_direction(paragraph)

    def _restart(self, paragraph: Any, number: int) -> None:
        """Let each list of the document begin with 1."""
        from campaignkit.kit.engines.docx_styles import new_numbering, number_with

        if number not in self._numbers:
            self._numbers[number] = new_numbering(self.document)
        number_with(paragraph, self._numbers[number])
