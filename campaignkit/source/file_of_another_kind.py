"""Telling a file of another kind from a plan, and what to do with one: people name what they have."""

from __future__ import annotations

from typing import NamedTuple


class OtherKind(NamedTuple):
    """What a file is, and what its owner can do."""

    what: str
    hint: str


_NEW = "A plan is a YAML file: `campaignkit new` makes one from a few questions."
_WORKBOOK = f"`campaignkit sheets import` reads it into a plan. {_NEW}"
_WORDS = (
    "`campaignkit translate import` takes over a table of texts, `campaignkit text` checks the words of a Word file "
    f"saved as .docx. {_NEW}"
)
_PDF = f"`campaignkit text` checks the words of a PDF. {_NEW}"
_PICTURE = "Pictures and logos of a campaign lie in the folder `assets` beside its plan."
_PARTS = (
    (b"xl/", "an Excel workbook", _WORKBOOK),
    (b"word/", "a Word document", _WORDS),
    (b"ppt/", "a PowerPoint presentation", _NEW),
    (b"opendocument.spreadsheet", "a workbook of LibreOffice", _WORKBOOK),
    (b"opendocument.text", "a document of LibreOffice", _WORDS),
)
NO_TABLES = frozenset({_WORDS, _PDF, _PICTURE})
"""The advice for what nobody can take for a table."""
_OLD = b"\xd0\xcf\x11\xe0"
_OLD_BOOK = "Workbook".encode("utf-16-le")
_BEGINNINGS = (
    (b"%PDF", "a PDF", _PDF),
    (_OLD, "an old Word or Excel file", f"Open it and save it as .docx or .xlsx. {_NEW}"),
    (b"\x89PNG", "a picture", _PICTURE),
    (b"\xff\xd8\xff", "a picture", _PICTURE),
    (b"GIF8", "a picture", _PICTURE),
    (b"{\\rtf", "an RTF document", _WORDS),
    (b"<svg", "a picture", _PICTURE),
    (b"<!doctype html", "a web page", f"`campaignkit text` checks the words of web pages. {_NEW}"),
    (b"<html", "a web page", f"`campaignkit text` checks the words of web pages. {_NEW}"),
)
_ENDINGS = {
    ".toml": ("a TOML file", _NEW),
    ".csv": ("a table", f"{_WORKBOOK} A list of recipients lies beside its plan, as recipients.csv."),
    ".tsv": ("a table", _WORKBOOK),
    ".md": ("a text", f"`campaignkit text` checks the words of a text. {_NEW}"),
    ".txt": ("a text", f"`campaignkit text` checks the words of a text. {_NEW}"),
    ".po": ("a translation", "Name the plan that it belongs to; its translations are checked with it."),
}
_ZIP = b"PK\x03\x04"


def other_kind(data: bytes, file: str) -> OtherKind | None:
    """Return what a file is that cannot be a plan, or None; what it holds counts before how it is called."""
    if data.startswith(_ZIP):
        part = next(((what, hint) for mark, what, hint in _PARTS if mark in data), None)
        return OtherKind(*(part or ("a ZIP file", f"Unpack it first. {_NEW}")))
    if data.startswith(_OLD) and _OLD_BOOK in data:
        return OtherKind("an old Excel workbook", _WORKBOOK)
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, what, hint in _BEGINNINGS:
        if start.startswith(mark.lower()):
            return OtherKind(what, hint)
    ending = f".{file.rpartition('.')[2].lower()}" if "." in file else ""
    if ending == ".json":
        hint = f"JSON can be read as YAML, and this file has no `campaign`. {_NEW}"
        return None if b'"campaign"' in data or b'"extends"' in data else OtherKind("JSON without a `campaign`", hint)
    if ending in _ENDINGS and b"campaign:" not in data:
        return OtherKind(*_ENDINGS[ending])
    return None
