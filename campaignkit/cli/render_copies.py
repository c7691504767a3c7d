"""`campaignkit render PLAN --recipients LIST`: a copy of their own for every school, clinic or office of a list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from campaignkit.campaign.campaign import Campaign
    from campaignkit.diagnostics.finding import Diagnostic
    from campaignkit.kit.order import Order
    from campaignkit.kit.personal.copies import CopiesOutcome
    from campaignkit.kit.personal.copy_request import CopyRequest
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

    listed = recipients_to_print(campaign, path, extras.only)
    _show(listed.diagnostics, listed)
    if listed.errors and (not draft or not listed.recipients):
        typer.echo("Nothing was printed: repair the errors in the list first.", err=True)
        return 1 if listed.recipients else 2

    def pages(findings: list[Diagnostic]) -> None:
        _show([finding for finding in findings if finding.severity.value != "note"], listed, campaign)

    try:
        with copies_bar() as progress:
            copies = api.copies(
                campaign,
                folder,
                listed,
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
    _show(copies.findings(listed.file), listed)
    done = copies.done
    if done is None:
        if not copies.logos:
            told = "No material says `personal:` and no text names a recipient: all copies are the same."
            typer.echo(told, err=True)
        return 1 if copies.lost else 2
    misfits = done.fits.misfits if done.fits is not None else ()
    _say(done, listed, folder)
    if misfits:
        typer.echo(f"Not printed: {_copies(len(misfits))}, of whom the name or contact does not fit.", err=True)
    if extras.order:
        _say_of_order(order, extras)
    return 1 if copies.lost else 0


def _show(findings: Sequence[Diagnostic], listed: RecipientList, campaign: Campaign | None = None) -> None:
    """Show what is wrong in the list, or on the pages of a campaign."""
    from campaignkit.cli.showing import FindingsFormat, show
    from campaignkit.diagnostics.report import Examined, Report

    if findings:
        sources = {} if listed.source is None else {listed.file: listed.source}
        sources = sources if campaign is None else dict(campaign.sources)
        show(Report(tuple(findings), Examined(1, 0, 0, 0), "review", sources), FindingsFormat.TEXT, quiet=True)


def _copies(count: int) -> str:
    return "1 copy" if count == 1 else f"{count} copies"


def _say_of_order(order: Order, extras: CopyRequest) -> None:
    """Say what an order leaves to the kit's, and what it needs before a shop can print by it."""
    typer.echo("The print order counts what recipients get; a plan's own copies are ordered with the kit.")
    lacks = [name for name, given in (("--print", order.for_print), ("--print-run", extras.runs)) if not given]
    if lacks:
        told = "names files without bleed" if not order.for_print else "names no files of print runs"
        typer.echo(f"It {told}: before you send it, make it with {' and '.join(lacks)}.", err=True)


def _say(done: CopiesOutcome, listed: RecipientList, folder: Path) -> None:
    """Say what was made, which recipient fits worst, and what was kept."""
    from campaignkit.diagnostics.report import plural

    recipients = plural(len(listed.recipients), "recipient")
    typer.echo(f"{_copies(done.made)} printed, {done.unchanged} unchanged, for {recipients}, in {folder}")
    if done.fits is not None and done.fits.worst is not None:
        recipient, plate = done.fits.worst
        typer.echo(f"Fits worst: row {recipient.row}, “{recipient.name}”, on {plate.file}: look at it first.")
    if done.gone:
        typer.echo(f"Taken away: {_copies(done.gone)} of who is no longer in the list.")
    if done.outdated:
        files = plural(done.outdated, "file")
        typer.echo(
            f"Taken away: {files} of an earlier run, which this one was not asked for and which may be outdated."
        )
        typer.echo("Make them again with the options that made them.")
    for name in done.kept[:20]:
        typer.echo(f"Kept {folder / name}: it was changed by hand.", err=True)
    if len(done.kept) > 20:
        typer.echo(f"Kept {len(done.kept) - 20} more that were changed by hand.", err=True)
