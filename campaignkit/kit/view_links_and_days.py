"""Small parts of a view that need nothing but themselves: links, days, colours."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from campaignkit.campaign.logo import Logo
from campaignkit.campaign.picture_files import Picture
from campaignkit.kit.contract.look_keys import (
    Colours,
    FormatView,
    Ink,
    Inks,
    LogoView,
    OfficeView,
    PartnerGroup,
    SheetView,
    ThemeView,
)
from campaignkit.kit.contract.material_keys import Duration, ImageView
from campaignkit.kit.contract.text_keys import Day, Link, PrintedLink
from campaignkit.kit.dates_and_numbers import long_date, minutes
from campaignkit.kit.held_together import together
from campaignkit.kit.jobs import Job
from campaignkit.kit.qr import qr_code
from campaignkit.knowledge.networks import network
from campaignkit.knowledge.papers import PaperSize, office_sheet
from campaignkit.knowledge.printed_numbers import Medium
from campaignkit.knowledge.right_to_left import set_apart
from campaignkit.materials.formats import Format
from campaignkit.materials.themes import Theme, ThemeColours, ThemeInks
from campaignkit.plan.model.image import Image
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path, key_of
from campaignkit.plan.placeholders import placeholder_values

T = TypeVar("T")
S = TypeVar("S")
_LAID_OUT = frozenset({"pdf", "png", "html", "docx", "pptx"})


def given(value: T | None, show: Callable[[T], S]) -> S | None:
    """Return how something is shown; what a plan leaves out stays left out."""
    return None if value is None else show(value)


def web_link(address: str | None) -> Link | None:
    """Return an address with the short form people read: without `https://` and a closing slash.

    A `www.` stays where the plan writes it: some sites are not found without.
    """
    if address is None:
        return None
    text = address.removeprefix("https://").removeprefix("http://")
    return {"url": address, "text": text.rstrip("/")}


def printed_link(address: str | None) -> PrintedLink | None:
    """Return an address with its QR code."""
    link = web_link(address)
    if link is None:
        return None
    code = qr_code(link["url"])
    return {**link, "qr_svg": code.svg, "qr_modules": code.modules, "qr_alt": f"QR code: {link['text']}"}


def theme(data: Theme, places: Mapping[str, Path] | None = None) -> ThemeView:
    """Return a theme as templates see it: colours, the inks of a print shop where it names them, and its form."""
    form = data.form
    return {
        "name": data.id,
        "given": {role: key_of(path) for role, path in (places or {}).items()},
        "colours": _colours(data.colours),
        "cmyk": None if data.cmyk is None else _inks(data.cmyk),
        "form": {
            "field": form.field,
            "radius_mm": f"{form.radius_mm:g}",
            "weight": f"{form.weight:g}",
            "tracking_em": form.tracking_em,
            "pattern": form.pattern,
        },
    }


def _colours(colours: ThemeColours) -> Colours:
    return {
        "ink": colours.ink,
        "paper": colours.paper,
        "primary": colours.primary,
        "on_primary": colours.on_primary,
        "accent": colours.accent,
        "on_accent": colours.on_accent,
        "soft": colours.soft,
        "spark": colours.spark or colours.accent,
    }


def _inks(inks: ThemeInks) -> Inks:
    return {
        "ink": _ink(inks.ink),
        "paper": _ink(inks.paper),
        "primary": _ink(inks.primary),
        "on_primary": _ink(inks.on_primary),
        "accent": _ink(inks.accent),
        "on_accent": _ink(inks.on_accent),
        "soft": _ink(inks.soft),
        "spark": _ink(inks.spark),
    }


def _ink(values: Sequence[int]) -> Ink:
    return [str(value) for value in values]


def format_view(job: Job) -> FormatView:
    """Return the format of a job as templates see it."""
    form = job.format
    return {
        "id": form.id,
        "width_mm": form.width,
        "height_mm": form.height,
        "bleed_mm": job.bleed_mm,
        "reading_distance_m": form.reading_distance_m,
        "networks": [network(name) for name in form.networks],
        "max_parts": form.max_parts,
        "marks": job.marks,
        "office": _office(form) if job.office else None,
        "sheet": _sheet(office_sheet(job.paper)),
    }


def _office(form: Format) -> OfficeView | None:
    sheet = form.office
    if sheet is None:
        return None
    return {
        "columns": sheet.columns,
        "rows": sheet.rows,
        "turned": sheet.turned,
        "exact": sheet.exact,
        "gap_mm": sheet.gap_mm,
    }


def _sheet(paper: PaperSize) -> SheetView:
    """Return a size of paper."""
    return {"id": paper.id, "name": paper.name, "width_mm": paper.width_mm, "height_mm": paper.height_mm}


def logo_view(logo: Logo, group: PartnerGroup, index: int, name: str) -> LogoView:
    """Return a logo with the place of the name it stands for."""
    return {
        "group": group,
        "index": index,
        "alt": name,
        "svg": logo.svg,
        "width": logo.width,
        "height": logo.height,
    }


def image_view(path: str, image: Image, picture: Picture, words: Callable[[str], str]) -> ImageView:
    """Return a picture with what is said of it; who made it is named where the licence asks for that."""
    must_credit = image.licence is not None and "BY" in image.licence.upper() and image.source is not None
    credit = image.credit or (f"{image.source} ({image.licence})" if must_credit else None)
    return {
        "path": path,
        "svg": picture.svg,
        "width": picture.width,
        "height": picture.height,
        "pixels": picture.pixels,
        "located": picture.located,
        "turned": picture.turned,
        "alt": words(image.alt or ""),
        "credit": given(credit, words),
        "focus": [50, 50] if image.focus is None else [image.focus.x, image.focus.y],
    }


def date(day: datetime.date, language: str) -> Day:
    """Return a day for computers and for people."""
    return {"iso": day.isoformat(), "text": together(long_date(day, language), language)}


def durations(parts: Sequence[int | None], language: str) -> list[Duration]:
    """Return how long each part takes, and at the first of several timed parts how long they take together."""
    rows: list[Duration] = []
    for n, part in enumerate(parts):
        first = part is not None and (n == 0 or parts[n - 1] is None)
        run = list(itertools.takewhile(lambda count: count is not None, parts[n:])) if first else []
        rows.append(
            {
                "duration": None if part is None else str(part),
                "duration_text": None if part is None else together(minutes(part, language), language),
                "run_text": together(minutes(sum(count or 0 for count in run), language), language)
                if first
                else None,
            }
        )
    return rows


def medium_of(form: Format) -> Medium:
    """Return where people read the numbers of a format: files of text are copied, all others are laid out."""
    if form.max_parts is not None:
        return "sms"
    return "page" if form.output in _LAID_OUT else "copy"


def filled_values(plan: Plan, medium: Medium) -> dict[str, str | None]:
    """Return the values of placeholders as a kit prints them: numbers and addresses hold together in every script."""
    language = plan.campaign.language
    values = placeholder_values(plan, medium)
    return values | {
        name: set_apart(value, language)
        for name, value in values.items()
        if value is not None and name.endswith(".website")
    }
