"""From a template's simple HTML to the paragraphs and tables of a document, each with a style that can be changed.

Known are h1-h3, p, ul, ol, li, blockquote, table, tr, th, td, aside (a box), strong, em, a and br; the classes
`lead`, `over`, `by`, `small` and `check` choose a style. Everything else is left out, its text kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from campaignkit.late_patterns import late_pattern

BLOCKS = ("h1", "h2", "h3", "p", "li", "blockquote")
_BLANKS = late_pattern(r"[ \t\r\n]+")
"""What HTML folds into one blank; a no-break space stays."""
_HOLDERS = ("table", "tr", "td", "th", "aside", "ul", "ol")


@dataclass(slots=True)
class DocxRun:
    """A stretch of text that looks the same."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str | None = None


@dataclass(slots=True)
class DocxParagraph:
    """A paragraph: what it is, how it is numbered, and its text. `series` numbers the lists of a document."""

    tag: str
    kind: str = ""
    ordered: bool = False
    series: int = 0
    runs: list[DocxRun] = field(default_factory=list)


@dataclass(slots=True)
class DocxTable:
    """Rows of cells; a cell is its paragraphs and whether it is a heading. A box is a table of one cell."""

    rows: list[list[tuple[bool, list[DocxParagraph]]]] = field(default_factory=list)
    box: bool = False


Block = DocxParagraph | DocxTable


def blocks_of(html: str) -> list[Block]:
    """Return the blocks of a template's output in their order."""
    reader = _HtmlReader()
    reader.feed(html)
    reader.close()
    return [block for block in reader.blocks if isinstance(block, DocxTable) or block.runs]


class _HtmlReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._tables: list[DocxTable] = []
        self._lists: list[tuple[bool, int, str]] = []
        self._count = 0
        self._open: DocxParagraph | None = None
        self._strong = self._emphasis = 0
        self._link: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in BLOCKS:
            self._begin(tag, attributes.get("class", ""))
        elif tag in _HOLDERS:
            self._open = None
            self._hold(tag, attributes.get("class", ""))
        elif tag == "br":
            self._add("\n")
        self._strong += tag == "strong"
        self._emphasis += tag == "em"
        if tag == "a":
            self._link = attributes.get("href")

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._open = None
        elif tag in ("table", "aside") and self._tables:
            self.blocks.append(self._tables.pop())
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        self._strong -= tag == "strong" and self._strong > 0
        self._emphasis -= tag == "em" and self._emphasis > 0
        if tag == "a":
            self._link = None

    def handle_data(self, data: str) -> None:
        text = _BLANKS.sub(" ", data)
        if self._open is None:
            if text.strip() and self._tables and self._tables[-1].rows:
                self._begin("p", "")
            else:
                return
        if text:
            self._add(text)

    def _hold(self, tag: str, kind: str) -> None:
        if tag in ("table", "aside"):
            self._tables.append(DocxTable(box=tag == "aside"))
            if tag == "aside":
                self._tables[-1].rows.append([(False, [])])
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in ("td", "th") and self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].append((tag == "th", []))
        elif tag in ("ul", "ol"):
            self._count += 1
            self._lists.append((tag == "ol", self._count, kind))

    def _begin(self, tag: str, kind: str) -> None:
        self._open = DocxParagraph(tag, kind)
        if tag == "li" and self._lists:
            self._open.ordered, self._open.series, self._open.kind = self._lists[-1]
        if self._tables and self._tables[-1].rows and self._tables[-1].rows[-1]:
            self._tables[-1].rows[-1][-1][1].append(self._open)
        else:
            self.blocks.append(self._open)

    def _add(self, text: str) -> None:
        if self._open is None:
            return
        runs = self._open.runs
        if not runs or runs[-1].text.endswith((" ", "\n")):
            text = text.lstrip(" ")
        if text:
            runs.append(DocxRun(text, self._strong > 0, self._emphasis > 0, self._link))
