"""What a cell says: blanks, countries, numbers of copies, web and e-mail addresses."""

from __future__ import annotations

import re
import unicodedata
from typing import get_args

from campaignkit.knowledge.latin_letters import in_latin_letters
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.vocabularies import terms
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.base import Email, Pattern, Web
from campaignkit.plan.thousands_and_decimals import whole_number

_BLANKS = late_pattern(r"[ \t\u00a0\u2007\u202f\u3000]+")
_HIDDEN = frozenset("\u200b\u2060\ufeff\u00ad\u200e\u200f\u061c")
_COPIES = late_pattern(r"(\d[\d ٬،'’.,]*?)(?:[.,٫](?:0|00))?\s*[^\W\d_]*\.?")


def clean(text: str) -> str:
    """Return a cell in one line: no blanks around it, none that look like others, nothing hidden."""
    return " ".join(lines(text))


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of a cell, each without blanks around it."""
    visible = "".join(c for c in unicodedata.normalize("NFC", text) if not _is_hidden(c))
    parts = (_BLANKS.sub(" ", line).strip() for line in re.split(r"\r\n|[\r\n\v\f\u2028\u2029]", visible))
    return tuple(line for line in parts if line)


def _is_hidden(char: str) -> bool:
    if char in _HIDDEN or "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069":
        return True
    return unicodedata.category(char) == "Cc" and char not in "\t\n\r\v\f"


def copies(text: str) -> int | None:
    """Return how many copies a cell asks for: `20`, `1,200`, `50 Stück`, `٢٠`; None where it says something else."""
    match = _COPIES.fullmatch(clean(text))
    return whole_number(match[1]) if match else None


def country(text: str) -> str | None:
    """Return the code of a country that is written as a code or by its name in English."""
    code = text.strip().upper()
    return code if code in rows("countries") else terms().labelled("countries", text)


def web_address(text: str) -> str | None:
    """Return a web address with its beginning, which people leave out; None where it is none."""
    url = text if "://" in text else f"https://{text}"
    return url if _fits(Web, url) else None


def is_email(text: str) -> bool:
    """Say whether a cell holds one e-mail address."""
    return _fits(Email, text)


def _fits(kind: object, text: str) -> bool:
    pattern = next(mark for mark in get_args(kind) if isinstance(mark, Pattern))
    return re.fullmatch(pattern.regex, text) is not None


def slug(text: str) -> str:
    """Return a text as a name of files that every system takes, at most 60 letters, those of others as Latin ones."""
    ascii_only = in_latin_letters(text).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:60].strip("-")
    return f"{name}-1" if re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d", name) else name
