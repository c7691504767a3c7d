"""What print shops ask for an order: their offers beside each other, position by position.

`render --recipients … --order` writes a request without prices. A shop fills it in, or somebody types an offer into a
copy of it. Nothing is recommended: paper, delivery and trust are no columns of a table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from campaignkit.late_patterns import late_pattern
from campaignkit.recipients.table import RecipientTable, Row, TableError, letters
from campaignkit.recipients.table_files import read_table
from campaignkit.records import dataclass

MARK = "#"
"""The head of the column of positions, in every language: by it the table is found below what a shop writes above."""
POSITION, WHAT, FILE, COPIES, PRICE = range(5)
"""The columns of a request; remarks follow."""
_MONEY = late_pattern(r"[0-9](?:[0-9]|[.,](?=[0-9]))*")
_AROUND = late_pattern(r"(?:[A-Za-z]{1,4}\.?|[^\w\s.,-])?\s*(.*?)\s*(?:[A-Za-z]{1,4}\.?|[^\w\s.,-])?")


@dataclass(frozen=True, slots=True)
class OfferPosition:
    """A position of a request: its number, what is printed, and how many copies of it."""

    number: str
    what: str
    copies: int


@dataclass(frozen=True, slots=True)
class Offer:
    """What one shop asks, by position, without tax.

    `copies` are those it offers instead of those that were asked for, `unknown` positions that nobody asked for.
    """

    name: str
    prices: dict[str, Decimal]
    copies: dict[str, int]
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Offers for the same positions."""

    positions: tuple[OfferPosition, ...]
    offers: tuple[Offer, ...]

    def missing(self, offer: Offer) -> list[str]:
        """Return the positions an offer has no price for."""
        return [position.number for position in self.positions if position.number not in offer.prices]

    def total(self, offer: Offer, *, of_all: bool = False) -> Decimal:
        """Return what an offer comes to; with `of_all` only the positions that every offer has a price for."""
        numbers = [p.number for p in self.positions if not of_all or all(p.number in o.prices for o in self.offers)]
        return sum((offer.prices.get(number, Decimal(0)) for number in numbers), Decimal(0))

    def each(self, offer: Offer, position: OfferPosition) -> Decimal | None:
        """Return what a copy costs, to a hundredth of a cent; None where there is no price or nothing to print."""
        price, copies = offer.prices.get(position.number), offer.copies.get(position.number, position.copies)
        return None if price is None or not copies else (price / copies).quantize(Decimal("0.0001"))


def compared(request: Path, files: Sequence[Path]) -> Comparison:
    """Return offers beside each other; each is called like its file.

    Raises:
        TableError: a file is none of these tables, or a price in it cannot be read with certainty.
    """
    positions = tuple(
        OfferPosition(row.cell(POSITION).strip(), row.cell(WHAT).strip(), _count(table, row))
        for table, row in _rows(request)
    )
    if not positions:
        raise TableError(f"{request.as_posix()} has no position.", "Name the request first, then the offers.")
    by_number = {position.number: position for position in positions}
    return Comparison(positions, tuple(_offer(file, by_number) for file in files))


def _offer(path: Path, positions: dict[str, OfferPosition]) -> Offer:
    prices: dict[str, Decimal] = {}
    copies: dict[str, int] = {}
    unknown: list[str] = []
    for table, row in _rows(path):
        number, text = row.cell(POSITION).strip(), row.cell(PRICE).strip()
        if not text:
            continue
        if number in prices:
            hint = "Leave one price for each position."
            raise TableError(f"{table.called(row, POSITION)} of {table.file} is position {number} again.", hint)
        if number not in positions:
            unknown.append(number)
            continue
        prices[number] = _price(table, row, text)
        count = _count(table, row)
        if count != positions[number].copies:
            copies[number] = count
    return Offer(path.stem, prices, copies, tuple(unknown))


def _rows(path: Path) -> list[tuple[RecipientTable, Row]]:
    """Return the rows below the heads, with the table they stand in."""
    table = read_table(path, path.as_posix(), ("en",))
    heads = next((n for n, row in enumerate(table.rows) if row.cell(POSITION).strip() == MARK), None)
    if heads is None:
        hint = "Offers are filled into the request that `render --recipients LIST --order` writes."
        raise TableError(f"{table.file} has no column `{MARK}` at its start.", hint)
    faults = {(number, column): why for number, column, why in table.faults}
    below = [row for row in table.rows[heads + 1 :] if row.cell(POSITION).strip()]
    for row in below:
        why = faults.get((row.number, PRICE)) or faults.get((row.number, COPIES))
        if why:
            raise TableError(f"Row {row.number} of {table.file}: {why}.", "Type the number itself.")
    return [(table, row) for row in below]


def _count(table: RecipientTable, row: Row) -> int:
    text = re.sub(r"\s", "", row.cell(COPIES)).removesuffix(".0")
    if not (text.isascii() and text.isdecimal()):
        where = f"{letters(COPIES)}{row.number} of {table.file}"
        raise TableError(f"{where} is `{row.cell(COPIES)[:40]}`, which is no number of copies.", "Write 1000.")
    return int(text)


def _price(table: RecipientTable, row: Row, text: str) -> Decimal:
    price = amount(text)
    if price is None:
        where = f"{letters(PRICE)}{row.number} of {table.file}"
        hint = "Write an amount without tax as 1234.50 or 1.234,50; 1.234 alone could be either."
        raise TableError(f"{where} is `{text[:40]}`, which is no price that can be read in one way.", hint)
    return price


def amount(text: str) -> Decimal | None:
    """Return an amount of money as people of any country type it; None where it could be read in two ways."""
    around = _AROUND.fullmatch(text.strip())
    digits = re.sub(r"[\s'’]", "", around[1] if around else "")
    if not (digits.isascii() and _MONEY.fullmatch(digits)):
        return None
    marks = [letter for letter in digits if letter in ".,"]
    if not marks:
        return Decimal(digits)
    whole, _, rest = digits.rpartition(marks[-1])
    groups = re.split(r"[.,]", digits)
    if marks.count(marks[-1]) > 1:  # it only groups: 1.234.567
        groups_fit = len(set(marks)) == 1 and all(len(group) == len("000") for group in groups[1:])
        return Decimal("".join(groups)) if groups_fit else None
    if len(marks) == 1 and len(rest) == len("000") and len(whole) <= len("000") and whole != "0":
        return None
    if any(len(group) != len("000") for group in groups[1:-1]):
        return None
    return Decimal(f"{re.sub('[.,]', '', whole)}.{rest}")
