"""The theme of a material: that which the plan names, with what the campaign's brand puts in its place.

Three places of a plan may say how things look: `theme`, that of the audience and that of the material; each comes
over those before it. What follows from the colours that are given, `brand_colours.py` makes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaignkit.materials.brand_colours import ROLES, theme_of_brand
from campaignkit.materials.library import Library
from campaignkit.materials.themes import Theme
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model.theme import PlanTheme
from campaignkit.plan.paths import Path
from campaignkit.records import dataclass


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
    return Branded(theme_of_brand(base, colours, inks), fonts.get("display"), fonts.get("text"), places)
