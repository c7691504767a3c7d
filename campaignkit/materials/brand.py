"""The theme of a material: that which the plan names, with what the campaign's brand puts in its place.

Three places of a plan may say how things look: `theme`, that of the audience and that of the material; each comes
over those before it. Colours that nobody gives are made from those that are given, and inks from colours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

from campaignkit.materials.contrast_formula import contrast
from campaignkit.materials.library import Library
from campaignkit.materials.themes import Theme, ThemeColours, ThemeInks
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model.theme import BrandColours, PlanTheme
from campaignkit.plan.paths import Path
from campaignkit.records import dataclass

ROLES = tuple(field.name for field in fields(BrandColours))
MOST_INK = 280
"""Per cent of ink that paper takes; more does not dry."""
_TINT = 0.11
"""How much of the main colour is in the quiet field."""
_BLACK, _WHITE = "#000000", "#ffffff"


@dataclass(frozen=True, slots=True)
class Branded:
    """How a material looks. `places` are where in the plan colours and fonts stand, by role."""

    theme: Theme
    display: str | None
    text: str | None
    places: Mapping[str, Path]


def places_of(plan: Plan, material: Material | None) -> Iterator[tuple[Path, PlanTheme]]:
    """Yield what the plan says of the look of a material, or of the campaign as a whole, the widest first."""
    yield ("theme",), plan.theme
    if material is None:
        return
    for audience in plan.audiences:
        if audience.id == material.audience and audience.theme is not None:
            yield ("audiences", audience.id, "theme"), audience.theme
    if material.theme is not None:
        yield ("materials", material.id, "theme"), material.theme


def branded(plan: Plan, library: Library, material: Material | None = None) -> Branded:
    """Return how a material looks, or the campaign as a whole."""
    name = library.usual
    fonts: dict[str, str] = {}
    colours: dict[str, str] = {}
    inks: dict[str, tuple[int, ...]] = {}
    places: dict[str, Path] = {}
    for path, look in places_of(plan, material):
        name = look.name or name
        for use in ("display", "text"):
            if getattr(look.fonts, use) is not None:
                fonts[use], places[use] = getattr(look.fonts, use), (*path, "fonts", use)
        for role in ROLES:
            colour, ink = getattr(look.colours, role), getattr(look.cmyk, role)
            if colour is not None:
                colours[role], places[role] = colour, (*path, "colours", role)
                inks.pop(role, None)  # those of a wider place belong to another colour
            if ink is not None:
                inks[role] = ink
    base = library.theme(name)
    return Branded(_theme(base, colours, inks), fonts.get("display"), fonts.get("text"), places)


def _theme(base: Theme, brand: Mapping[str, str], inks: Mapping[str, tuple[int, ...]]) -> Theme:
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
