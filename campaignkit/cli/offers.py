"""`campaignkit offers`: what print shops ask for the same order, beside each other."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from campaignkit.sheets.print_shop_offers import Comparison, Offer


def offers(
    request: Annotated[Path, typer.Argument(help="The request, as `render --recipients LIST --order` wrote it.")],
    files: Annotated[list[Path], typer.Argument(help="The same table with prices, a file for each shop.")],
) -> None:
    """Compare offers of print shops: price, price of a copy, what is missing, and totals. Nothing is recommended.

    Prices are without tax. Positions a shop has no price for are named, and totals are given for all positions and
    for those that everybody has offered.

    Exit code 0: every offer is whole. 1: something is missing or different. 2: a table cannot be read.
    """
    from campaignkit.recipients.table import TableError
    from campaignkit.sheets.print_shop_offers import compared

    try:
        comparison = compared(request, files)
    except TableError as problem:
        typer.echo(f"error: {problem.message} {problem.hint}", err=True)
        raise typer.Exit(2) from problem
    for position in comparison.positions:
        typer.echo(f"{position.number}  {position.what}, {position.copies} copies")
        for offer in comparison.offers:
            typer.echo(f"     {offer.name}: {_said(comparison, offer, position.number)}")
    whole = [_total(comparison, offer) for offer in comparison.offers]
    raise typer.Exit(0 if all(whole) else 1)


def _said(comparison: Comparison, offer: Offer, number: str) -> str:
    position = next(one for one in comparison.positions if one.number == number)
    price, each = offer.prices.get(number), comparison.each(offer, position)
    if price is None:
        return "no price"
    instead = f" for {offer.copies[number]} copies instead" if number in offer.copies else ""
    return f"{price:,.2f}{instead}" + ("" if each is None else f" ({_plain(each)} a copy)")


def _total(comparison: Comparison, offer: Offer) -> bool:
    """Say what an offer comes to, and whether it is for all that was asked."""
    missing = comparison.missing(offer)
    if not offer.prices:
        typer.echo(f"{offer.name}: no price at all; has the shop filled in the column of prices?")
        return False
    other = [number for number in offer.copies if number in offer.prices]
    typer.echo(f"{offer.name}: {comparison.total(offer):,.2f}, without tax")
    if missing:
        typer.echo(f"     without position {', '.join(missing)}")
    if other:
        typer.echo(f"     with another number of copies for position {', '.join(other)}")
    if offer.unknown:
        typer.echo(f"     with position {', '.join(offer.unknown)}, which nobody asked for: left out")
    if any(comparison.missing(one) for one in comparison.offers):
        typer.echo(f"     {comparison.total(offer, of_all=True):,.2f} for the positions that all have a price for")
    return not (missing or other or offer.unknown)


def _plain(each: Decimal) -> str:
    """Return the price of a copy with two places, or four where two would be nothing."""
    return f"{each:,.2f}" if each >= 1 else f"{each:.4f}"
