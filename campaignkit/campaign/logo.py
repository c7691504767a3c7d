"""A logo as it is kept: a drawing that refers to nothing outside, in a form that has a place on a page."""

from __future__ import annotations

from campaignkit.diagnostics.hinted_error import HintedError
from campaignkit.records import dataclass

WIDEST = 12.0
"""How many times wider than high, or higher than wide, a logo may be."""


class LogoError(HintedError):
    """Why a logo cannot be used."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo as SVG that refers to nothing outside, with its width and height in units of its own."""

    svg: str
    width: float
    height: float
    in_pixels: bool = False
    """Whether it is made of as many pixels: then it is sharp in small sizes only."""


def require_form(width: float, height: float, name: str) -> None:
    """Refuse what is far longer than wide: beside other logos it would be a line.

    Raises:
        LogoError: it is.
    """
    if not (width > 0 and height > 0) or max(width / height, height / width) > WIDEST:
        message = f"The logo `{name}` is more than {WIDEST:g} times as long as it is wide."
        raise LogoError(message, "Ask the partner for a more compact form of the logo.")
