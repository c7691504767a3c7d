"""A file as a table: what kind of file it is, its first bytes say and not its name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from campaignkit.recipients.separated_table import read_separated
from campaignkit.recipients.table import RecipientTable, TableError
from campaignkit.recipients.workbook_table import read_workbook
from campaignkit.source.file_of_another_kind import NO_TABLES, other_kind
from campaignkit.source.size_limited_read import TooLargeError, read_bounded

MOST_BYTES = 32 * 1024 * 1024


def read_table(path: Path, file: str, languages: Sequence[str]) -> RecipientTable:
    """Return the table a file holds. `languages` are those it may be in: they tell old encodings apart.

    Raises:
        TableError: it is not there, too large, or no table.
    """
    data = table_bytes(path, file)
    return read_workbook(data, file) if is_workbook(data) else read_separated(data, file, languages)


def is_workbook(data: bytes) -> bool:
    """Say whether a file is a workbook, by its first bytes."""
    return data[:2] == b"PK" or data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def bytes_of(path: Path, file: str) -> bytes:
    """Return what a file holds that may be a table.

    Raises:
        TableError: it is not there, too large, or of another kind.
    """
    try:
        data = read_bounded(path, MOST_BYTES)
    except TooLargeError:
        hint = f"Up to {MOST_BYTES // 1024 // 1024} MB are read. Delete pictures and empty sheets, or save it as CSV."
        raise TableError(f"{file} is too large.", hint) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise TableError(f"{file} cannot be read: {reason.lower()}.", "Check the path.") from None
    beginning = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if beginning.startswith((b"<!doctype html", b"<html", b"<?xml", b"<table")):
        hint = "Open it in Excel or LibreOffice and save it as .xlsx, .ods or CSV."
        raise TableError(f"{file} is a web page or XML, whatever its name says.", hint)
    if beginning.startswith(b"%pdf"):
        raise TableError(f"{file} is a PDF, not a table.", "Ask for the list as .xlsx, .ods or CSV.")
    return data


def table_bytes(path: Path, file: str) -> bytes:
    """Return the same of a workbook or CSV file; a document or a picture is called by its name.

    Raises:
        TableError: it is not there, too large, or of another kind.
    """
    data = bytes_of(path, file)
    other = other_kind(data, "")
    if other is not None and other.hint in NO_TABLES:
        raise TableError(f"{file} is {other.what}, not a table.", "Ask for the list as .xlsx, .ods or CSV.")
    return data
