"""What the two kinds of file in a campaign's own `templates/` may say: a material type, and a theme."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from campaignkit.plan.model.base import FormatId, Id, Key, Part, Pattern, Range, Words

TYPE_SCHEMA = Path(__file__).with_name("material.schema.json")
THEME_SCHEMA = Path(__file__).with_name("theme.schema.json")

Colour = Annotated[str, Pattern("a colour", r"#[0-9a-fA-F]{6}", 'Six hexadecimal digits in quotes: "#063a46".')]
FileName = Annotated[
    str, Pattern("the name of a template", r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,80}", "The name of a file in this folder.")
]
Millimetres = Annotated[Decimal, Range(10, 2000)]
Pixels = Annotated[int, Range(50, 8000)]
Uses = Literal[
    "messages",
    "help",
    "link",
    "motif",
    "title",
    "lead",
    "sections",
    "quotes",
    "questions",
    "facts",
    "notes",
    "contact",
    "date",
    "alt",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class NeedsRange(Part):
    """How many of something a material must have."""

    min: Annotated[int, Range(0, 50)]
    """The smallest number."""
    max: Annotated[int, Range(0, 50)]
    """The largest number."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NeedsFile(Part):
    """What a material of this type needs from the plan."""

    messages: NeedsRange | None = None
    """How many messages."""
    help: NeedsRange | None = None
    """How many help services."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeFile(Part):
    """How copies share an A4 sheet of an office printer."""

    columns: Annotated[int, Range(1, 20)]
    """Copies beside each other."""
    rows: Annotated[int, Range(1, 30)]
    """Copies below each other."""
    turned: Literal["true", "false"] = "false"
    """Whether they lie on their side."""
    exact: Literal["true", "false"] = "false"
    """Whether they keep their size and lie edge to edge, as on sheets of labels."""
    gap_mm: Annotated[Decimal, Range(0, 100)] | None = None
    """The gap between them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ForFile(Part):
    """What a material of this type is made for; an audience when nothing is said."""

    audience: Literal["required", "optional"] | None = None
    """An audience."""
    stakeholder: Literal["required", "optional"] | None = None
    """A partner."""
    activity: Literal["required", "optional"] | None = None
    """An activity."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormatFile(Part):
    """One thing the type can become."""

    id: FormatId
    """Short name; it becomes part of the file's name."""
    name: Words
    """What people call it."""
    engine: Literal["typst", "jinja2", "docx", "mail", "xlsx", "ics"]
    """Typst for everything laid out, Jinja2 for text that flows, DOCX for partners to edit; others need none."""
    template: FileName | None = None
    """The template in this folder."""
    output: Annotated[
        str, Pattern("a kind of file", r"[a-z0-9]{1,8}", "The ending of the file: pdf, png, html, txt.")
    ]
    """The kind of file it makes."""
    width_mm: Millimetres | None = None
    """Width on paper."""
    height_mm: Millimetres | None = None
    """Height on paper."""
    width_px: Pixels | None = None
    """Width of a picture."""
    height_px: Pixels | None = None
    """Height of a picture."""
    reading_distance_m: Annotated[Decimal, Range(0, 20)] | None = None
    """From how far it is read, in metres; it decides the smallest type."""
    print: Literal["true", "false"] = "false"
    """Whether a print shop gets a version with bleed."""
    office: OfficeFile | None = None
    """How copies share a sheet of an office printer."""
    networks: tuple[Words, ...] = ()
    """The social networks whose lengths a text has to fit."""
    max_parts: Annotated[int, Range(1, 20)] | None = None
    """How many text messages a text may be split into."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MaterialTypeFile(Part):
    """A material type: what it is, what it needs from the plan, and what it becomes."""

    name: Words
    """What people call it."""
    description: Words
    """What it is for, in one sentence."""
    for_: Annotated[ForFile | None, Key("for")] = None
    """What it is made for."""
    plan: Literal["true", "false"] = "false"
    """Whether its templates also receive activities, contacts, budget and aims."""
    needs: NeedsFile | None = None
    """How many messages and help services it takes."""
    uses: tuple[Uses, ...]
    """Which keys of a material it prints."""
    requires: tuple[Uses, ...] = ()
    """Which of them it cannot do without."""
    formats: tuple[FormatFile, ...]
    """What it can become."""


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
    """A small surprise in the illustration, never text."""


Ink = tuple[Annotated[int, Range(0, 100)], ...]


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

    field: Literal["bubble", "slant", "wave"]
    """The lower edge of the large field."""
    radius_mm: Annotated[Decimal, Range(0, 20)]
    """How round corners are, on A4."""
    weight: Annotated[int, Range(400, 900)]
    """How heavy headlines are."""
    tracking_em: Annotated[str, Pattern("a distance", r"-?0?\.[0-9]{1,4}|0", "Between letters, in em: -0.02.")]
    """How far the letters of a headline stand apart."""
    pattern: Literal["rings", "stripes", "confetti"]
    """What lies behind the illustration."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ThemeFile(Part):
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
    form: ThemeForm | None = None
    """The form; that of the theme `calm` when it is left out."""
