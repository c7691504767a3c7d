"""Numbers as offices write them, 1.200,50 or 12 500,-: the one reader for workbooks and answers."""

from __future__ import annotations

import re
from decimal import Decimal

from campaignkit.diagnostics.shortened import shorten
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.not_read import NotReadError
from campaignkit.plan.western_digits import western

_PARTS = late_pattern(r"[\s\u00a0\u202f'’]")
"""What parts thousands, whichever way the rest is read."""
_THOUSANDS = late_pattern(r"-?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,2}(?:\.[0-9]{2})*\.[0-9]{3}|[0-9]*)")
"""Groups of three digits, and as in India of two before the last three."""
_NO_CENTS = late_pattern(r"[.,][-–—]{1,2}$")


_WHOLE = late_pattern(
    r"[1-9]\d{0,2}(?:([ \u00a0\u202f'’.,])\d{3})(?:\1\d{3})*|[1-9]\d?(?:,\d{2})+,\d{3}|\d{1,15}", re.ASCII
)


def whole_number(text: str) -> int | None:
    """Return a whole number with its thousands parted as people part them, in any digits; None where it may be two.

    With three digits behind each sign, `1,200`, `20 000` or `١٬٢٠٠` can be nothing else where only whole numbers are.
    """
    digits = western(text).strip()
    if "٫" in text or not _WHOLE.fullmatch(digits):
        return None
    return int(re.sub(r"\D", "", digits))


def number_of(text: str, *, whole: bool, as_typed: str = "") -> Decimal:
    """Return the number that digits with their signs are; `whole` says that three digits after a sign are thousands.

    `as_typed` is what was typed, where it is more than that.

    Raises:
        NotReadError: it is none, or may be two.
    """
    bare = _NO_CENTS.sub("", _PARTS.sub("", text)).replace(",", ".")
    front, sign, rest = bare.rpartition(".")
    groups = bare if sign and len(rest) == 3 and "." in front else front
    if not _THOUSANDS.fullmatch(groups):
        bare = ""
    elif sign and len(rest) == 3 and front.strip("-"):
        if not whole and "." not in front:
            raise NotReadError(
                f"`{shorten(as_typed or text)}` may be two numbers.", "Write it without commas and dots."
            )
        bare = bare.replace(".", "")
    elif sign:
        bare = f"{front.replace('.', '')}.{rest}"
    if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,6})?", bare):
        raise NotReadError(f"`{shorten(as_typed or text)}` is not a number.", "Write digits only: 12500 or 12500.50.")
    return Decimal(bare)
