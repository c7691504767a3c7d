"""What the tables of a report are made of: sections, and values written as people of its language write them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal

from campaignkit.json_data import Json
from campaignkit.kit.dates_and_numbers import date_range, figure, listed, long_date, money, number, percent
from campaignkit.kit.work_plan_sheets import Cell, WorkPlanColumn
from campaignkit.knowledge.report_words import ReportWords
from campaignkit.records import dataclass

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A table under its title, with what is said before it. `sums` are rows below it, set apart."""

    id: str
    title: str
    columns: tuple[WorkPlanColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sums: tuple[tuple[Cell, ...], ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes what is not text of the plan: words of the report in its language, figures as its place writes them."""

    say: ReportWords
    place: str

    def columns(self, *heads: tuple[str, int]) -> tuple[WorkPlanColumn, ...]:
        """Return columns by their English heads and their widths in characters."""
        return tuple(WorkPlanColumn(self.say(head), width) for head, width in heads)

    def section(
        self,
        name: str,
        title: str,
        columns: tuple[WorkPlanColumn, ...],
        rows: Iterable[tuple[Cell, ...]],
        before: tuple[str, ...] = (),
    ) -> ReportSection | None:
        """Return a section under its English title; None where it has no row."""
        table = tuple(rows)
        return ReportSection(name, self.say(title), columns, table, before=before) if table else None

    def day(self, iso: str | None) -> str:
        """Return a day with its month spelled out."""
        return NOTHING if iso is None else long_date(datetime.date.fromisoformat(iso), self.place)

    def days(self, starts: str | None, ends: str | None) -> str:
        """Return two days as one stretch of time."""
        first = starts or ends
        if first is None:
            return NOTHING
        return date_range(datetime.date.fromisoformat(first), datetime.date.fromisoformat(ends or first), self.place)

    def listed(self, items: list[str]) -> str:
        """Return items as a list in a sentence."""
        return listed(items, self.place)

    def number(self, value: int | None) -> str:
        """Return a whole number."""
        return NOTHING if value is None else number(value, self.place)

    def share(self, share: float) -> str:
        """Return a share as per cent."""
        return percent(Decimal(str(round(share, 2))), self.place)

    def bounds(self, reach: Json | None) -> str:
        """Return the bounds of a reach, or the one share that it is."""
        if reach is None:
            return NOTHING
        low, high = self.share(reach["low"]), self.share(reach["high"])
        return low if low == high else self.say.fill("{0} to {1}", low, high)

    def amount(self, amount: str | None, currency: str | None) -> str:
        """Return an amount of money with its currency."""
        if amount is None:
            return NOTHING
        return money(Decimal(amount), currency, self.place) if currency else self.cell(Decimal(amount))

    def rate(self, worth: str) -> str:
        """Return what a currency is worth, with all the decimals it was written with."""
        return figure(Decimal(worth), len(worth.partition(".")[2]), self.place)

    def cell(self, cell: Cell) -> str:
        """Return what stands in a cell as text."""
        if isinstance(cell, Decimal):
            return figure(cell, 2, self.place)
        if isinstance(cell, int):
            return self.number(cell)
        return cell if isinstance(cell, str) else ""

    def parts(self, parts: list[Json]) -> list[str]:
        """Return what is kept apart by sex and age, a line each."""
        return [f"{self._who(part)}: {part['value']}" for part in parts]

    def _who(self, part: Json) -> str:
        who = [] if part["sex"] is None else [self.say(part["sex"])]
        if part["ages"] is not None:
            first, last = part["ages"]
            who.append(
                self.say.fill("{0} to {1} years", first, last) if first != last else self.say.fill("{0} years", first)
            )
        return ", ".join(who) or self.say("others")
