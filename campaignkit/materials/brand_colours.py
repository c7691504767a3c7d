"""Colours of a brand in a theme: those that nobody gives, as the letters on them, are made from those that are given.

Inks are made from colours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace

from campaignkit.materials.contrast_formula import contrast
from campaignkit.materials.themes import Theme, ThemeColours, ThemeInks
from campaignkit.plan.model.theme import BrandColours

ROLES = tuple(field.name for field in fields(BrandColours))
MOST_INK = 280
"""Per cent of ink that paper takes; more does not dry."""
_TINT = 0.11
"""How much of the main colour is in the quiet field."""
_BLACK, _WHITE = "#000000", "#ffffff"


def theme_of_brand(base: Theme, brand: Mapping[str, str], inks: Mapping[str, tuple[int, ...]]) -> Theme:
    """Return a theme with the colours and inks of a brand in it, by role, and what follows from them."""
    if not brand and not inks:
        return base
    own = {role: getattr(base.colours, role) for role in ROLES}
    mixes = _made_from(brand, own)
    colours = ThemeColours(**{**own, **mixes, **brand})
    base_inks = base.cmyk
    print_inks: dict[str, tuple[int, ...]] = {}
    for role in ROLES:
        if role in inks:
            print_inks[role] = inks[role]
        elif base_inks is not None and role not in mixes and role not in brand:
            print_inks[role] = getattr(base_inks, role)
        else:
            print_inks[role] = inks_of(getattr(colours, role) or colours.accent, role)
    return replace(base, colours=colours, cmyk=ThemeInks(**print_inks))


def _made_from(brand: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """Return the colours that follow from those that are given."""
    paper, ink = brand.get("paper", own["paper"]), brand.get("ink", own["ink"])
    mixes: dict[str, str] = {}
    for role in ("primary", "accent"):
        if role in brand:
            mixes[f"on_{role}"] = max((_WHITE, ink, _BLACK), key=lambda text: contrast(text, brand[role]))
    if "primary" in brand:
        mixes["soft"] = mixed(paper, brand["primary"], _TINT)
    if "accent" in brand:
        mixes["spark"] = mixed(brand["accent"], paper, 0.35)
    return mixes


def mixed(one: str, other: str, share: float) -> str:
    """Return a colour between two, with so much of the other."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def inks_of(colour: str, role: str = "") -> tuple[int, int, int, int]:
    """Return four inks for a colour, with as much black in it as can be: an estimate, for paper decides, too.

    Dark text is black ink only, so that small letters need no four plates that lie exactly on each other.
    """
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    black = 1 - max(channels)
    if black >= 1 or (role in ("ink", "on_primary", "on_accent") and contrast(colour, _WHITE) > 9):
        return (0, 0, 0, 100)
    cyan, magenta, yellow = ((1 - channel - black) / (1 - black) for channel in channels)
    most = MOST_INK / 100 - black
    less = min(1.0, most / (cyan + magenta + yellow)) if cyan + magenta + yellow else 1.0
    return (round(100 * cyan * less), round(100 * magenta * less), round(100 * yellow * less), round(100 * black))
