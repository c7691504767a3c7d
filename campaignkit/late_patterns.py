"""Regular expressions that are compiled when something is first looked for.

A check imports some two hundred of them and needs half: what finds a number from right to left, or a sign in a photo,
is never asked in most plans. To compile them all took a tenth of a check.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, AnyStr

__all__ = ["late_pattern"]

if TYPE_CHECKING:

    def late_pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
        """Return a regular expression, to be used as what `re.compile` returns."""

else:

    def late_pattern(text, flags=0):
        """Return a regular expression, to be used as what `re.compile` returns."""
        return _Late(text, flags)


class _Late:
    """Is asked for what a pattern has, and has it itself from then on."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self._written = text, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = self.__dict__.get("_compiled") or re.compile(*self._written)
        self._compiled = compiled
        value = getattr(compiled, name)
        self.__dict__[name] = value
        return value
