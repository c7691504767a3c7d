"""Letters of an old code page that were read as those of another: `Qýzýlhacýlý` was `Qızılhacılı`.

Each of them is a letter of some language, so only those count that none of the languages of a list has, and that are
letters of one of them when the bytes are read as the page of that language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from campaignkit.knowledge.reader import read_yaml
from campaignkit.late_patterns import late_pattern
from campaignkit.recipients.head_words import KNOWN

_READ_AS = "cp1252"
_WORD = late_pattern(r"[^\s\x00-\x2f]*[^\x00-\x7f][^\s\x00-\x2f]*")
_HAVE_THORN = frozenset(("is", "fo"))
_HAVE_Y_ACUTE = frozenset(("cs", "sk", "tk", "vi", *_HAVE_THORN))
_SEEN = {
    "cp1254": re.compile(r"[ýÝðÐþÞ]"),
    "cp1250": re.compile(r"(?<=[^\W\d_])(?:[³¹¿¾¼½þÞðÐ]|[ºª](?=[^\W\d_]))|(?<!\w)[³¹¿¯ºªþÞ](?=[^\W\d_])"),
    "cp1257": re.compile(r"[ðÐþÞ]"),
    "cp1251": re.compile(r"[À-ÿ]{4,}"),
    "cp1253": re.compile(r"[À-ÿ]{4,}"),
}
"""What the letters of a code page look like where it is read as that of Western Europe, and in no word there."""
_TWO_ALPHABETS = late_pattern(
    r"[^\W\d_]*(?:[a-zA-Z\u00c0-\u024f\u0259][\u0370-\u04ff]|[\u0370-\u04ff][a-zA-Z\u00c0-\u024f\u0259])[^\W\d_]*"
)


def in_other_code_page(text: str, languages: Sequence[str]) -> str | None:
    """Return what a text was before it was read with the wrong code page, or None where it was not."""
    short = {language.split("-")[0] for language in languages}
    pages: dict[str, list[str]] = read_yaml(KNOWN)["code_pages"]
    for page, of_page in pages.items():
        pattern = _SEEN.get(page)
        if pattern is None or short.isdisjoint(of_page) or not short.isdisjoint(_HAVE_THORN):
            continue
        if page == "cp1254" and not short.isdisjoint(_HAVE_Y_ACUTE):
            continue
        if pattern.search(text):
            was = _WORD.sub(partial(_read, page=page), text)
            if was != text:
                return was
    return None


def _read(word: re.Match[str], *, page: str) -> str:
    try:
        return word[0].encode(_READ_AS).decode(page)
    except UnicodeError:
        return word[0]


def of_two_alphabets(text: str) -> str | None:
    """Return a word that has letters of the Latin alphabet and of another one that looks like it, or None."""
    match = _TWO_ALPHABETS.search(text)
    return match[0] if match is not None else None
