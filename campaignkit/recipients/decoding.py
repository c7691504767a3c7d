"""Which letters the bytes of a list mean: what says so itself, then UTF-8, then a code page of the campaign.

Guessing by frequency was wrong for a third of such lists. Here only the few pages count that offices of the country
use; the one with which most heads are known and fewest words look broken is taken, and people are told.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence

from campaignkit.knowledge.reader import read_yaml
from campaignkit.late_patterns import late_pattern
from campaignkit.recipients.head_words import KNOWN, known_heads, plain
from campaignkit.recipients.table import TableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_BROKEN = late_pattern(
    r"(?<=\w)[\u00a1-\u00bf\u2018-\u203a]+(?=\w)|[^\W\d_a-z](?<=[\u00c0-\u00de])(?=[\u00c0-\u00de])|\w[ªº]|[þðÞÐÿ]"
)


def decode(data: bytes, file: str, languages: Sequence[str]) -> tuple[str, str]:
    """Return the text of a list, and the old code page it was read with where one had to be assumed.

    `languages` are those the list may be in, the likeliest first.

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
        pages = list(dict.fromkeys(code_page(language) for language in languages))
    readings = [(page, text) for page in pages if (text := _loosely(data, page)) is not None]
    if not readings:
        return _strictly(data, pages[0], file), pages[0]
    page, text = max(readings, key=lambda one: (_known_heads(one[1]), -_broken_words(one[1])))
    return text, page


def _loosely(data: bytes, page: str) -> str | None:
    try:
        return data.decode(page)
    except UnicodeDecodeError:
        return None


def _known_heads(text: str) -> int:
    """Return how many cells of the first lines are heads that are known."""
    first = text[:4000].split("\n")[:20]
    return max(sum(1 for cell in re.split("[;,\t|]", line) if plain(cell) in known_heads()) for line in first)


def _broken_words(text: str) -> int:
    """Return how often a word looks like bytes of another alphabet: signs or capitals within it."""
    return len(_BROKEN.findall(text[:200_000]))


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
