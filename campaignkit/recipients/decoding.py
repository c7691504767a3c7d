"""Which letters the bytes of a list mean: what says so itself, then UTF-8, then the code page of the language.

Guessing by frequency was wrong for a third of such lists; the language of the plan is known, so nothing is guessed
that need not be (docs/recipients.md).
"""

from __future__ import annotations

import codecs

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.recipients.table import TableError

KNOWN = PACKAGE / "knowledge" / "recipient-lists.yaml"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, file: str, language: str) -> tuple[str, str]:
    """Return the text of a list, and the old code page it was read with where one had to be assumed.

    Raises:
        TableError: no way to read it makes sense.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, name, file), ""
    if data[:2000].count(0) * 4 > len(data[:2000]):
        return _strictly(data, "utf-16-be" if data[:1] == b"\0" else "utf-16-le", file), ""
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        page = code_page(language)
    return _strictly(data, page, file), page


def code_page(language: str) -> str:
    """Return the code page of Windows for a language."""
    pages: dict[str, list[str]] = read_yaml(KNOWN)["code_pages"]
    parts = (language, language.split("-")[0])
    return next((page for name in parts for page, names in pages.items() if name in names), "cp1252")


def _strictly(data: bytes, name: str, file: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = f"{file} is not a text that can be read: byte {error.start + 1}, in line {line}, is not {name}."
        raise TableError(message, "In Excel choose “CSV UTF-8” when saving, or save it as .xlsx.") from None
