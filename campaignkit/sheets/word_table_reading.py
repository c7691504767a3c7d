"""The tables of a Word document as it reads when all its changes are accepted.

What was inserted or moved here counts, what was deleted or moved away does not; rows deleted under tracking are gone.
`python-docx` is blind to insertions and to content controls, so the XML is read as it stands.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from campaignkit.recipients.table import TableError
from campaignkit.records import dataclass

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    ValueError,
    ParseError,
)
"""What reading a damaged document may end with."""
MOST_BYTES = 64 * 1024 * 1024
_GONE = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}delText", f"{_W}instrText", f"{_W}tbl", f"{_W}pPr", f"{_W}tcPr"}
)
_AS_TEXT = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}


@dataclass(frozen=True, slots=True)
class WordRow:
    """A row of a table: its number in the document, its cells, comments on it, whether cells are merged downwards."""

    number: int
    cells: tuple[str, ...]
    comments: tuple[str, ...] = ()
    merged: bool = False


@dataclass(frozen=True, slots=True)
class WordTables:
    """All rows of a document, and the identifier among its properties."""

    rows: tuple[WordRow, ...]
    identifier: str = ""


def read_docx(data: bytes, file: str) -> WordTables:
    """Return the rows of the tables of a document.

    Raises:
        TableError: it is no document that can be read.
    """
    again = "Open it in Word or LibreOffice, save it as .docx and try again."
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_BYTES:
                raise TableError(f"{file} unpacks to far more than a table of texts.", again)
            body = _parsed(archive, "word/document.xml", file)
            names = archive.namelist()
            notes = _parsed(archive, "word/comments.xml", file) if "word/comments.xml" in names else None
            core = _parsed(archive, "docProps/core.xml", file) if "docProps/core.xml" in names else None
    except TableError:
        raise
    except UNREADABLE as error:
        raise TableError(f"{file} is not a whole Word document.", again) from error
    comments = {} if notes is None else dict(_comments(notes))
    identifier = "" if core is None else core.findtext(f"{_DC}identifier") or ""
    return WordTables(tuple(_rows(body, comments)), identifier)


def _parsed(archive: zipfile.ZipFile, part: str, file: str) -> Element:
    xml = archive.read(part)
    if b"<!DOCTYPE" in xml[:4000] or b"<!ENTITY" in xml:
        raise TableError(f"{file} is not a Word document.", "It declares things of its own, which no document does.")
    return fromstring(xml)  # noqa: S314  # without declarations nothing can grow


def _comments(notes: Element) -> Iterator[tuple[str, str]]:
    for note in notes.iter(f"{_W}comment"):
        author = note.get(f"{_W}author") or ""
        text = " ".join(_text(note).split())
        yield note.get(f"{_W}id") or "", f"{author}: {text}" if author else text


def _rows(body: Element, texts: dict[str, str]) -> Iterator[WordRow]:
    number = 0
    for row in body.iter(f"{_W}tr"):
        number += 1
        if row.find(f"{_W}trPr/{_W}del") is not None:
            continue
        cells = list(_cells(row))
        is_merged = any(
            (merge := cell.find(f"{_W}tcPr/{_W}vMerge")) is not None and merge.get(f"{_W}val") != "restart"
            for cell in cells
        )
        ids = [mark.get(f"{_W}id") or "" for mark in row.iter(f"{_W}commentReference")]
        comments = tuple(texts[one] for one in dict.fromkeys(ids) if texts.get(one))
        yield WordRow(number, tuple(_text(cell).strip() for cell in cells), comments, is_merged)


def _cells(row: Element) -> Iterator[Element]:
    """Yield the cells of a row, also those within content controls; one over several columns counts so often."""
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
            span = child.find(f"{_W}tcPr/{_W}gridSpan")
            more = (span.get(f"{_W}val") or "1") if span is not None else "1"
            for _ in range(min(int(more), 20) - 1 if more.isdigit() else 0):
                yield Element(f"{_W}tc")
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}moveTo", f"{_W}customXml"):
            yield from _cells(child)


def _text(cell: Element) -> str:
    """Return the accepted text of a cell; a paragraph whose mark was deleted goes on with the next one."""
    parts: list[str] = []
    goes_on = True
    for paragraph in cell.iter(f"{_W}p"):
        parts.append(("" if goes_on else "\n") + "".join(_runs(paragraph)))
        goes_on = paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None
    return "".join(parts)


def _runs(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _GONE:
            continue
        if child.tag == f"{_W}r" and child.find(f"{_W}rPr/{_W}vanish") is not None:
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _AS_TEXT:
            yield _AS_TEXT[child.tag]
        else:
            yield from _runs(child)
