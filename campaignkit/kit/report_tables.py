"""The tables of a report on results: objectives, activities, money, funders, audiences, and what was not measured."""

from __future__ import annotations

from decimal import Decimal

from campaignkit.json_data import Json
from campaignkit.kit.report_writer import NOTHING, ReportSection, Writer
from campaignkit.kit.work_plan_sheets import Cell, WorkPlanColumn
from campaignkit.knowledge.reader import rows

STATES = {"as-planned": "as planned", "changed": "otherwise than planned"}
"""What the words of a plan are for readers."""


def _lines(*lines: str | None) -> str:
    return "\n".join(line for line in lines if line) or NOTHING


def objectives(report: Json, write: Writer) -> ReportSection | None:
    """Return every objective with its indicators: beginning, target, what was found, and how it is known."""
    say = write.say
    columns = write.columns(
        ("What", 44),
        ("Baseline", 18),
        ("Target", 18),
        ("Result", 24),
        ("Measured on", 14),
        ("Source", 26),
        ("Status", 16),
    )
    table: list[tuple[Cell, ...]] = []
    for objective in report["objectives"]:
        table.append(_measured(_lines(objective["aim"], objective["measure"]), objective, write))
        for indicator in objective["indicators"]:
            kind = say(rows("indicator-kinds")[indicator["kind"]]["label"])
            table.append(_measured(f"{kind}: {indicator['measure']}", indicator, write))
    return write.section("objectives", "Objectives and indicators", columns, table)


def _measured(what: str, one: Json, write: Writer) -> tuple[Cell, ...]:
    say, result = write.say, one["result"]
    unknown = say("not known") if (one["baseline"] or "").casefold().strip(" .") == "unknown" else one["baseline"]
    return (
        what,
        unknown or NOTHING,
        one["target"] or NOTHING,
        NOTHING if result is None else _lines(result["value"], *write.parts(result["parts"])),
        NOTHING if result is None else write.day(result["on"]),
        NOTHING if result is None else result["source"] or NOTHING,
        say(one["status"]),
    )


def activities(report: Json, write: Writer) -> ReportSection | None:
    """Return every activity: when, by whom, whether it took place, how often and where."""
    say = write.say
    columns = write.columns(
        ("Activity", 34),
        ("When", 20),
        ("Accountable", 24),
        ("Took place", 18),
        ("Sessions", 12),
        ("Where", 26),
        ("Source and remarks", 32),
    )
    table = [
        (
            _lines(a["name"], a["phase"]),
            write.days(a["starts"], a["ends"]),
            write.listed(a["accountable"]) or NOTHING,
            say(STATES.get(a["state"], a["state"])),
            _sessions(a, write),
            _lines(*_places(a)),
            _lines(a["source"], a["note"]),
        )
        for a in report["activities"]
    ]
    return write.section("activities", "Activities", columns, table)


def _places(activity: Json) -> list[str]:
    """Return where it took place, or where it was to as long as nothing else is known."""
    lists = [sessions["places"] for sessions in (activity["held"], activity["sessions"]) if sessions is not None]
    return next((places for places in lists if places), [])


def _sessions(activity: Json, write: Writer) -> str | int:
    plan_count = None if activity["sessions"] is None else activity["sessions"]["number"]
    held_count = None if activity["held"] is None else activity["held"]["number"]
    if plan_count is None:
        return NOTHING if held_count is None else int(held_count)
    return write.say.fill("{0} of {1} planned", write.number(held_count), write.number(plan_count))


def spending(report: Json, write: Writer) -> ReportSection | None:
    """Return what each activity was to cost and did, in the currency of the campaign."""
    say, budget = write.say, report["budget"]
    entries = [row for row in budget["activities"] if row["planned"] is not None or row["spent"] is not None]
    if not entries and budget["amount"] is None:
        return None
    currency = budget["currency"] or ""
    in_it = f" ({currency})" if currency else ""
    columns = (
        WorkPlanColumn(say("Activity"), 40),
        WorkPlanColumn(say("Planned") + in_it, 18),
        WorkPlanColumn(say("Spent") + in_it, 18),
        WorkPlanColumn(say("In another currency"), 26),
    )
    table = [
        (row["name"], _home(row["planned"]), _home(row["spent"]), _foreign(row, currency, write)) for row in entries
    ]
    sums: list[tuple[Cell, ...]] = [(say("Together"), _sum(budget["planned"]), _sum(budget["spent"]), "")]
    if budget["amount"] is not None:
        sums.append((say("Budget of the campaign"), _sum(budget["amount"]), "", ""))
    if budget["left"] is not None:
        sums.append((say("Not spent"), "", _sum(budget["left"]), ""))
    before = [
        say.fill(
            "1 {0} is worth {1}: {2}, {3}.",
            r["currency"],
            f"{write.rate(r['worth'])} {currency}",
            write.day(r["on"]),
            r["source"],
        )
        for r in budget["rates"]
    ]
    if budget["without_rate"]:
        before.append(say.fill("No rate is given for {0}: it is in no sum.", write.listed(budget["without_rate"])))
    return ReportSection("budget", say("Budget"), columns, tuple(table), tuple(sums), tuple(before))


def _home(amount: Json | None) -> Cell:
    """Return an amount in the currency of the campaign; nothing where it is in another one without a rate."""
    value = None if amount is None else amount["in_campaign_currency"]
    return NOTHING if value is None else Decimal(value)


def _sum(amount: str | None) -> Cell:
    return NOTHING if amount is None else Decimal(amount)


def _foreign(row: Json, currency: str, write: Writer) -> str:
    """Return amounts that were written in another currency, as they were written."""
    amounts = [
        one for one in (row["planned"], row["spent"]) if one is not None and one["currency"] not in (None, currency)
    ]
    return " / ".join(write.amount(one["amount"], one["currency"]) for one in amounts)


def funding(report: Json, write: Writer) -> ReportSection | None:
    """Return who gives how much, in money or in kind, and what nobody gives."""
    say, budget = write.say, report["budget"]
    if not budget["funding"]:
        return None
    currency = budget["currency"] or ""
    columns = write.columns(("From", 34), ("Role", 16), ("Kind", 14), ("Amount", 20), ("Remarks", 34))
    table = [
        (
            row["by"],
            say(rows("roles")[row["role"]]["label"]),
            say("in kind") if row["kind"] == "in-kind" else say("money"),
            write.amount(row["amount"]["amount"], row["amount"]["currency"]),
            row["note"] or "",
        )
        for row in budget["funding"]
    ]
    sums: list[tuple[Cell, ...]] = [(say("Together"), "", "", write.amount(budget["given"], currency), "")]
    for key, head in (("in_kind", "Of this in kind"), ("not_funded", "Not funded")):
        if budget[key] is not None and Decimal(budget[key]):
            sums.append((say(head), "", "", write.amount(budget[key], currency), ""))
    return ReportSection("funding", say("Funding"), columns, tuple(table), tuple(sums))


def audiences(report: Json, write: Writer) -> ReportSection | None:
    """Return whom the campaign was to reach, and whom it did."""
    columns = write.columns(
        ("Audience", 28),
        ("How many there are", 16),
        ("Planned reach", 16),
        ("Achieved reach", 16),
        ("Reached by", 44),
    )
    table = [
        (
            audience["name"],
            NOTHING if audience["population"] is None else int(audience["population"]),
            write.bounds(audience["planned"]),
            write.bounds(audience["achieved"]),
            _lines(*(_reached(reach, write) for reach in audience["by_activity"])),
        )
        for audience in report["audiences"]
    ]
    before = "Each audience by itself: people may be reached by several activities, and sums would count them twice."
    return write.section("audiences", "Audiences", columns, table, (write.say(before),))


def _reached(reach: Json, write: Writer) -> str:
    how_many = f"{reach['percent']} %" if reach["people"] is None else write.number(reach["people"])
    source = f" ({reach['source']})" if reach["source"] else ""
    parts = write.parts(reach["parts"])
    return f"{reach['activity']}: {how_many}{source}" + (f"; {'; '.join(parts)}" if parts else "")


def not_measured(report: Json, write: Writer) -> ReportSection | None:
    """Return what the report does not know."""
    say = write.say
    columns = write.columns(("Kind", 16), ("What", 60), ("Why it is open", 30))
    table = [(say(one["kind"].capitalize()), one["what"], say(one["why"])) for one in report["not_measured"]]
    return write.section("not-measured", "What was not measured", columns, table)
