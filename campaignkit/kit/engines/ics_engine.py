"""Calendars (iCalendar, RFC 5545). The only place that knows the `icalendar` package.

Days have no clock and no zone. The identity of an event is made from campaign and activity, so that a calendar which
is taken in again replaces the events of the last one.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable
from typing import Any, cast

from campaignkit.kit.contract.plan_keys import ActivityView
from campaignkit.kit.contract.text_keys import Day
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.dates_and_numbers import listed
from campaignkit.kit.markup import unbroken
from campaignkit.records import dataclass

_SECONDS_OF_A_DAY = 86_400


def render_calendar(view: View, timestamp: int) -> bytes:
    """Return a calendar with one event for each activity that has a day."""
    from icalendar import Calendar

    # what people copy holds no hidden characters
    view = cast("View", json.loads(unbroken(json.dumps(view, ensure_ascii=False))))
    plan = view["plan"]
    calendar = Calendar()
    calendar.add("prodid", f"-//campaignkit//{plan['id']}//{view['language'].upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    name = view["campaign"]["title"]["plain"]
    if plan["stakeholder"]:
        name = f"{name} – {plan['stakeholder']['name']}"
    calendar.add("x-wr-calname", name)
    for activity in plan["activities"]:
        starts, ends = activity["starts"], activity["ends"]
        if starts is not None and ends is not None:
            calendar.add_component(_event(activity, starts, ends, view, timestamp))
    return bytes(calendar.to_ical())


@dataclass(frozen=True, slots=True)
class DayEntry:
    """A day in a calendar: `name` tells it from the others of its campaign."""

    name: str
    day: datetime.date
    summary: str
    description: str


def render_days(campaign: str, title: str, days: Iterable[DayEntry], timestamp: int) -> bytes:
    """Return a calendar with one event for each day, of a campaign that is known by its id."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", f"-//campaignkit//{campaign}//TODO")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    for entry in days:
        event = Event()
        event.add("uid", f"{entry.name}.{campaign}@campaignkit")
        event.add("dtstart", entry.day)
        event.add("summary", entry.summary)
        event.add("description", entry.description)
        event.add("transp", "TRANSPARENT")
        event.add("dtstamp", datetime.datetime.fromtimestamp(timestamp + _second_of(event), datetime.UTC))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _event(activity: ActivityView, first: Day, last: Day, view: View, timestamp: int) -> Any:
    from icalendar import Event

    starts = datetime.date.fromisoformat(first["iso"])
    ends = datetime.date.fromisoformat(last["iso"])
    event = Event()
    event.add("uid", f"{activity['id']}.{view['plan']['id']}@campaignkit")
    event.add("dtstart", starts)
    if ends < datetime.date.max:  # the first day after it: RFC 5545, 3.6.1
        event.add("dtend", ends + datetime.timedelta(days=1))
    event.add("summary", activity["name"])
    event.add("description", _description(activity, view["words"]))
    if activity["channels"]:
        event.add("location", " · ".join(activity["channels"]))
    event.add("categories", [view["campaign"]["title"]["plain"], *activity["levels"]])
    if activity["accountable"]:
        event.add("contact", listed(activity["accountable"], view["language"]))
    if view["campaign"]["website"]:
        event.add("url", view["campaign"]["website"]["url"])
    event.add("transp", "TRANSPARENT")
    time = datetime.datetime.fromtimestamp(timestamp + _second_of(event), datetime.UTC)
    event.add("dtstamp", time)
    event.add("last-modified", time)
    event.add("sequence", 0)
    return event


def carried_on(data: bytes, before: bytes | None) -> bytes:
    """Return a calendar that follows the one `before` it: events that say something else have the next number.

    By that number (RFC 5545, 3.8.7.4) a program that has taken in the last calendar knows which of two is newer.
    """
    from icalendar import Calendar

    if before is None:
        return data
    calendar: Any = Calendar.from_ical(data)
    try:
        events = {str(event["uid"]): event for event in cast("Any", Calendar.from_ical(before)).walk("VEVENT")}
        numbers = {name: int(event.get("sequence", 0)) for name, event in events.items()}
    except (ValueError, KeyError, TypeError):
        return data  # somebody has changed it: what is there is kept, and this is not written
    for event in calendar.walk("VEVENT"):
        old = events.get(str(event["uid"]))
        if old is not None:
            event["sequence"] = event["sequence"].__class__(numbers[str(event["uid"])] + (_said(old) != _said(event)))
    return bytes(calendar.to_ical())


def _said(event: Any) -> list[bytes]:
    """Return the lines of an event without its number."""
    return [line for line in event.to_ical().splitlines() if not line.startswith(b"SEQUENCE:")]


def _second_of(event: Any) -> int:
    """Return a second of the day that belongs to what an event says.

    A calendar takes an event for another version when its stamp differs; the same plan still gives the same bytes.
    """
    return int.from_bytes(hashlib.sha256(event.to_ical()).digest()[:4]) % _SECONDS_OF_A_DAY


def _description(activity: ActivityView, words: dict[str, str]) -> str:
    """Return what people see when they open the event: one line for each thing the plan says of it."""
    rows = [
        (words["what_for"], [activity["change"]] if activity["change"] else []),
        (words["for_whom"], activity["audiences"]),
        (words["raci_accountable"], activity["accountable"]),
        (words["raci_responsible"], activity["responsible"]),
        (words["what_we_say"], [m["headline"]["plain"] for m in activity["messages"]]),
        (words["files"], [name for material in activity["materials"] for name in material["files"]]),
    ]
    return "\n".join(f"{label}{words['colon']}{' · '.join(values)}" for label, values in rows if values)
