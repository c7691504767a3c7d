"""How materials look: one of the themes, and what a brand puts in its place."""

from __future__ import annotations

from typing import Annotated

from campaignkit.plan.model.base import Part, Pattern, Range, Vocabulary
from campaignkit.records import dataclass

Colour = Annotated[str, Pattern("a colour", r"#[0-9a-fA-F]{6}", 'Six hexadecimal digits in quotes: "#063a46".')]
Ink = tuple[Annotated[int, Range(0, 100)], ...]
Family = Annotated[
    str,
    Pattern("the name of a font", r"[^\W_][\w .+&-]{0,60}", "Write what the font calls itself: Brand Sans."),
]


@dataclass(frozen=True, kw_only=True, slots=True)
class BrandColours(Part):
    """Colours that stand in place of those of the theme; what is left out is made from them, or stays."""

    ink: Colour | None = None
    """Text."""
    paper: Colour | None = None
    """The sheet."""
    primary: Colour | None = None
    """The large field, headings and the number to call."""
    on_primary: Colour | None = None
    """Text on the field; black or white, by what is read better, when `primary` is given without it."""
    accent: Colour | None = None
    """What stands out."""
    on_accent: Colour | None = None
    """Text on what stands out; black or white when `accent` is given without it."""
    soft: Colour | None = None
    """The quiet field; a tint of `primary` when that is given without it."""
    spark: Colour | None = None
    """A small surprise in the illustration, never text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BrandInks(Part):
    """The same colours for a print shop, as the brand names them: per cent of cyan, magenta, yellow and black."""

    ink: Ink | None = None
    """Text."""
    paper: Ink | None = None
    """The sheet."""
    primary: Ink | None = None
    """The large field."""
    on_primary: Ink | None = None
    """Text on the field."""
    accent: Ink | None = None
    """What stands out."""
    on_accent: Ink | None = None
    """Text on what stands out."""
    soft: Ink | None = None
    """The quiet field."""
    spark: Ink | None = None
    """A small surprise in the illustration."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BrandFonts(Part):
    """Fonts of the brand, by what they call themselves; their files lie in `fonts/` beside the plan."""

    display: Family | None = None
    """For headlines and numbers."""
    text: Family | None = None
    """For text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanTheme(Part):
    """How materials look. What is left out is taken from the theme above: of the audience, of the campaign."""

    name: Annotated[str, Vocabulary("themes")] | None = None
    """Which of the themes; without one that of the topic, or calm."""
    colours: BrandColours = BrandColours()
    """Colours in place of those of the theme."""
    cmyk: BrandInks = BrandInks()
    """Their inks for a print shop; worked out from the colours when left out."""
    fonts: BrandFonts = BrandFonts()
    """Fonts in place of those of campaignkit."""
