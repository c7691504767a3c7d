"""What a print order gets: per material and format what is printed, on what, how often; then where it goes."""

from __future__ import annotations

from typing import TypedDict


class OrderFact(TypedDict):
    """What a shop asks back for, in words of the language."""

    name: str
    value: str


class OrderedView(TypedDict):
    """A material in one format: its files, one a language, and what a print shop asks back for."""

    title: str
    files_head: list[str]
    files: list[list[str]]
    """File with its sum below it, language, and the numbers as they are read: own copies, recipients, reserve, all.

    Of the first three only what says something: two of them at least, and none that is 0 in all rows.
    """
    copies: list[list[int | str]]
    """The numbers of each of them, to count with; `4 + ?` where one is not known."""
    facts: list[OrderFact]
    """Size, pages, colours, paper, finish, day of delivery."""


class OrderView(TypedDict):
    """The whole order, in the words of its language."""

    title: str
    request: str
    """What a request for a quotation is called."""
    request_head: list[str]
    head: list[str]
    """The campaign, who orders, and how they are reached."""
    rows: list[OrderedView]
    apart: str | None
    """That copies that name their recipient are in an order of their own, where there are such."""
    addresses_title: str
    addresses_head: list[str]
    addresses: list[list[str]]
    """Each recipient: id, name, address, copies."""
