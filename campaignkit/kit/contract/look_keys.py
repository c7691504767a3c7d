"""How a file looks and whose it is: state, format, theme, fonts, partners, imprint."""

from __future__ import annotations

from typing import Literal, TypedDict

from campaignkit.kit.contract.text_keys import Body, Line, Link
from campaignkit.kit.state_on_page import StateName
from campaignkit.knowledge.networks import Network
from campaignkit.materials.themes import FieldEdge, PatternName
from campaignkit.plan.model.theme import Colour

PartnerGroup = Literal["lead", "partners", "supporters"]
Ink = list[str]


class StateView(TypedDict):
    """How far the kit is from print; label and reasons are in the language of the kit."""

    name: StateName
    label: str
    reasons: list[str]


class OfficeView(TypedDict):
    """How copies share a sheet of an office printer."""

    columns: int
    rows: int
    turned: bool
    exact: bool
    gap_mm: float


class SheetView(TypedDict):
    """The sheet in office printers, A4 or Letter."""

    id: str
    name: str
    width_mm: float
    height_mm: float


class FormatView(TypedDict):
    """The format of the file. Sizes are in millimetres; in pixels for a picture."""

    id: str
    width_mm: float | None
    height_mm: float | None
    bleed_mm: float
    reading_distance_m: float
    networks: list[Network]
    max_parts: int | None
    marks: bool
    """Whether crop marks are asked for."""
    office: OfficeView | None
    sheet: SheetView


class CampaignView(TypedDict):
    """What is said of the campaign."""

    title: Line
    tagline: Line | None
    summary: Body
    country: str
    period: str
    website: Link | None


class Colours(TypedDict):
    """Colours as `#rrggbb`."""

    ink: Colour
    paper: Colour
    primary: Colour
    on_primary: Colour
    accent: Colour
    on_accent: Colour
    soft: Colour
    spark: Colour
    """For shapes, never for text."""


class Inks(TypedDict):
    """The same colours for a print shop: per cent of cyan, magenta, yellow and black, as text."""

    ink: Ink
    paper: Ink
    primary: Ink
    on_primary: Ink
    accent: Ink
    on_accent: Ink
    soft: Ink
    spark: Ink


class FormView(TypedDict):
    """The character of shapes and headlines."""

    field: FieldEdge
    radius_mm: str
    weight: str
    tracking_em: str
    pattern: PatternName


class ThemeView(TypedDict):
    """A theme: colours, the inks of a print shop where it names them, and its form."""

    name: str
    given: dict[str, str]
    """Where in the plan a colour or a font stands, by its role; nothing for those of the theme itself."""
    colours: Colours
    cmyk: Inks | None
    form: FormView


class FontChains(TypedDict):
    """Fonts for titles and for text, each with those that follow where it has no letter."""

    script: str
    """The script of the language: Latn, Arab, Deva."""
    display: list[str]
    text: list[str]
    missing: list[Literal["display", "text"]]
    """Which of the two the brand names, and nobody has."""


class LogoView(TypedDict):
    """The picture of a partner who has one; `group` and `index` say whose name it stands for."""

    group: PartnerGroup
    index: int
    alt: str
    svg: str
    width: float
    """Its form, in units of its own."""
    height: float
    pixels: bool
    """Whether those units are pixels: it is no drawing."""
    path: str
    """Where the plan names its file."""


class Partners(TypedDict):
    """The organisations behind the campaign by their names, and the logos of those who have one."""

    lead: list[str]
    partners: list[str]
    supporters: list[str]
    logos: list[LogoView]


class Imprint(TypedDict):
    """What stands in small letters at the foot."""

    licence: str | None
    credits: str | None
    version: str
