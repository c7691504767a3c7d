"""`campaignkit render PLAN --recipients LIST`: a copy of their own for every school, clinic or office of a list."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from campaignkit.campaign.campaign import Campaign
    from campaignkit.diagnostics.finding import Diagnostic
    from campaignkit.kit.order import Order
    from campaignkit.kit.personal.copies import Done, Progress
    from campaignkit.kit.personal.extras import Wanted
    from campaignkit.kit.personal.prepared import Prepared
    from campaignkit.recipients.recipient_list import RecipientList


def render_copies(
    campaign: Campaign,
    order: Order,
    listed: RecipientList,
    folder: Path,
    extras: Wanted,
    *,
    count: int | None,
    cluster: str | None,
    draft: bool,
) -> int:
    """Print the copies of all recipients, say what became of them, and return the exit code."""
    from campaignkit.kit.engines.failure import RenderError
    from campaignkit.kit.personal.cluster import Cluster, ClusterError
    from campaignkit.kit.personal.copies import print_copies
    from campaignkit.kit.personal.logo_check import logos_that_cannot_be_drawn
    from campaignkit.kit.personal.prepared import prepare
    from campaignkit.kit.personal.tasks import Processes
    from campaignkit.kit.writer import kit_folder
    from campaignkit.source.writing import OutputError

    with campaign.library.laid_out() as root:
        prepared = prepare(campaign, order, root)
        _show_pages(campaign, prepared)
        if not prepared.plates and not prepared.failures and not prepared.layout:
            typer.echo(
                "No material says `personal:` and no text names a recipient: all copies are the same.", err=True
            )
            return 2
        unsound = logos_that_cannot_be_drawn(listed)
        if unsound:
            _show(unsound, listed)
            return 1
        try:
            means = Processes(count) if cluster is None else Cluster(cluster, folder, count)
            with kit_folder(folder), means as workers, _bar() as progress:
                done = print_copies(
                    workers,
                    campaign,
                    prepared,
                    listed.recipients,
                    listed.file,
                    root,
                    folder,
                    only=extras.only,
                    sample=extras.sample,
                    extras=extras,
                    despite_misfits=draft,
                    progress=progress,
                )
        except RenderError as failure:
            row = failure.path.removeprefix("recipients.")
            where = f" (row {row})" if row.isdecimal() else ""
            typer.echo(f"error {failure.code}: {failure.message}{where} {failure.hint}", err=True)
            return 1
        except OutputError as problem:
            typer.echo(f"error CK091 output-folder: {problem.message} {problem.hint}", err=True)
            return 2
        except ClusterError as problem:
            typer.echo(f"error {problem.code} unusable-cluster: {problem.message} {problem.hint}", err=True)
            return 2
        except KeyboardInterrupt:
            typer.echo(f"Stopped. What is printed stays in {folder}; the same command goes on from there.", err=True)
            return 130
    misfits = done.fits.misfits if done.fits is not None else ()
    if done.fits is not None and (misfits or done.failed):
        _show([*done.fits.findings(listed.file), *done.failed[:20]], listed)
    if misfits and not draft:
        typer.echo(f"Nothing was printed: {_copies(len(misfits))} would not fit.", err=True)
        return 1
    _say(done, listed, folder)
    lost = done.failed or misfits or prepared.failures or prepared.lost
    return 1 if lost else 0


def wanted_extras(*, labels: str | None, shift: str, **asked: Any) -> Wanted:
    """Return what is asked for besides the copies, or say what cannot be meant and leave."""
    from campaignkit.kit.personal.extras import Wanted
    from campaignkit.kit.personal.parcels import label_sheets
    from campaignkit.plan.did_you_mean import propose

    if labels is not None and labels not in label_sheets():
        typer.echo(
            f"No sheet of labels is called `{labels}`. {propose(labels, label_sheets(), kind='sheet')}", err=True
        )
        raise typer.Exit(2)
    by = re.fullmatch(r"(-?\d{1,2}(?:\.\d)?),(-?\d{1,2}(?:\.\d)?)", shift)
    if by is None:
        typer.echo(
            f"`{shift}` is no shift: write millimetres to the right and down, as --label-shift 1.5,-2", err=True
        )
        raise typer.Exit(2)
    return Wanted(labels=labels, shift=(float(by[1]), float(by[2])), **asked)


def recipients_for(campaign: Campaign, path: Path | None, only: Sequence[str], *, draft: bool) -> RecipientList:
    """Return the list to print for, or say what is wrong with it and leave."""
    from campaignkit.recipients.campaign_list import recipients_of

    beside = campaign.path.parent / path if path is not None and not path.is_absolute() else None
    if path is not None and beside is not None and not path.exists() and beside.exists():
        path = beside
    listed = recipients_of(campaign, path)
    if listed is None:
        typer.echo(
            "There is no list of recipients beside the plan. Name one with --recipients.",
            err=True,
        )
        raise typer.Exit(2)
    if listed.diagnostics:
        _show(listed.diagnostics, listed)
    if listed.errors and (not draft or not listed.recipients):
        typer.echo("Nothing was printed: repair the errors in the list first.", err=True)
        raise typer.Exit(1 if listed.recipients else 2)
    known = {recipient.id for recipient in listed.recipients}
    unknown = [name for name in only if name not in known]
    if unknown:
        from campaignkit.plan.did_you_mean import propose

        typer.echo(f"No recipient is called `{unknown[0]}`. {propose(unknown[0], known, kind='recipient')}", err=True)
        raise typer.Exit(2)
    return listed


def _show_pages(campaign: Campaign, prepared: Prepared) -> None:
    """Show what is wrong with the pages the copies are made of."""
    from campaignkit.diagnostics.finding import Severity
    from campaignkit.kit.personal.page_report import page_findings_of

    found = [f for f in page_findings_of(campaign, prepared) if f.severity is not Severity.NOTE]
    if found:
        from campaignkit.cli.showing import Format, show
        from campaignkit.diagnostics.report import Examined, Report

        show(Report(tuple(found), Examined(1, 0, 0, 0), "review", campaign.sources), Format.TEXT, quiet=True)


def _show(findings: Sequence[Diagnostic], listed: RecipientList) -> None:
    from campaignkit.cli.showing import Format, show
    from campaignkit.diagnostics.report import Examined, Report

    sources = {} if listed.source is None else {listed.file: listed.source}
    show(Report(tuple(findings), Examined(1, 0, 0, 0), "review", sources), Format.TEXT, quiet=True)


@contextlib.contextmanager
def _bar() -> Iterator[Progress]:
    """Give what tells how far the run is: a bar with rate and time left on a terminal, else a line now and then."""
    import time

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, highlight=False)
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    tasks: dict[str, tuple[TaskID, float]] = {}

    def tell(what: str, count: int, total: int) -> None:
        if what not in tasks:
            tasks[what] = bar.add_task(what, total=total, rate=""), time.monotonic()
        task, began = tasks[what]
        bar.advance(task, count)
        took = time.monotonic() - began
        if took > 0:
            bar.update(task, rate=f"{bar.tasks[task].completed / took:.0f}/s")

    with bar:
        yield tell


def _copies(count: int) -> str:
    return "1 copy" if count == 1 else f"{count} copies"


def _say(done: Done, listed: RecipientList, folder: Path) -> None:
    """Say what was made, which recipient fits worst, and what was kept."""
    from campaignkit.diagnostics.report import plural

    recipients = plural(len(listed.recipients), "recipient")
    typer.echo(f"{_copies(done.made)} printed, {done.unchanged} unchanged, for {recipients}, in {folder}")
    if done.fits is not None and done.fits.worst is not None:
        recipient, plate = done.fits.worst
        typer.echo(f"Fits worst: row {recipient.row}, “{recipient.name}”, on {plate.file}: look at it first.")
    if done.gone:
        typer.echo(f"Taken away: {_copies(done.gone)} of who is no longer in the list.")
    for name in done.kept[:20]:
        typer.echo(f"Kept {folder / name}: it was changed by hand.", err=True)
    if len(done.kept) > 20:
        typer.echo(f"Kept {len(done.kept) - 20} more that were changed by hand.", err=True)
