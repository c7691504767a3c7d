"""`campaignkit render PLAN --recipients LIST`: a copy of their own for every school, clinic or office of a list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from campaignkit.campaign.campaign import Campaign
    from campaignkit.diagnostics.finding import Diagnostic
    from campaignkit.kit.kit_choice import Order
    from campaignkit.kit.personal.copy_request import CopyRequest
    from campaignkit.kit.personal.run_of_copies import CopiesOutcome
    from campaignkit.recipients.recipient_list import RecipientList


def render_copies(
    campaign: Campaign,
    order: Order,
    path: Path | None,
    folder: Path,
    extras: CopyRequest,
    *,
    count: int | None,
    cluster: str | None,
    draft: bool,
) -> int:
    """Print the copies of all recipients, say what became of them, and return the exit code."""
    from campaignkit import api
    from campaignkit.kit.engines.failure import RenderError
    from campaignkit.recipients.campaign_list import recipients_to_print
    from campaignkit.terminal.bars import copies_bar

    listing = recipients_to_print(campaign, path, extras.only)
    _show(listing.diagnostics, listing)
    if listing.errors and (not draft or not listing.recipients):
        typer.echo("Nothing was printed: repair the errors in the list first.", err=True)
        return 1 if listing.recipients else 2

    def pages(findings: list[Diagnostic]) -> None:
        _show([finding for finding in findings if finding.severity.value != "note"], listing, campaign)

    try:
        with copies_bar() as progress:
            copies = api.copies(
                campaign,
                folder,
                listing,
                order=order,
                extras=extras,
                processes=count,
                cluster=cluster,
                pages=pages,
                progress=progress,
            )
    except RenderError as failure:
        row = failure.path.removeprefix("recipients.")
        where = f" (row {row})" if row.isdecimal() else ""
        typer.echo(f"error {failure.code}: {failure.message}{where} {failure.hint}", err=True)
        return 1
    except KeyboardInterrupt:
        typer.echo(f"Stopped. What is printed stays in {folder}; the same command goes on from there.", err=True)
        return 130
    _show(copies.findings(listing.file), listing)
    outcome = copies.done
    if outcome is None:
        if not copies.logos:
            message = "No material says `personal:` and no text names a recipient: all copies are the same."
            typer.echo(message, err=True)
        return 1 if copies.lost else 2
    misfits = outcome.fits.misfits if outcome.fits is not None else ()
    _say(outcome, listing, folder)
    if misfits:
        typer.echo(f"Not printed: {_copies(len(misfits))}, of whom the name or contact does not fit.", err=True)
    if extras.order:
        _say_of_order(order, extras)
    return 1 if copies.lost else 0


def _show(findings: Sequence[Diagnostic], listing: RecipientList, campaign: Campaign | None = None) -> None:
    """Show what is wrong in the list, or on the pages of a campaign."""
    from campaignkit.cli.findings_output import FindingsFormat, show
    from campaignkit.diagnostics.report import Examined, Report

    if findings:
        sources = {} if listing.source is None else {listing.file: listing.source}
        sources = sources if campaign is None else dict(campaign.sources)
        show(Report(tuple(findings), Examined(1, 0, 0, 0), "review", sources), FindingsFormat.TEXT, quiet=True)


def _copies(count: int) -> str:
    return "1 copy" if count == 1 else f"{count} copies"


def _say_of_order(order: Order, extras: CopyRequest) -> None:
    """Say what an order leaves to the kit's, and what it needs before a shop can print by it."""
    typer.echo("The print order counts what recipients get; a plan's own copies are ordered with the kit.")
    lacks = [name for name, flag in (("--print", order.for_print), ("--print-run", extras.runs)) if not flag]
    if lacks:
        what = "names files without bleed" if not order.for_print else "names no files of print runs"
        typer.echo(f"It {what}: before you send it, make it with {' and '.join(lacks)}.", err=True)


def _say(outcome: CopiesOutcome, listing: RecipientList, folder: Path) -> None:
    """Say what was made, which recipient fits worst, and what was kept."""
    from campaignkit.diagnostics.english_grammar import plural

    everybody = plural(len(listing.recipients), "recipient")
    is_part = outcome.recipients < len(listing.recipients)
    recipients = f"{outcome.recipients} of {everybody}" if is_part else everybody
    typer.echo(f"{_copies(outcome.made)} printed, {outcome.unchanged} unchanged, for {recipients}, in {folder}")
    if outcome.fits is not None and outcome.fits.worst is not None:
        recipient, plate = outcome.fits.worst
        typer.echo(f"Fits worst: row {recipient.row}, “{recipient.name}”, on {plate.file}: look at it first.")
    if outcome.gone:
        typer.echo(f"Taken away: {_copies(outcome.gone)} of who is no longer in the list.")
    if outcome.outdated:
        files = plural(outcome.outdated, "file")
        typer.echo(
            f"Taken away: {files} of an earlier run, which this one was not asked for and which may be outdated."
        )
        typer.echo("Make them again with the options that made them.")
    for name in outcome.kept[:20]:
        typer.echo(f"Kept {folder / name}: it was changed by hand.", err=True)
    if len(outcome.kept) > 20:
        typer.echo(f"Kept {len(outcome.kept) - 20} more that were changed by hand.", err=True)
