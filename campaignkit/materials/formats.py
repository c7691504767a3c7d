"""What a material type can become: files of a size, made by an engine, on the paper of a country."""

from __future__ import annotations

from dataclasses import field, replace
from typing import Annotated, Literal

from campaignkit.knowledge.papers import A_SERIES, sheet
from campaignkit.plan.model.base import FormatId, Key, Language, Part, Pattern, Range, Vocabulary, Words
from campaignkit.records import dataclass

Engine = Literal["typst", "jinja2", "docx", "pptx", "mail", "xlsx", "ics"]
FileName = Annotated[
    str, Pattern("the name of a template", r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,80}", "The name of a file in this folder.")
]
Millimetres = Annotated[float, Range(10, 2000)]
Pixels = Annotated[int, Range(50, 8000)]
SheetId = Annotated[str, Vocabulary("sheets")]


@dataclass(frozen=True, kw_only=True, slots=True)
class Office(Part):
    """How copies share the sheet of an office printer, A4 or Letter."""

    columns: Annotated[int, Range(1, 20)]
    """Copies beside each other."""
    rows: Annotated[int, Range(1, 30)]
    """Copies below each other."""
    turned: bool = False
    """Whether they lie on their side."""
    exact: bool = False
    """Whether they keep their size and lie edge to edge, as on sheets of labels."""
    gap_mm: Annotated[float, Range(0, 100)] = 0.0
    """The gap between them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheets(Part):
    """The sheet of a format in each family of paper."""

    a_series: Annotated[SheetId, Key("a-series")]
    """Where people print on A4."""
    us: SheetId
    """Where people print on Letter."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Format(Part):
    """One thing the type can become."""

    id: FormatId
    """Short name; it becomes part of the file's name."""
    name: Words
    """What people call it on the screen, `{sheet}` for its sheet; on pages it is called by its size and kind of file,
    in every language."""
    word: Annotated[str, Pattern("a fixed word", r"[a-z]+(_[a-z]+)*", "Leave it out and write `names:` instead.")] = (
        ""
    )
    """The fixed word that tells it from another format of the same size and kind of file."""
    names: dict[Language, Words] = field(default_factory=dict)
    """What people call it in each language, where its size and kind of file do not say enough: {de: Aushang A4}."""
    engine: Engine
    """Typst for everything laid out, Jinja2 for text that flows, DOCX for partners to edit; others need none."""
    template: FileName = ""
    """The template in this folder; none where the engine knows the form: a calendar, a workbook."""
    output: Annotated[
        str, Pattern("a kind of file", r"[a-z0-9]{1,8}", "The ending of the file: pdf, png, html, txt.")
    ]
    """The kind of file it makes."""
    paper: Sheets | None = None
    """Its sheet by family of paper, instead of `width_mm` and `height_mm`: {a-series: a4, us: letter}."""
    turned: bool = False
    """Whether the sheet lies on its long side."""
    width_mm: Millimetres | None = None
    """Width on paper, where it is the same everywhere."""
    height_mm: Millimetres | None = None
    """Height on paper."""
    width_px: Pixels | None = None
    """Width of a picture."""
    height_px: Pixels | None = None
    """Height of a picture."""
    reading_distance_m: Annotated[float, Range(0, 20)] = 0.4
    """From how far it is read, in metres; it decides the smallest type."""
    print: bool = False
    """Whether a print shop gets a version with bleed."""
    cut: Literal["circle"] | None = None
    """The line along which a print shop cuts it, where that is not its edge."""
    office: Office | None = None
    """How copies share a sheet of an office printer."""
    office_us: Office | None = None
    """The same on Letter, where it is different."""
    part: Annotated[int, Range(0, 20)] = 0
    """Which picture of a series it is, which its name says."""
    sections: Annotated[int, Range(0, 20)] = 0
    """How many sections a material must have for it to be made, as for the later pictures of a series."""
    help: Annotated[int, Range(1, 50)] | None = None
    """How many help services it prints, the one to talk to before an emergency number; all where it says nothing."""
    notes: bool = False
    """Whether it is made of `notes` of sections, as a sheet with answers is: without any, it is left out."""
    on_request: bool = False
    """Whether it is made only where a plan asks for it by its name."""
    networks: tuple[Words, ...] = ()
    """The social networks whose lengths a text has to fit."""
    max_parts: Annotated[int, Range(1, 20)] | None = None
    """How many text messages a text may be split into."""

    @property
    def width(self) -> float | None:
        """The width in pixels for a picture, in millimetres for paper; None where text flows."""
        return self.width_mm if self.width_px is None else float(self.width_px)

    @property
    def height(self) -> float | None:
        """The height, in the unit of the width."""
        return self.height_mm if self.height_px is None else float(self.height_px)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids it is asked for by: its own, and where that is a sheet, the sheet in other families of paper."""
        if self.paper is None or self.id != self.paper.a_series:
            return (self.id,)
        return (self.id, self.paper.us)

    def on(self, paper: str) -> Format:
        """Return it on a family of paper: with the size of its sheet, and called by it."""
        if self.paper is None:
            return self
        page = sheet(self.paper.a_series if paper == A_SERIES else self.paper.us)
        sides = (page.height_mm, page.width_mm) if self.turned else (page.width_mm, page.height_mm)
        return replace(
            self,
            id=page.id if len(self.ids) > 1 else self.id,
            name=self.name.replace("{sheet}", page.name),
            width_mm=sides[0],
            height_mm=sides[1],
            office=self.office if paper == A_SERIES else self.office_us or self.office,
        )
