"""Making a kit before somebody's eyes, and what is said of it: `campaignkit render`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.check.kit_again import Settled
    from campaignkit.diagnostics.report import Report
    from campaignkit.kit.jobs import Job
    from campaignkit.kit.order import Order
    from campaignkit.kit.render import KitResult, Rendered
    from campaignkit.kit.state import State


def make_it(campaign: Campaign, order: Order, wanted: tuple[Job, ...], folder: Path) -> KitResult:
    """Render with a bar on a terminal; elsewhere a bar would only fill a log."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from campaignkit.kit.render import render_kit
    from campaignkit.source.writing import OutputError

    console = Console(stderr=True, highlight=False)
    columns = (TextColumn("Rendering"), BarColumn(), MofNCompleteColumn())
    try:
        with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
            task = bar.add_task("Rendering", total=len(wanted))
            return render_kit(campaign, order, folder, wanted=wanted, progress=lambda _: bar.advance(task))
    except OutputError as problem:
        typer.echo(f"error CK091 output-folder: {problem.message} {problem.hint}", err=True)
        raise typer.Exit(2) from problem


def seen_of(campaign: Campaign, result: KitResult, report: Report) -> Report:
    """Return a report of all texts and templates that failed and of what is wrong with the laid-out pages.

    Notes are left out: they need no action.
    """
    from campaignkit.diagnostics.finding import Severity
    from campaignkit.diagnostics.report import Report
    from campaignkit.kit.failures import template_sources
    from campaignkit.kit.page_findings import seen_on_pages

    findings = seen_on_pages(campaign, result)
    shown = tuple(finding for finding in findings if finding.severity is not Severity.NOTE)
    sources = {**campaign.sources, **template_sources(campaign.library, findings)}
    return Report(shown, report.examined, "review", sources)


def refuse(report: Report, why: str, exit_code: int) -> NoReturn:
    """Show what stands in the way and leave."""
    from campaignkit.cli.showing import Format, show

    show(report, Format.TEXT)
    typer.echo(f"Nothing was rendered: {why}", err=True)
    raise typer.Exit(exit_code)


def say_made(seen: Report, result: KitResult, folder: Path) -> None:
    """Say what was found on the pages, what was made, in which state, and where to look first."""
    from campaignkit.diagnostics.report import plural

    _show(seen)
    for name in result.outdated:
        told = f"Moved {name} into {folder / 'outdated'}: a number, service or address on it is no longer the plan's."
        typer.echo(told, err=True)
    _say(result.fresh, result.unchanged, result.states, folder)
    if result.held:
        typer.echo(f"Older than the plan, kept from an earlier run: {plural(len(result.held), 'file')}.", err=True)
        for name in result.held:
            typer.echo(f"  {name}", err=True)
    for name in result.by_hand:
        typer.echo(f"Kept {folder / name}: it was changed by hand. --overwrite replaces it.", err=True)
    for name in result.kept:
        typer.echo(f"Kept {folder / name}: it is no longer part of the kit, but it was changed by hand.", err=True)
    typer.echo(f"Open {folder / 'index.html'}")


def say_settled(settled: Settled) -> None:
    """Say of a kit that is as it was what was said when it was made."""
    _show(settled.seen)
    _say(0, settled.made, settled.states, settled.folder)
    _say_where(settled.folder)


def say_missing(lost: Sequence[Rendered], blocked: Sequence[tuple[str, int]]) -> None:
    """Say which files are missing, and which languages with how many errors."""
    from campaignkit.diagnostics.report import plural

    if lost:
        typer.echo(f"Missing, for the errors above: {plural(len(lost), 'file')}.", err=True)
        for outcome in lost:
            typer.echo(f"  {outcome.job.output}", err=True)
    for name, count in blocked:
        typer.echo(f"Not rendered: {name}, with {plural(count, 'error')}; `campaignkit check` shows them.", err=True)


def _show(seen: Report) -> None:
    from campaignkit.cli.showing import Format, show

    if seen.findings:
        show(seen, Format.TEXT)


def _say(fresh: int, unchanged: int, states: Mapping[str, State], folder: Path) -> None:
    from campaignkit.diagnostics.report import plural

    typer.echo(f"{plural(fresh, 'file')} rendered, {unchanged} unchanged, in {folder}")
    for language, state in states.items():
        reasons = f": {', '.join(state.reasons)}" if state.reasons else ""
        typer.echo(f"State{f' ({language})' if len(states) > 1 else ''}: {state.name}{reasons}")


def _say_where(folder: Path) -> None:
    typer.echo(f"Open {folder / 'index.html'}")
