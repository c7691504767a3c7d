"""The first letter of a text made large, as the language of the text has it."""

from __future__ import annotations

_DOTTED = frozenset({"tr", "az", "crh", "gag"})
"""Languages in which a small i is a letter with its dot, also where it is large."""


def large_first(text: str, language: str) -> str:
    """Return a text that begins with a large letter: `Română`, `İyi`, `IJsland`; Georgian has none that stands alone.

    Unicode has large Georgian letters, for words all in them and for nothing else.
    """
    first, code = text[:1], language.split("-")[0]
    if first == "i" and code in _DOTTED:
        return "İ" + text[1:]
    if code == "nl" and text[:2] == "ij":
        return "IJ" + text[2:]
    return first.title() + text[1:]
