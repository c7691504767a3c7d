"""Texts as templates get them: runs, lines, bodies, addresses and days."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from campaignkit.plan.model.base import Pattern

Direction = Literal["ltr", "rtl"]


class Run(TypedDict):
    """A stretch of text that looks the same."""

    text: str
    strong: bool
    emphasis: bool
    link: str | None


class Line(TypedDict):
    """A text of one line."""

    path: str
    """Where it stands in the plan; it goes into `panic("does-not-fit|" + path)` when it cannot be set."""
    plain: str
    """Its words without looks."""
    runs: list[Run]
    sentences: list[list[Run]]
    """The runs once more, cut where a sentence ends."""


class Paragraph(TypedDict):
    """A paragraph of a body."""

    kind: Literal["paragraph"]
    runs: list[Run]
    sentences: list[list[Run]]
    """The runs once more, cut where a sentence ends."""


class Bullets(TypedDict):
    """A list in a body; lists in it are set as further items."""

    kind: Literal["list"]
    ordered: bool
    items: list[list[Run]]
    ticked: list[int]
    """The items that are marked as right, `- [x]`, counted from 0: only a sheet with answers prints that."""
    sentences: list[list[list[Run]]]
    """Each item once more, cut where a sentence ends."""


Block = Paragraph | Bullets


class Body(TypedDict):
    """A text of paragraphs and lists."""

    path: str
    """Where it stands in the plan."""
    plain: str
    """Its words without looks."""
    blocks: list[Block]


class Link(TypedDict):
    """An address with the short form people read."""

    url: str
    text: str


class PrintedLink(Link):
    """The printed address with its QR code, quiet zone included."""

    qr_svg: str
    qr_modules: int
    qr_alt: str


class Day(TypedDict):
    """A day, and as people of the language write it."""

    iso: Annotated[str, Pattern("a day", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "Year, month and day: 2025-02-11.")]
    text: str
