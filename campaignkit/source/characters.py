"""Characters that must not stand in a plan because nobody can see them."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from campaignkit.diagnostics.finding import Diagnostic, Span
from campaignkit.source.file import SourceText
from campaignkit.source.hints import explain
from campaignkit.source.node import Scalar

MAX_REPORTED = 20

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Control characters, line separators, and marks that reorder text: with them a number could be shown reversed."""


def forbidden_in_source(source: SourceText) -> list[Diagnostic]:
    """Return a CK007 for each forbidden character of a file, the first twenty."""
    found = []
    for match in FORBIDDEN.finditer(source.text):
        found.append(_diagnostic(match[0], source.span(match.start(), match.end())))
        if len(found) == MAX_REPORTED:
            break
    return found


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


def _half(span: Span) -> Diagnostic:
    message, hint = explain("half a character")
    return Diagnostic("CK001", message, span, hint=hint)


def _diagnostic(character: str, span: Span) -> Diagnostic:
    code = ord(character)
    name = unicodedata.name(character, "control character" if code < 0xA0 else "not a character")
    why = "reorders the text around it" if 0x2029 < code < 0x2070 else "cannot be seen"
    return Diagnostic(
        "CK007",
        f"The character U+{code:04X} ({name.lower()}) stands here and {why}.",
        span,
        hint="Delete it: put the cursor behind it and press backspace, or type the line anew.",
    )
