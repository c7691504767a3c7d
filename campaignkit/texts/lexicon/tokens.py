"""Cuts a text into words that compare equal however they are typed, each with its place in the text as written.

Composed and decomposed letters, capitals, soft hyphens, emphasis marks, curly apostrophes and English contractions
make no difference; placeholders and web addresses are words that nothing matches.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

WORD, CLAUSE, SENTENCE = 0, 1, 2
"""How strongly a word is parted from the one before: by a space or hyphen, a comma or bracket, or a sentence end."""

OPAQUE = "\0"
"""The word of a placeholder or an address."""

_IGNORED = frozenset("*_`\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\u200d\u2060\ufeff")
_NEEDS_CARE = re.compile("[*_`\u00ad\u200b-\u200d\u2060\ufeff]")
_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Accents, and the vowels and signs that Hebrew and Arabic may write above and below their letters."""

_TOKEN = re.compile(
    r"(?P<opaque>\{\{[^{}\n]{0,200}\}\}|\]\([^)\s]{0,400}\)|https?://[^\s)>]+|www\.[^\s)>]+)"
    f"|(?P<word>[^\\W_](?:[^\\W_]|[{_MARKS}]|['\u2019\u02bc](?=[^\\W_]))*)"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});")
_APOSTROPHES = re.compile("['\u2019\u02bc]")
_SENTENCE_END = re.compile(r"[.!?\u2026\u0589\u1362\u061f\u3002](?=[^\w]|$)")
_PARAGRAPH = re.compile(r"\n[ \t]*(?:\n|[-\u2022\u2013#>]|\d{1,2}[.)] )|^\s*$")
_CLAUSE = re.compile("[,;:()\\[\\]/|\u2013\u2014\u060c\u061b]| - ")
_ELISION = frozenset({"fr", "it", "ca"})
_UNACCENTED = frozenset(
    {"en", "fr", "es", "it", "pt", "ro", "pl", "cs", "sk", "hu", "el", "hr", "sr", "bs", "sl", "lt", "lv"}
)
_ACCENTS = re.compile(f"[{_MARKS}\u0640]+")
_LETTERS = str.maketrans({"\u0142": "l", "\u0451": "\u0435", "\u0111": "d", "\u03c2": "\u03c3"})
_TURKISH = str.maketrans({"I": "\u0131", "\u0130": "i"})
_SHORT = {"re": "are", "ve": "have", "ll": "will", "m": "am"}
_IS = frozenset({"it", "that", "he", "she", "what", "who", "there", "here", "where", "how"})
_NOT = {"can": "can", "ca": "can", "wo": "will", "sha": "shall"}


class Token(NamedTuple):
    """A word made comparable, where it stands in the text as written, and how it is parted from the word before."""

    word: str
    start: int
    end: int
    gap: int


@lru_cache(maxsize=8192)
def fold(word: str, language: str) -> str:
    """Return a word as it is compared: without case, and without accents where writers often leave them out."""
    if language in ("tr", "az"):
        word = word.translate(_TURKISH)
    if word.isascii():
        return word.casefold()
    word = unicodedata.normalize("NFKC", word).casefold()
    if language in _UNACCENTED:
        word = unicodedata.normalize("NFD", word)
    return _ACCENTS.sub("", word).translate(_LETTERS)


def words_of(word: str, language: str) -> list[str]:
    """Return the comparable words one written word stands for: `don't` is `do not`, `l'enfant` is `l' enfant`."""
    if not _APOSTROPHES.search(word):
        word = fold(word, language)
        return ["can", "not"] if word == "cannot" and language == "en" else [word]
    parts = [fold(part, language) for part in _APOSTROPHES.split(word)]
    if language in _ELISION:
        return [part + "'" for part in parts[:-1]] + parts[-1:] * bool(parts[-1])
    if language == "en" and len(parts) == 2:
        first, second = parts
        if second == "t" and first.endswith("n"):
            first = first[:-1] if first != "can" else first
            return [_NOT.get(first, first), "not"]
        if second in _SHORT:
            return [first, _SHORT[second]]
        if second == "s" and first in _IS:
            return [first, "is"]
    return ["".join(parts)]


def tokenise(text: str, language: str) -> list[Token]:
    """Return the words of a text in their order."""
    language = language.split("-")[0]
    if "&" in text:
        text = _ENTITY.sub(lambda match: " " * len(match[0]), text)
    clean, starts, ends = _cleaned(text)
    tokens: list[Token] = []
    last = 0
    for match in _TOKEN.finditer(clean):
        start, end = match.span()
        gap = _gap(clean[last:start], clean[start], language) if tokens else SENTENCE
        place = (start, end) if starts is None or ends is None else (starts[start], ends[end - 1])
        found = [OPAQUE] if match["opaque"] else words_of(match["word"], language)
        if match["opaque"] and match[0].startswith("]("):
            last = end
            continue
        for word in found:
            tokens.append(Token(word, *place, gap))
            gap = WORD
        last = end
    return tokens


def _gap(between: str, following: str, language: str) -> int:
    if between in (" ", "-", "\N{NO-BREAK SPACE}") or not between.strip(" "):
        return WORD
    if between.strip(" \t") == "\n" and following.islower():
        return WORD
    if _PARAGRAPH.search(between) and between.strip(" "):
        return SENTENCE if "\n" in between.strip(" ") else WORD
    if _SENTENCE_END.search(between) or (language == "el" and (";" in between or "\u037e" in between)):
        return CLAUSE if following.islower() else SENTENCE
    return CLAUSE if _CLAUSE.search(between) else WORD


def _cleaned(text: str) -> tuple[str, list[int] | None, list[int] | None]:
    """Return the text composed and without marks that are not read, and where each character began and ended."""
    if not _NEEDS_CARE.search(text) and unicodedata.is_normalized("NFC", text):
        return text, None, None
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position, size = 0, len(text)
    while position < size:
        end = position + 1
        while end < size and unicodedata.combining(text[end]):
            end += 1
        if text[position] in _IGNORED:
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
