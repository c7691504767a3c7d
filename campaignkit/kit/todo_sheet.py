"""What only people can do, on paper, for Word, and in a calendar."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, cast

from campaignkit.json_data import Json
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.dates_and_numbers import long_date, regional
from campaignkit.kit.engines.docx_engine import render_document
from campaignkit.kit.engines.ics_engine import DayEntry, render_days
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.language_and_country_names import language_in
from campaignkit.kit.last_pages import set_well_ended
from campaignkit.kit.typographic_marks import quoted
from campaignkit.kit.view_sheet import moment_of, sheet_view
from campaignkit.kit.why_not_final import reason_of
from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.report_words import ENGLISH, ReportWords
from campaignkit.plan.model.plan import Plan

FOLDER = TEMPLATES / "_todo"
Rows = Sequence[dict[str, Any]]
MOST_PLACES = 6
"""How many places of one kind of finding a sheet names."""


WORDS = (
    "To do",
    "On",
    "Function, organisation",
    "Nothing is left to do.",
    "Only what has happened is ticked, with the day, and by which function and organisation.",
)
"""What the sheet says besides what is to do."""


def render_pdf(plan: Plan, rows: Rows, day: datetime.date, say: ReportWords, own: Sequence[Path] = ()) -> bytes:
    """Return a checklist to be printed and ticked by hand; `own` are fonts of the campaign."""
    engine = TypstEngine(moment_of(day), fonts=own)
    return set_well_ended(engine, FOLDER / "todo.typ", _view(plan, rows, day, say, own), "pdf")[0]


def render_docx(plan: Plan, rows: Rows, day: datetime.date, say: ReportWords) -> bytes:
    """Return the checklist for Word, to be parted among people."""
    view = cast("View", _view(plan, rows, day, say))
    return render_document(FOLDER / "todo.docx.jinja", view, moment_of(day))


def render_calendar(plan: Plan, rows: Rows, day: datetime.date, say: ReportWords) -> bytes:
    """Return a calendar with a day for each kind of thing to do; calendars show days where few show tasks."""
    days = [
        DayEntry(
            f"todo-{group['kind']}",
            datetime.date.fromisoformat(group["day"]),
            f"{plan.campaign.title}: {group['heading']} ({len(group['items'])})",
            "\n".join(f"- {one['what']}" for one in group["items"]),
        )
        for group in _groups(rows, say)
    ]
    return render_days(plan.campaign.id, f"{plan.campaign.title} – {say('To do')}", days, moment_of(day))


def _view(plan: Plan, rows: Rows, day: datetime.date, say: ReportWords, own: Sequence[Path] = ()) -> Json:
    place = regional(say.language, plan.campaign.country)
    groups = _groups(rows, say)
    for group in groups:
        until = long_date(datetime.date.fromisoformat(group["day"]), place)
        group["until"] = say.fill("Until {0}: {1}", until, group["who"])
    parts = {"date": long_date(day, place), "groups": groups, "t": {text: say(text) for text in WORDS}}
    return sheet_view(plan, say("To do"), day, say.language, own, todo=parts)


def _groups(rows: Rows, say: ReportWords) -> list[dict[str, Any]]:
    """Return what is to do, one kind after the other; marks of the terminal go."""
    groups = []
    for kind, group in groupby(rows, key=lambda row: row["kind"]):
        inside = list(group)
        items = [{"what": what_of(row, say), "ask": [say(text) for text in row["ask"]]} for row in inside]
        who = "; ".join(dict.fromkeys(said_of(row["done_by"], row["language"], say) for row in inside))
        head = {"heading": say(inside[0]["heading"]), "who": who}
        groups.append({"kind": kind, "day": inside[0]["by"], **head, "items": items})
    return groups


def what_of(row: dict[str, Any], say: ReportWords) -> str:
    """Return what is to do; what a rule says is English, so that other languages name what it is about and where."""
    if row["kind"] == "repair" and say.language != ENGLISH:
        reason, code = reason_of(row["codes"][0], say.language), row["codes"][0]
        return f"{reason[:1].upper()}{reason[1:]}{_found(row['places'], say.language)}, {code})"
    return said_of(row["says"], row["language"], say).replace("`", "")


def _found(places: Sequence[tuple[str, str]], language: str) -> str:
    """Return what stands at some places, and then of each file the lines."""
    first, rest = places[:MOST_PLACES], places[MOST_PLACES:]
    texts = dict.fromkeys(quoted(text, language) for _, text in first if text)
    lines: dict[str, list[str]] = {}
    for place, _ in first:
        file, _, line = place.rpartition(":")
        lines.setdefault(file.rsplit("/", 1)[-1], []).append(line)
    where = [f"{file} {', '.join(dict.fromkeys(of_file))}" for file, of_file in lines.items()]
    more = [f"+{len(rest)}"] if rest else []
    return f"{': ' if texts else ''}{', '.join(texts)} ({'; '.join([*where, *more])}"


def said_of(pieces: Sequence[str], language: str, say: ReportWords) -> str:
    """Return a text with its slots filled; the name of a language is that of the reader."""
    text, *parts = pieces
    label = language_label(language) if language else None
    return say.fill(text, *(language_in(language, say.language) if part == label else part for part in parts))
