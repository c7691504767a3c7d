"""What a value of the plan looks like in a table, in one form, so that two of them can be compared."""

from __future__ import annotations

import unicodedata
from decimal import Decimal, InvalidOperation

from campaignkit.plan.shape import FlagShape, ListShape, NumberShape
from campaignkit.sheets.columns import Column
from campaignkit.source.data_as_yaml import Data

SAME = "\n"
"""What stands between the values of a list: each has a line of its own."""
NAMED = ": "
"""What stands between a name and its number: `roll-up: 3`."""
LONGEST = 32_000
"""Spreadsheets hold 32,767 letters in a cell. What is longer is not shown, and not changed."""
TOO_LONG = "(too long for a cell: it stands in the plan and stays as it is)"


class Flag(int):
    """Yes or no, as plans write it."""

    def __str__(self) -> str:
        return "true" if self else "false"


def tidy(text: str) -> str:
    """Return a text without what programs change by themselves: kinds of line ends, blanks at its ends."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip(" \t") for line in lines).strip()


def in_a_line(text: str) -> str:
    """Return a text in one line."""
    return " ".join(text.split(None)) if "\n" in text or "\r" in text else tidy(text)


def shown(tree: object, column: Column) -> str:
    """Return what a table shows of a value of a plan, as `edits_read_again.as_plain_tree` gives it."""
    if isinstance(tree, dict) and column.by_name:
        return SAME.join(f"{name}{NAMED}{number(str(value))}" for name, value in tree.items())
    if tree is None or isinstance(tree, dict):
        return ""
    if column.many:
        items = tree if isinstance(tree, list) else [tree]
        text = SAME.join(one(str(item), column) for item in items if isinstance(item, str))
    else:
        text = "" if isinstance(tree, list) else one(str(tree), column)
    return text if len(text) <= LONGEST else TOO_LONG


def one(text: str, column: Column) -> str:
    """Return one value in the form in which it is compared."""
    if isinstance(column.item, NumberShape):
        return number(text)
    return in_a_line(text) if column.many or column.is_fixed else tidy(text)


def number(text: str) -> str:
    """Return a number without what does not count: `12500.50` and `12500.5` are one."""
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        return text.strip()
    if not value.is_finite():
        return text.strip()
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def as_data(text: str, column: Column) -> Data:
    """Return a value as it is written into a plan."""
    if column.by_name:
        return {name: _number(value) for name, _, value in (line.rpartition(NAMED) for line in text.split(SAME))}
    if column.many:
        items = [_data(item, column) for item in text.split(SAME)]
        short = isinstance(column.shape, ListShape) and column.shape.one_or_many and len(items) == 1
        return items[0] if short else items
    return _data(text, column)


def _data(text: str, column: Column) -> Data:
    if isinstance(column.item, NumberShape):
        return _number(text)
    return Flag(text == "true") if isinstance(column.item, FlagShape) else text


def _number(text: str) -> Data:
    if text.lstrip("-").isdigit():
        return int(text)
    try:
        return Decimal(text)
    except InvalidOperation:
        return text  # what it should have been is said where the plan is read again
