"""The files a person has texts in: plain text, Markdown, web pages, Word files and PDF, read as plain text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

from campaignkit.diagnostics.finding import Diagnostic, Position, Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.late_patterns import late_pattern
from campaignkit.source.text_file import read_bytes, read_source

ENDINGS = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")
"""What is read; a folder stands for the files in it that end so."""
LARGEST = 20_000_000
"""So many bytes of a Word file, packed or unpacked, are read."""
MOST_PAGES = 300
_SPACE = late_pattern(r"\s+")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_APART = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "td",
        "th",
        "title",
        "section",
        "article",
        "header",
        "footer",
        "blockquote",
    ]
)
_UNSEEN = frozenset({"script", "style", "template", "noscript"})


def text_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files meant: each file named, and those in the folders named, in their order."""
    for path in paths:
        if path.is_dir():
            yield from (file for file in sorted(path.rglob("*")) if file.suffix.lower() in ENDINGS and file.is_file())
        else:
            yield path


def read_text(path: Path, data: bytes | None = None) -> tuple[SourceText | None, list[Diagnostic]]:
    """Return what a file says, or None and why not; `data` is what came from standard input."""
    file = path.as_posix()
    ending = path.suffix.lower()
    if ending == ".docx":
        return _word(path, file)
    if ending == ".pdf":
        return _pdf(path, file)
    source, problems = read_source(path, file) if data is None else read_bytes(data, file)
    if source is not None and ending in (".html", ".htm"):
        page = _Page()
        page.feed(source.text)
        page.close()
        source = SourceText(file, "".join(page.texts))
    if source is not None and not any(character.isalnum() for character in source.text):
        return _refused(file, "says nothing.", "Name a file with words in it.")
    return source, problems


def _word(path: Path, file: str) -> tuple[SourceText | None, list[Diagnostic]]:
    try:
        if path.stat().st_size > LARGEST:
            return _refused(file, "is too large.", "Split it into several files.")
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
            part = package.getinfo("word/document.xml")
            if part.file_size > LARGEST:
                return _refused(file, "is too large.", "Split it into several files.")
            tree = ElementTree.fromstring(package.read(part))  # noqa: S314  # expat bounds what entities become
    except (OSError, KeyError, zipfile.BadZipFile, ElementTree.ParseError, NotImplementedError, RuntimeError):
        return _refused(file, "cannot be read as a Word file.", "Open it in Word and save it again as .docx.")
    lines = ["".join(_runs(paragraph)) for paragraph in tree.iter(f"{_WORD}p")]
    if not any(character.isalnum() for line in lines for character in line):
        return _refused(file, "says nothing.", "Name a file with words in it.")
    return SourceText(file, "\n\n".join(lines)), []


def _pdf(path: Path, file: str) -> tuple[SourceText | None, list[Diagnostic]]:
    """Return the words of a PDF that has them as text; a scan has none, and its pictures are not read."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    pages: list[str] = []
    size = 0
    try:
        if path.stat().st_size > LARGEST:
            return _refused(file, "is too large.", "Split it into several files.")
        for page in PdfReader(io.BytesIO(path.read_bytes())).pages[:MOST_PAGES]:
            pages.append(page.extract_text())
            size += len(pages[-1])
            if size > LARGEST:
                return _refused(file, "is too large.", "Split it into several files.")
    except (
        OSError,
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        RecursionError,
        NotImplementedError,
    ):
        return _refused(file, "cannot be read as a PDF.", "Open it and save it again, without a password.")
    if not any(character.isalnum() for page in pages for character in page):
        return _refused(file, "has no text in it, only pictures.", "Save its words as .txt or .docx, and check that.")
    return SourceText(file, "\n\n".join(pages)), []


def _runs(paragraph: ElementTree.Element) -> Iterator[str]:
    for part in paragraph.iter():
        if part.tag == f"{_WORD}t":
            yield part.text or ""
        elif part.tag in (f"{_WORD}br", f"{_WORD}tab", f"{_WORD}cr"):
            yield " "


def _refused(file: str, what: str, hint: str) -> tuple[None, list[Diagnostic]]:
    start = Position(1, 1)
    return None, [Diagnostic("CK003", f"{file} {what}", Span(file, start, start), hint=hint)]


class _Page(HTMLParser):
    """A web page as its reader sees it: tags inside a sentence part nothing, line ends and blocks do."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if tag in _APART:
            self.texts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN and self._unseen:
            self._unseen -= 1
        if tag in _APART:
            self.texts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.texts.append(_SPACE.sub(" ", data))
