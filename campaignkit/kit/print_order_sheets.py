"""The sheets of a print order as plain data: a row for each file, and the addresses on a sheet of their own."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.kit.contract.print_order_keys import OrderedView, OrderView
from campaignkit.kit.work_plan_sheets import Cell, WorkPlanColumn, WorkPlanSheet


def order_sheets(order: OrderView) -> tuple[WorkPlanSheet, ...]:
    """Return an order with a row for each file, its numbers as numbers."""
    head = ["", *order["rows"][0]["files_head"]] if order["rows"] else [""]
    facts = list(dict.fromkeys(fact["name"] for row in order["rows"] for fact in row["facts"]))
    columns = tuple(WorkPlanColumn(title, 30 if n < 2 else 14) for n, title in enumerate([*head, *facts]))
    lines = tuple(
        _line(row, file, copies, facts)
        for row in order["rows"]
        for file, copies in zip(row["files"], row["copies"], strict=True)
    )
    below = () if order["apart"] is None else ((order["apart"], *(None for _ in columns[1:])),)
    sheets = [WorkPlanSheet(order["title"], columns, lines, below)]
    if order["addresses"]:
        titles = zip(order["addresses_head"], (24, 40, 50, 10), strict=True)
        rows = tuple(_address(row) for row in order["addresses"])
        sheets.append(WorkPlanSheet(order["addresses_title"], tuple(WorkPlanColumn(*one) for one in titles), rows))
    return tuple(sheets)


def _line(
    row: OrderedView, file: Sequence[str], copies: Sequence[int | str], facts: Sequence[str]
) -> tuple[Cell, ...]:
    values = {fact["name"]: fact["value"] for fact in row["facts"]}
    return (row["title"], *file[:2], *copies, *(values.get(name) for name in facts))


def _address(row: Sequence[str]) -> tuple[Cell, ...]:
    return (*row[:-1], count(row[-1]))


def request_sheet(order: OrderView) -> WorkPlanSheet:
    """Return a request for a quotation: numbered positions with room for a price, and no address of a recipient.

    Its first column is called `#` in every language: by it `sheets/print_shop_offers.py` knows the table again.
    """
    head, total, price, remarks = order["request_head"]
    columns = (*zip(("#", order["title"], head, total, price, remarks), (6, 34, 40, 12, 18, 30), strict=True),)
    pairs = [
        (row, file, copies[-1])
        for row in order["rows"]
        for file, copies in zip(row["files"], row["copies"], strict=True)
        if copies[-1]
    ]
    lines = tuple((str(n), _asked(row), *_copies(file, total)) for n, (row, file, total) in enumerate(pairs, 1))
    return WorkPlanSheet(order["request"], tuple(WorkPlanColumn(*one) for one in columns), lines)


def _asked(row: OrderedView) -> str:
    return "\n".join([row["title"], *(f"{fact['name']}: {fact['value']}" for fact in row["facts"])])


def count(text: str) -> int | str:
    """Return a number of copies; `4 + ?` is one that is not known."""
    return int(text) if text.isdecimal() else text


def _copies(file: Sequence[str], total: int | str) -> tuple[str, int | str, None, None]:
    name, language = file[:2]
    return f"{name}\n{language}", total, None, None
