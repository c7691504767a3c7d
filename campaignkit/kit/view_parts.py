"""Small parts of a view that need nothing but themselves: links, days, colours, blocks of text."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from campaignkit.kit.locale import long_date, minutes
from campaignkit.kit.markup import breakable, plain
from campaignkit.kit.qr import qr_code
from campaignkit.knowledge.printed_numbers import Medium, set_apart
from campaignkit.materials.library import Library
from campaignkit.materials.types import Format
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.placeholders import placeholder_values

Json = dict[str, Any]
_LAID_OUT = frozenset({"pdf", "png", "html", "docx"})


def web_link(address: str | None) -> Json | None:
    """Return an address with the short form people read: without `https://`, `www.` and a closing slash."""
    if address is None:
        return None
    text = address.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return {"url": address, "text": text.rstrip("/")}


def printed_link(address: str | None) -> Json | None:
    """Return an address with its QR code."""
    link = web_link(address)
    if link is None:
        return None
    code = qr_code(link["url"])
    return link | {"qr_svg": code.svg, "qr_modules": code.modules, "qr_alt": f"QR code: {link['text']}"}


def theme(library: Library, name: str) -> Json:
    """Return a theme as templates see it: colours, the inks of a print shop where it names them, and its form."""
    data = library.theme(name)
    colours = asdict(data.colours)
    form = {
        key: f"{value:g}" if isinstance(value, (int, float)) else value for key, value in asdict(data.form).items()
    }
    return {
        "name": name,
        "colours": colours | {"spark": colours["spark"] or colours["accent"]},
        "cmyk": None if data.cmyk is None else {k: [str(v) for v in ink] for k, ink in asdict(data.cmyk).items()},
        "form": form,
    }


def date(day: datetime.date | None, language: str) -> Json | None:
    """Return a day for computers and for people."""
    return None if day is None else {"iso": day.isoformat(), "text": long_date(day, language)}


def durations(parts: Sequence[int | None], language: str) -> list[Json]:
    """Return how long each part takes, and at the first of several timed parts how long they take together."""
    made: list[Json] = []
    for n, part in enumerate(parts):
        first = part is not None and (n == 0 or parts[n - 1] is None)
        run = list(itertools.takewhile(lambda count: count is not None, parts[n:])) if first else []
        made.append(
            {
                "duration": None if part is None else str(part),
                "duration_text": None if part is None else minutes(part, language),
                "run_text": minutes(sum(count or 0 for count in run), language) if first else None,
            }
        )
    return made


def breakable_blocks(blocks: list[Json], language: str = "") -> list[Json]:
    """Put places to break into the long words of blocks; links keep their addresses."""
    for block in blocks:
        for runs in [block["runs"]] if block["kind"] == "paragraph" else block["items"]:
            for run in runs:
                run["text"] = breakable(run["text"], language)
    return blocks


def plain_block(block: Json) -> str:
    """Return the words of a block, items of a list with a dot before them."""
    if block["kind"] == "paragraph":
        return plain(block["runs"])
    return "\n".join("• " + plain(item) for item in block["items"])


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
