"""Cuts a text into words that compare equal however they are typed, each with its place in the text as written.

Composed and decomposed letters, capitals, soft hyphens, emphasis marks, tags, links, hyphenated line ends, curly
apostrophes and English contractions make no difference; placeholders and web addresses are words that nothing
matches.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from campaignkit.late_patterns import late_pattern
from campaignkit.texts.lexicon.cleaning import MARKS, cleaned

JOINED, WORD, CLAUSE, SENTENCE = -1, 0, 1, 2
"""How strongly a word is parted from the one before: by a hyphen, a space, a comma or bracket, a sentence end."""

OPAQUE = "\0"
"""The word of a placeholder or an address."""

WRAPPED = 40
"""A line of so many characters ended because it was full, so a capital after it begins no sentence."""

_INSIDE = f"{MARKS}\u055b\u055c\u055e"
"""Marks inside a word: those of `cleaning`, and Armenian ones that ask, stress or call where the word is stressed."""
_TOKEN = late_pattern(
    r"(?P<opaque>\{\{[^{}\n]{0,200}\}\}|\]\([^)\s]{0,400}\)|https?://[^\s)>]+|www\.[^\s)>]+)"
    f"|(?P<word>[^\\W_](?:[^\\W_]|[{_INSIDE}]|['\u2019\u02bc](?=[^\\W_]))*)"
)
_HYPHENS = frozenset("-\u2010\u2011")
_BROKEN = late_pattern("[-\u00ad\u2010][ \t]*\r?\n[ \t]*")
_APOSTROPHES = late_pattern("['\u2019\u02bc]")
_SENTENCE_END = late_pattern(r"[.!?\u2026\u0589\u1362\u061f\u3002](?=[^\w]|$)")
_PARAGRAPH = late_pattern(r"\n[ \t]*(?:\n|[-\u2022\u2013#>]|\d{1,2}[.)] )|^\s*$")
_CLAUSE = late_pattern("[,;:()\\[\\]/|\u055d\u2013\u2014\u060c\u061b]| - ")
_ELISION = frozenset({"fr", "it", "ca"})
_UNACCENTED = frozenset(
    {"en", "fr", "es", "it", "pt", "ro", "pl", "cs", "sk", "hu", "el", "hr", "sr", "bs", "cnr", "sl", "lt", "lv"}
)
_ACCENTS = late_pattern(f"[{_INSIDE}\u0640]+")
_LETTERS = str.maketrans({"\u0142": "l", "\u0451": "\u0435", "\u0111": "d", "\u03c2": "\u03c3"})
_TURKISH = str.maketrans({"I": "\u0131", "\u0130": "i"})
_WITHOUT_CAPITALS = frozenset({"ka"})
"""Georgian letters count as small ones, and begin a sentence as they are."""
_SERBIAN = frozenset({"hr", "bs", "sr", "cnr"})
_CYRILLIC = str.maketrans(
    dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True))
    | {"љ": "lj", "њ": "nj", "џ": "dž"}
)
_SHORT = {"re": "are", "ve": "have", "ll": "will", "m": "am"}
_IS = frozenset({"it", "that", "he", "she", "what", "who", "there", "here", "where", "how"})
_NOT = {"can": "can", "ca": "can", "wo": "will", "sha": "shall"}


class Token(NamedTuple):
    """A word made comparable, where it stands in the text as written, and how it is parted from the word before.

    A word broken at the end of a line is put together; `halves` are its parts, for who wrote a hyphen there anyway.
    """

    word: str
    start: int
    end: int
    gap: int
    halves: tuple[Token, ...] = ()


@lru_cache(maxsize=8192)
def fold(word: str, language: str) -> str:
    """Return a word as it is compared: without case, and without accents where writers often leave them out."""
    if language in ("tr", "az"):
        word = word.translate(_TURKISH)
    if word.isascii():
        return word.casefold()
    word = unicodedata.normalize("NFKC", word).casefold()
    if language in _SERBIAN:
        word = word.translate(_CYRILLIC)
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
    clean, starts, ends = cleaned(text)
    tokens: list[Token] = []
    last = 0
    has_break = False
    for match in _TOKEN.finditer(clean):
        start, end = match.span()
        if match["opaque"] and match[0].startswith("]("):
            last = end
            continue
        between = clean[last:start]
        gap = _gap(clean, last, start, language) if tokens else SENTENCE
        place = (start, end) if starts is None or ends is None else (starts[start], ends[end - 1])
        words = [OPAQUE] if match["opaque"] else words_of(match["word"], language)
        has_break = has_break or (bool(tokens) and "\n" in between and _BROKEN.fullmatch(between) is not None)
        for word in words:
            tokens.append(Token(word, *place, gap))
            gap = WORD
        last = end
    return _mended(tokens, text) if has_break else tokens


def variants(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], list[range]]]:
    """Yield the other ways to read the words, with the places of each word among `tokens`.

    `Kinder-Pornografie` is one word as well as two, and so is what a hyphen at the end of a line puts together.
    """
    for want in (_closed, _opened):
        reading = want(tokens)
        if reading is not None:
            yield reading


def _closed(tokens: Sequence[Token]) -> tuple[list[Token], list[range]] | None:
    if not any(token.gap == JOINED for token in tokens):
        return None
    words: list[Token] = []
    places: list[range] = []
    for index, token in enumerate(tokens):
        if token.gap == JOINED and words and OPAQUE not in (token.word, words[-1].word):
            words[-1] = words[-1]._replace(word=words[-1].word + token.word, end=token.end)
            places[-1] = range(places[-1].start, index + 1)
        else:
            words.append(token)
            places.append(range(index, index + 1))
    return words, places


def _opened(tokens: Sequence[Token]) -> tuple[list[Token], list[range]] | None:
    if not any(token.halves for token in tokens):
        return None
    words: list[Token] = []
    places: list[range] = []
    for index, token in enumerate(tokens):
        for part in token.halves or (token,):
            words.append(part)
            places.append(range(index, index + 1))
    return words, places


def _mended(tokens: Sequence[Token], text: str) -> list[Token]:
    """Return the words with those put together that a line end breaks: `porno-` and `graphy` on the next line."""
    words: list[Token] = []
    for token in tokens:
        before = words[-1] if words else None
        if before is None or token.gap != JOINED or not _BROKEN.fullmatch(text[before.end : token.start]):
            words.append(token)
        elif text[token.start].islower() and OPAQUE not in (before.word, token.word):
            halves = (*(before.halves or (before,)), token)
            words[-1] = Token(before.word + token.word, before.start, token.end, before.gap, halves)
        else:
            words.append(token)
    return words


def _gap(text: str, end: int, start: int, language: str) -> int:
    between, following = text[end:start], text[start]
    if between == " ":
        return WORD
    if between in _HYPHENS or _BROKEN.fullmatch(between):
        return JOINED
    if "\r" in between:
        between = between.replace("\r\n", "\n").replace("\r", "\n")
    if between == "\N{NO-BREAK SPACE}" or not between.strip(" "):
        return WORD
    if between.strip(" \t") == "\n" and (following.islower() or _full(text, end)):
        return WORD
    if _PARAGRAPH.search(between) and between.strip(" "):
        return SENTENCE if "\n" in between.strip(" ") else WORD
    if _SENTENCE_END.search(between) or (language == "el" and (";" in between or "\u037e" in between)):
        return CLAUSE if following.islower() and language not in _WITHOUT_CAPITALS else SENTENCE
    return CLAUSE if _CLAUSE.search(between) else WORD


def _full(text: str, end: int) -> bool:
    """Say whether the line that reaches to `end` is so long that it was wrapped."""
    return end >= WRAPPED and "\n" not in text[end - WRAPPED : end]
