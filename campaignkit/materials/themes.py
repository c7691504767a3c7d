"""What a theme is: colours by role, the same as inks, and the form of shapes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from campaignkit.plan.model.base import Id, Part, Pattern, Range, Words
from campaignkit.plan.model.theme import Colour, Ink
from campaignkit.records import dataclass

FieldEdge = Literal["bubble", "slant", "wave"]
PatternName = Literal["rings", "stripes", "confetti"]
THEME_SCHEMA = Path(__file__).with_name("theme.schema.json")


@dataclass(frozen=True, kw_only=True, slots=True)
class ThemeColours(Part):
    """The colours of a theme by role; every other tone is mixed from them."""

    ink: Colour
    """Text."""
    paper: Colour
    """The sheet."""
    primary: Colour
    """The large field, headings and the number to call."""
    on_primary: Colour
    """Text on the field."""
    accent: Colour
    """What stands out."""
    on_accent: Colour
    """Text on what stands out."""
    soft: Colour
    """The quiet field."""
    spark: Colour | None = None
    """A small surprise in the illustration, never text; the colour that stands out when it is left out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ThemeInks(Part):
    """The same colours for a print shop: per cent of cyan, magenta, yellow and black."""

    ink: Ink
    """Text."""
    paper: Ink
    """The sheet."""
    primary: Ink
    """The large field."""
    on_primary: Ink
    """Text on the field."""
    accent: Ink
    """What stands out."""
    on_accent: Ink
    """Text on what stands out."""
    soft: Ink
    """The quiet field."""
    spark: Ink
    """A small surprise in the illustration."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ThemeForm(Part):
    """The character of shapes and headlines."""

    field: FieldEdge
    """The lower edge of the large field."""
    radius_mm: Annotated[float, Range(0, 20)]
    """How round corners are, on A4."""
    weight: Annotated[int, Range(400, 900)]
    """How heavy headlines are."""
    tracking_em: Annotated[str, Pattern("a distance", r"-?0?\.[0-9]{1,4}|0", "Between letters, in em: -0.02.")]
    """How far the letters of a headline stand apart."""
    pattern: PatternName
    """What lies behind the illustration."""


CALM = ThemeForm(field="bubble", radius_mm=4.0, weight=800, tracking_em="-0.022", pattern="rings")


@dataclass(frozen=True, kw_only=True, slots=True)
class Theme(Part):
    """How materials look: colours by role, the same as inks, and the form of shapes."""

    id: Id
    """Short name, the same as the file."""
    name: Words
    """What people call it."""
    description: Words
    """What it is like and whom it suits."""
    colours: ThemeColours
    """The colours."""
    cmyk: ThemeInks | None = None
    """The inks of a print shop; without them its files are in RGB, too."""
    form: ThemeForm = CALM
    """The form; that of the theme `calm` when it is left out."""
