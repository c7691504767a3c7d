"""Looking at PDFs as a reader, a print shop and a screen reader would."""

from __future__ import annotations

import contextlib
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import zxingcpp

MM = 72 / 25.4


def opened(file: Path | pikepdf.Pdf) -> AbstractContextManager[pikepdf.Pdf]:
    """Return a PDF to look at; one that is open stays open."""
    return contextlib.nullcontext(file) if isinstance(file, pikepdf.Pdf) else pikepdf.open(file)


def text_of(path: Path) -> str:
    """Return all text of a PDF, page after page, with blanks folded and no-break spaces as blanks."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).replace("\N{NO-BREAK SPACE}", " ").split())


def codes_on(path: Path, page: int = 0, dots_per_inch: int = 150) -> list[str]:
    """Return what a scanner reads in the codes on the picture of a page."""
    with pypdfium2.PdfDocument(path) as document:
        image = document[page].render(scale=dots_per_inch / 72).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(image)]


def boxes_mm(path: Path) -> list[dict[str, tuple[float, float]]]:
    """Return width and height of the boxes of each page, in millimetres."""
    with pikepdf.open(path) as pdf:
        return [
            {name: _size(page.obj[name]) for name in ("/MediaBox", "/TrimBox", "/BleedBox") if name in page.obj}
            for page in pdf.pages
        ]


def _size(box: Any) -> tuple[float, float]:
    left, bottom, right, top = (float(value) for value in box)
    return round((right - left) / MM, 1), round((top - bottom) / MM, 1)


def structure_of(file: Path | pikepdf.Pdf) -> list[str]:
    """Return the tags of the structure tree in reading order, such as /Document, /H1, /P."""
    with opened(file) as pdf:
        tags: list[str] = []
        stack: list[Any] = [pdf.Root.StructTreeRoot.K]
        while stack:
            node = stack.pop()
            if isinstance(node, pikepdf.Array):
                stack += reversed(list(node))
            elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
                tags.append(str(node.S))
                if "/K" in node:
                    stack.append(node.K)
        return tags


def alternative_texts(path: Path) -> list[str]:
    """Return the alt texts of all figures."""
    with pikepdf.open(path) as pdf:
        return [
            str(item.Alt)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]


def pictures_in(pdf: pikepdf.Pdf) -> list[pikepdf.Stream]:
    """Return the pictures of a PDF that is open, without the masks of some of them."""
    found = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"]
    masks = {item.SMask.objgen for item in found if "/SMask" in item}
    return [item for item in found if item.objgen not in masks]


def unembedded_fonts(file: Path | pikepdf.Pdf) -> list[str]:
    """Return fonts that are named in the file and do not travel with it."""
    with opened(file) as pdf:
        descriptors = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        ]
        assert descriptors, f"{file} has no fonts at all"
        files = ("/FontFile", "/FontFile2", "/FontFile3")
        return [str(item.FontName) for item in descriptors if not any(key in item for key in files)]


def about(file: Path | pikepdf.Pdf) -> dict[str, Any]:
    """Return title, language and conformance of a PDF."""
    with opened(file) as pdf:
        with pdf.open_metadata() as metadata:
            title, part = str(metadata.get("dc:title")), str(metadata.get("pdfuaid:part"))
        return {"title": title, "language": str(pdf.Root.Lang), "pdf/ua": part, "pages": len(pdf.pages)}


def font_sizes(path: Path, number: int = 0) -> list[tuple[float, str]]:
    """Return the characters of a page with the height of each in points, as set on the page."""
    with pypdfium2.PdfDocument(path) as document:
        page = document[number].get_textpage()
        found = []
        for index in range(page.count_chars()):
            size = pypdfium2.raw.FPDFText_GetFontSize(page.raw, index)
            matrix = pypdfium2.raw.FS_MATRIX()
            pypdfium2.raw.FPDFText_GetMatrix(page.raw, index, matrix)
            found.append((round(size * abs(matrix.d), 1), chr(pypdfium2.raw.FPDFText_GetUnicode(page.raw, index))))
        return found


def small_in_many_inks(path: Path, least: float = 12) -> list[tuple[float, list[float]]]:
    """Return size and inks of dark text smaller than `least` points that three or four plates print."""
    found = []
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            inks: list[float] = []
            size, matrix, stack = 0.0, pikepdf.Matrix(), [(pikepdf.Matrix(), inks)]
            for step in pikepdf.parse_content_stream(page):
                match str(step.operator):
                    case "q":
                        stack.append((matrix, inks))
                    case "Q":
                        matrix, inks = stack.pop()
                    case "cm":
                        matrix = pikepdf.Matrix(*map(float, step.operands)) @ matrix
                    case "k":
                        inks = [float(part) for part in step.operands]
                    case "rg" | "g" | "sc" | "scn":
                        inks = []
                    case "Tf":
                        size = float(step.operands[1])
                    case "Tm":
                        placed = pikepdf.Matrix(*map(float, step.operands)) @ matrix
                        high = size * abs(placed.a * placed.d - placed.b * placed.c) ** 0.5
                        if high < least - 0.01 and sum(part > 0 for part in inks) > 2 and sum(inks) > 1.5:
                            found.append((round(high, 1), inks))
    return found
