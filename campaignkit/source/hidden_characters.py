"""Characters that must not stand in a plan because nobody can see them."""

from __future__ import annotations

import unicodedata
from itertools import islice

from campaignkit.diagnostics.finding import Diagnostic, Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.late_patterns import late_pattern
from campaignkit.source.node import Scalar
from campaignkit.source.yaml_complaints import explain

MAX_REPORTED = 20

FORBIDDEN = late_pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Control characters, line separators, and marks that reorder text: with them a number could be shown reversed."""

_UNSEEN = (
    "\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u202f\u205f-\u206f\u2800\u3000\u3164"
    "\ufe00-\ufe0f\uffa0\ufff9-\ufffc\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e01ef"
)
HIDDEN = late_pattern(f"[{_UNSEEN}]")
"""What looks like nothing or like an ordinary space. In most texts it is harmless, in a number or an id it is not."""

_PLAIN_SCRIPTS = late_pattern("[^\u0590-\u1cff\u2d30-\u2d7f\ua840-\udfff\U00010800-\U0001ffff]*")
"""Latin, Greek, Cyrillic and others that are read without marks; other scripts join letters or turn lines by them."""
_ZERO_WIDTH = late_pattern(
    "[\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2064\u206a-\u206f\u3164\uffa0\ufff9-\ufffc\ufe00-\ufe0d"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e01ef]"
)
_TAKES_VARIANTS = late_pattern("[\u2000-\u2bff\u3400-\u9fff\uf900-\ufaff]")
"""Signs and ideographs: a selector behind one chooses its shape."""
_INDENT = late_pattern(rf"[ \t]*(?:(?:- +)?[\w-]+:|-)?[ \t]*([{_UNSEEN}])")
_LINES_ABOVE = 3


def forbidden_in_source(source: SourceText) -> list[Diagnostic]:
    """Return a CK007 for each forbidden character of a file, the first twenty."""
    problems = []
    for match in FORBIDDEN.finditer(source.text):
        problems.append(_diagnostic(match[0], source.span(match.start(), match.end())))
        if len(problems) == MAX_REPORTED:
            break
    return problems


def forbidden_in_value(scalar: Scalar) -> list[Diagnostic]:
    """Return a CK007 for each forbidden character that an escape in double quotes produced.

    Half a character is a syntax error, as it is for the C parser, which stops there.
    """
    if scalar.style != '"':
        return []
    return [
        _half(scalar.span_of(match.start(), match.end()))
        if "\ud800" <= match[0] <= "\udfff"
        else _diagnostic(match[0], scalar.span_of(match.start(), match.end()))
        for match in islice(FORBIDDEN.finditer(scalar.value), MAX_REPORTED)
    ]


def hidden_in(scalar: Scalar, *, text: bool) -> Diagnostic | None:
    """Return a CK007 for the first character of a value that nobody can see.

    In a `text` only those count that have no work to do there: marks of no width between letters of scripts that need
    none. A space that does not break and a hyphen that is shown where a line ends belong to a text.
    """
    value = scalar.value
    if value.isascii():
        return None
    match = (_ZERO_WIDTH if text else HIDDEN).search(value)
    if match is None or (text and not _PLAIN_SCRIPTS.fullmatch(_ZERO_WIDTH.sub("", value))):
        return None
    if text and unicodedata.name(match[0], "").startswith("VARIATION") and _TAKES_VARIANTS.search(value):
        return None
    return _diagnostic(match[0], scalar.span_of(match.start(), match.end()))


def hidden_in_indentation(source: SourceText, index: int) -> Diagnostic | None:
    """Return a CK007 for a space that YAML takes for a letter: in front of the line at an index, or shortly above."""
    last = source.position(index).line
    for number in range(last, max(0, last - _LINES_ABOVE), -1):
        match = _INDENT.match(source.line(number))
        if match is not None:
            start = source.start_of(number) + match.start(1)
            return _diagnostic(match[1], source.span(start, start + 1))
    return None


def strange_letter(key: str) -> str:
    """Say of a key which letter of another alphabet it holds, by number and name; nothing where it holds none.

    A word that is written in another alphabet whole is no slip in a key, but a text that stands in its place.
    """
    if not any(c.isascii() and c.isalpha() for c in key):
        return ""
    letter = next((c for c in key if not c.isascii()), "")
    return letter and f": it holds U+{ord(letter):04X} ({unicodedata.name(letter, 'no character').lower()})"


def _half(span: Span) -> Diagnostic:
    message, hint = explain("half a character")
    return Diagnostic("CK001", message, span, hint=hint)


def _diagnostic(character: str, span: Span) -> Diagnostic:
    code = ord(character)
    name = unicodedata.name(character, "control character" if code < 0xA0 else "not a character")
    why = "reorders the text around it" if 0x2029 < code < 0x202F or 0x2065 < code < 0x2070 else "cannot be seen"
    if unicodedata.category(character) == "Zs":
        why = "is no ordinary space"
    return Diagnostic(
        "CK007",
        f"The character U+{code:04X} ({name.lower()}) stands here and {why}.",
        span,
        hint="Delete it: put the cursor behind it and press backspace, or type the line anew.",
    )
