"""The sheets of a work plan as plain data: what stands in which cell, before any office library is asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from campaignkit.kit.contract.material_keys import ContactView
from campaignkit.kit.contract.plan_keys import ActivityView, HandedOut, ObjectiveView
from campaignkit.kit.contract.text_keys import Day
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.dates_and_numbers import in_coins, month
from campaignkit.records import dataclass

LONGEST = 24
"""So many months are shown one by one."""


@dataclass(frozen=True, slots=True)
class SheetFormula:
    """What a spreadsheet works out itself, so that it follows changes, and shows with so many decimals."""

    text: str
    decimals: int = 2


@dataclass(frozen=True, slots=True)
class Shade:
    """A cell in colour: in this month an activity goes on."""


Cell = str | int | Decimal | Day | SheetFormula | Shade | None


@dataclass(frozen=True, slots=True)
class WorkPlanColumn:
    """A column: its heading and its width in characters."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class WorkPlanSheet:
    """A table with a heading in its first row. `sums` are rows below it, set apart."""

    title: str
    columns: tuple[WorkPlanColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sums: tuple[tuple[Cell, ...], ...] = ()


def workbook(view: View) -> tuple[WorkPlanSheet, ...]:
    """Return the sheets of a plan: its months, who does what, what is said, budget, contacts, indicators."""
    words, plan = view["words"], view["plan"]
    return (
        *_year(words["type_calendar"], words["activity"], plan["activities"], view["language"]),
        _work_plan(words, plan["activities"]),
        _said(words, plan["activities"]),
        _budget(words, plan["activities"]),
        _contacts(words, plan["contacts"]),
        _indicators(words, plan["objectives"]),
    )


def _listed(values: Sequence[str]) -> str:
    return "\n".join(values)


def _work_plan(words: dict[str, str], activities: Sequence[ActivityView]) -> WorkPlanSheet:
    """Return who does what, and when; no wider than a sheet of paper at its full size."""
    columns = (
        (words["activity"], 26),
        (words["starts"], 11),
        (words["ends"], 11),
        (words["status"], 10),
        (words["raci_accountable"], 21),
        (words["raci_responsible"], 21),
        (words["raci_consulted"], 20),
        (words["raci_informed"], 20),
    )
    rows = [
        (
            a["name"],
            a["starts"],
            a["ends"],
            words["status_open"],
            _listed(a["accountable"]),
            _listed(a["responsible"]),
            _listed(a["consulted"]),
            _listed(a["informed"]),
        )
        for a in activities
    ]
    return WorkPlanSheet(words["work_plan"], _columns(columns), tuple(rows))


def _said(words: dict[str, str], activities: Sequence[ActivityView]) -> WorkPlanSheet:
    """Return what is said to whom, with which materials, and what for."""
    columns = (
        (words["activity"], 26),
        (words["for_whom"], 20),
        (words["where"], 18),
        (words["what_we_say"], 27),
        (words["materials"], 24),
        (words["what_for"], 26),
    )
    rows = [
        (
            a["name"],
            _listed(a["audiences"]),
            _listed(a["channels"]),
            _listed([m["headline"]["plain"] for m in a["messages"]]),
            _listed([_material(m) for m in a["materials"]]),
            a["change"],
        )
        for a in activities
    ]
    return WorkPlanSheet(words["what_we_say"], _columns(columns), tuple(rows))


def _year(title: str, head: str, activities: Sequence[ActivityView], language: str) -> tuple[WorkPlanSheet, ...]:
    """Return the months of all activities as bars; quarters, where a campaign takes longer than two years."""
    spans = [
        (a["name"], date.fromisoformat(a["starts"]["iso"]), date.fromisoformat((a["ends"] or a["starts"])["iso"]))
        for a in activities
        if a["starts"] is not None
    ]
    if not spans:
        return ()
    first, last = min(starts for _, starts, _ in spans), max(ends for _, _, ends in spans)
    step = 1 if _months(last) - _months(first) < LONGEST else 3
    columns = [date(at // 12, at % 12 + 1, 1) for at in range(_months(first) // step * step, _months(last) + 1, step)]
    rows = tuple(
        (
            name,
            *(
                Shade() if _months(starts) < _months(at) + step and _months(at) <= _months(ends) else None
                for at in columns
            ),
        )
        for name, starts, ends in spans
    )
    heads = [month(at, language, quarter=step == 3) for at in columns]
    # Each head stands in two lines.
    wide = max(6, *(max(len(text) // 2 + 2, *map(len, text.split())) for text in heads))
    heads_wide = [(head, 34), *((text, wide) for text in heads)]
    return (WorkPlanSheet(title, _columns(heads_wide), rows),)


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _material(material: HandedOut) -> str:
    name = f"{material['kind']} · {material['title']}" if material["title"] != material["kind"] else material["kind"]
    return f"{material['quantity']} × {name}" if material["quantity"] else name


def _budget(words: dict[str, str], activities: Sequence[ActivityView]) -> WorkPlanSheet:
    """One row for each line of each activity; sums by level and currency are formulas, which follow changes."""
    columns = (
        (words["level"], 24),
        (words["activity"], 36),
        (words["budget_item"], 44),
        (words["amount"], 16),
        (words["currency"], 11),
    )
    rows: list[tuple[Cell, ...]] = []
    for activity in activities:
        level = " / ".join(activity["levels"])
        budget = activity["budget"]
        if budget is None:
            rows.append((level, activity["name"], None, None, None))
            continue
        lines: list[tuple[str | None, str]] = [(line["item"], line["amount"]) for line in budget["lines"]]
        lines = lines or [(None, budget["amount"])]
        currency = budget["currency"]
        rows += [
            (level, activity["name"], item, in_coins(Decimal(amount), currency), currency) for item, amount in lines
        ]
    return WorkPlanSheet(words["budget"], _columns(columns), tuple(rows), tuple(_sums(words, rows)))


def _sums(words: dict[str, str], rows: Sequence[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    last = len(rows) + 1
    first_sum = last + 2
    pairs = dict.fromkeys((str(row[0]), str(row[4])) for row in rows if row[4] is not None)
    amounts = [(row[4], row[3]) for row in rows if isinstance(row[3], Decimal)]

    def decimals(currency: str) -> int:
        return max(-int(amount.as_tuple().exponent) for own, amount in amounts if own == currency)

    sums: list[tuple[Cell, ...]] = []
    for level, currency in pairs:
        at = first_sum + len(sums)
        formula = f"=SUMIFS(D2:D{last},A2:A{last},A{at},E2:E{last},E{at})"
        sums.append((level, words["total"], None, SheetFormula(formula, decimals(currency)), currency))
    for currency in dict.fromkeys(currency for _, currency in pairs):
        at = first_sum + len(sums)
        formula = f"=SUMIFS(D2:D{last},E2:E{last},E{at})"
        sums.append((None, words["total"], None, SheetFormula(formula, decimals(currency)), currency))
    return sums


def _contacts(words: dict[str, str], contacts: Sequence[ContactView]) -> WorkPlanSheet:
    keys = ("organisation", "name", "role", "email", "phone", "website")
    columns = tuple((words[key], width) for key, width in zip(keys, (34, 24, 24, 28, 17, 26), strict=True))
    rows = [
        (c["organisation"], c["name"], c["role"], c["email"], c["phone"], c["website"] and c["website"]["url"])
        for c in contacts
    ]
    return WorkPlanSheet(words["contacts"], _columns(columns), tuple(rows))


def _indicators(words: dict[str, str], objectives: Sequence[ObjectiveView]) -> WorkPlanSheet:
    columns = (
        (words["objective"], 34),
        (words["due"], 11),
        (words["measure"], 32),
        (words["level"], 12),
        (words["method"], 31),
        (words["baseline"], 15),
        (words["target"], 20),
    )
    rows: list[tuple[Cell, ...]] = []
    for o in objectives:
        rows.append((o["aim"], o["by"], o["measure"], None, None, o["baseline"], o["target"]))
        rows += [
            (o["aim"], o["by"], i["measure"], i["kind"], i["method"], i["baseline"], i["target"])
            for i in o["indicators"]
        ]
    return WorkPlanSheet(words["indicators"], _columns(columns), tuple(rows))


def _columns(columns: Sequence[tuple[str, int]]) -> tuple[WorkPlanColumn, ...]:
    return tuple(WorkPlanColumn(title, width) for title, width in columns)
