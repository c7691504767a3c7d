"""Which day it is: for rules about dates, and for what is written into files that must come out the same again."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable

from campaignkit.diagnostics.usage import UsageError

EPOCH = "SOURCE_DATE_EPOCH"
"""The moment a build pretends to run at, in seconds since 1970: reproducible-builds.org/specs/source-date-epoch."""

LONG_PAST = datetime.date(2026, 1, 1)
"""What stands in the files of a plan in which nothing has happened yet."""


def today() -> datetime.date:
    """Return the day of this run: `SOURCE_DATE_EPOCH` where it is set, so that a build can be repeated."""
    moment = _moment()
    return (datetime.datetime.now(tz=datetime.UTC) if moment is None else moment).date()


def as_of(day: str | None) -> None:
    """Let this run, and what it starts, take place on a day: 2026-03-01.

    Raises:
        UsageError: it is no day.
    """
    if day is None:
        return
    try:
        moment = datetime.datetime.combine(datetime.date.fromisoformat(day), datetime.time(12), tzinfo=datetime.UTC)
        os.environ[EPOCH] = str(int(moment.timestamp()))
    except ValueError:
        raise UsageError(f"`{day[:40]}` is not a day: write it as year-month-day, such as 2027-02-09.") from None


def timestamp(first_day: datetime.date, days: Iterable[datetime.date] = ()) -> int:
    """Return the moment written into files: `SOURCE_DATE_EPOCH`, else the last of the `days` that have come.

    Not the clock: the same plan has to give the same bytes. Not the campaign's first day, which is still to come:
    programs mistrust files from the future. Where nothing has happened yet it is a day long past.
    """
    now = today()
    day = max((day for day in days if day <= now), default=min(first_day, LONG_PAST))
    moment = _moment() or datetime.datetime.combine(day, datetime.time(), tzinfo=datetime.UTC)
    return int(moment.timestamp())


def _moment() -> datetime.datetime | None:
    text = os.environ.get(EPOCH, "")
    if not text:
        return None
    try:
        if not (text.isascii() and text.isdecimal()):
            raise ValueError(text)
        return datetime.datetime.fromtimestamp(int(text), tz=datetime.UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f"{EPOCH} is `{text[:40]}`, which is no moment: give seconds since 1970, or unset it."
        ) from None
