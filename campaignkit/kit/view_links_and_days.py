"""Small parts of a view that need nothing but themselves: links, days, how long something takes."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Sequence
from typing import TypeVar

from campaignkit.kit.contract.material_keys import Duration
from campaignkit.kit.contract.text_keys import Day, Link, PrintedLink
from campaignkit.kit.dates_and_numbers import long_date, minutes
from campaignkit.kit.held_together import together
from campaignkit.kit.qr import qr_code

T = TypeVar("T")
S = TypeVar("S")


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
