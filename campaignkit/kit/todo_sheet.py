"""What only people can do, on paper, for Word, and in a calendar."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Sequence
from itertools import groupby
from typing import Any, cast

from campaignkit.json_data import Json
from campaignkit.kit.contract.view import View
from campaignkit.kit.engines.docx_engine import render_document
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.locale import long_date, regional
from campaignkit.kit.sheet_view import LANGUAGE, moment_of, sheet_view
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.plan.model.plan import Plan

FOLDER = TEMPLATES / "_todo"
Rows = Sequence[dict[str, Any]]


def render_pdf(plan: Plan, rows: Rows, day: datetime.date) -> bytes:
    """Return a checklist to be printed and ticked by hand."""
    return TypstEngine(moment_of(day)).render(FOLDER / "todo.typ", _view(plan, rows, day), "pdf")


def render_docx(plan: Plan, rows: Rows, day: datetime.date) -> bytes:
    """Return the checklist for Word, to be parted among people."""
    view = cast("View", _view(plan, rows, day))
    return render_document(FOLDER / "todo.docx.jinja", view, moment_of(day))


def render_calendar(plan: Plan, rows: Rows, day: datetime.date) -> bytes:
    """Return a calendar with a day for each kind of thing to do; calendars show days where few show tasks."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", f"-//campaignkit//{plan.campaign.id}//TODO")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{plan.campaign.title} – to do")
    for group in _groups(rows):
        event = Event()
        event.add("uid", f"todo-{group['kind']}.{plan.campaign.id}@campaignkit")
        event.add("dtstart", datetime.date.fromisoformat(group["day"]))
        event.add("summary", f"{plan.campaign.title}: {group['heading']} ({len(group['items'])})")
        event.add("description", "\n".join(f"- {one['what']}" for one in group["items"]))
        event.add("transp", "TRANSPARENT")
        second = int.from_bytes(hashlib.sha256(event.to_ical()).digest()[:4]) % 86_400
        stamp = datetime.datetime.fromtimestamp(moment_of(day) + second, datetime.UTC)
        event.add("dtstamp", stamp)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _view(plan: Plan, rows: Rows, day: datetime.date) -> Json:
    place = regional(LANGUAGE, plan.campaign.country)
    groups = _groups(rows)
    for group in groups:
        group["by"] = long_date(datetime.date.fromisoformat(group["day"]), place)
    return sheet_view(plan, "To do", day, todo={"date": long_date(day, place), "groups": groups})


def _groups(rows: Rows) -> list[dict[str, Any]]:
    """Return what is to do, one kind after the other; marks of the terminal go."""
    found = []
    for kind, group in groupby(rows, key=lambda row: row["kind"]):
        inside = list(group)
        items = [{"what": row["what"].replace("`", ""), "ask": row["ask"]} for row in inside]
        who = "; ".join(dict.fromkeys(row["who"] for row in inside))
        head = {"heading": inside[0]["heading"], "who": who}
        found.append({"kind": kind, "day": inside[0]["by"], **head, "items": items})
    return found
