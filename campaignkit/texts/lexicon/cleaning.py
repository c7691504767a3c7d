"""Takes out of a text what is not read: soft hyphens, emphasis, tags, brackets of links. Letters keep their place."""

from __future__ import annotations

import html
import re
import unicodedata

from campaignkit.late_patterns import late_pattern

MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Accents, and the vowels and signs that Hebrew and Arabic may write above and below their letters."""

_IGNORED = frozenset("*_`\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\u200d\u2060\ufeff")
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_LINE_END = late_pattern(r"[ \t]*\r?\n")
"""A soft hyphen before a line end was printed: there it breaks a word."""
_NEEDS_CARE = late_pattern("[*_`\u00ad\u200b-\u200d\u2060\ufeff&<[]")
_MARKUP = late_pattern(
    r"(?P<entity>&(?:\#\d{1,7}|\#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});)"
    r"|(?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9]{0,20})(?:\s[^<>\n]{0,300})?/?>|<!--[^<>\n]{0,300}-->)"
    r"|(?P<link>\[(?=[^\[\]\n]{1,300}\]\())"
)
_INLINE = frozenset(
    {
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i"),
        *("kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr"),
    }
)
"""Tags inside a sentence; all others part what stands around them."""


def cleaned(text: str) -> tuple[str, list[int] | None, list[int] | None]:
    """Return the text composed and without what is not read, and where each character began and ended."""
    if not _NEEDS_CARE.search(text) and unicodedata.is_normalized("NFC", text):
        return text, None, None
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    markup = {match.start(): match for match in _MARKUP.finditer(text)} if re.search("[&<[]", text) else {}
    position, size = 0, len(text)
    while position < size:
        end = position + 1
        if position in markup:
            end = markup[position].end()
            piece = _meant(markup[position])
        else:
            while end < size and unicodedata.combining(text[end]):
                end += 1
            if text[position] == SOFT_HYPHEN and _LINE_END.match(text, end):
                piece = "-"
            elif text[position] in _IGNORED:
                bullet = text[position] == "*" and text[end : end + 1] == " " and (not out or out[-1] == "\n")
                piece = "\N{BULLET}" if bullet else text[position + 1 : end]
            else:
                piece = unicodedata.normalize("NFC", text[position:end]) if end - position > 1 else text[position]
        for character in piece:
            out.append(character)
            starts.append(position)
            ends.append(end)
        position = end
    return "".join(out), starts, ends


def _meant(markup: re.Match[str]) -> str:
    """Return what a reader sees of markup: an entity its character, a tag nothing, or a line end where it parts."""
    if markup["link"]:
        return ""
    if markup["entity"]:
        character = html.unescape(markup[0])
        if len(character) != 1 or character in "\r\n":
            return " "
        return "" if character in _IGNORED else character
    return "" if markup["name"] is None or markup["name"].lower() in _INLINE else "\n\n"
