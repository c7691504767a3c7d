"""Making a kit before somebody's eyes, and what is said of it: `campaignkit render`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from campaignkit.cli.asking import leave

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.check.kit_again import WholeKit
    from campaignkit.check.what_may_be_made import Granted, NotRenderedError
    from campaignkit.diagnostics.report import Report
    from campaignkit.kit.jobs import Job
    from campaignkit.kit.kit_choice import Order
    from campaignkit.kit.render import KitResult
    from campaignkit.kit.state_from_findings import State


def make_it(campaign: Campaign, order: Order, jobs: tuple[Job, ...], folder: Path) -> KitResult:
    """Render, and show how far it is."""
    from campaignkit import api
    from campaignkit.terminal.bars import files_bar

    with files_bar(len(jobs)) as made_one:
        return api.render(campaign, folder, order=order, job_list=jobs, progress=made_one)


def refuse(refusal: NotRenderedError) -> NoReturn:
    """Show what stands in the way and leave."""
    if refusal.report is not None:
        _show(refusal.report)
    leave(str(refusal), refusal.exit_code)


def say_made(report: Report, result: KitResult, folder: Path) -> None:
    """Say what was found on the pages, what was made, in which state, and where to look first."""
    from campaignkit.diagnostics.english_grammar import plural

    _show(report)
    for name in result.outdated:
        message = (
            f"Moved {name} into {folder / 'outdated'}: a number, service or address on it is no longer the plan's."
        )
        typer.echo(message, err=True)
    _say(result.fresh, result.unchanged, result.states, folder)
    if result.held:
        typer.echo(f"Older than the plan, kept from an earlier run: {plural(len(result.held), 'file')}.", err=True)
        for name in result.held:
            typer.echo(f"  {name}", err=True)
    if result.stayed:
        typer.echo(f"Not asked for, stays as it is: {plural(result.stayed, 'file')} of the same plan.")
    for name in result.by_hand:
        typer.echo(f"Kept {folder / name}: it was changed by hand. --overwrite replaces it.", err=True)
    for name in result.kept:
        typer.echo(f"Kept {folder / name}: it is no longer part of the kit, but it was changed by hand.", err=True)
    _say_where(folder)


def say_of_order(campaign: Campaign, result: KitResult, order: Order) -> None:
    """Say what the print order of a kit lacks before a shop can print by it, and what is not in it."""
    jobs = [outcome.job for outcome in result.rendered]
    if not any(campaign.library.type(job.material.type).orders for job in jobs):
        return
    if not order.for_print and any(job.format.print for job in jobs):
        typer.echo("The print order names files without bleed: before you send it, render with --print.", err=True)
    if any(job.material.personal for job in jobs):
        message = "Copies that name their recipient are not in it: --recipients LIST --order orders them."
        typer.echo(message, err=True)


def say_settled(kit: WholeKit) -> None:
    """Say of a kit that is as it was what was said when it was made."""
    _show(kit.report)
    _say(0, kit.files, kit.states, kit.folder)
    _say_where(kit.folder)


def say_lost(result: KitResult, permit: Granted) -> bool:
    """Say which files are missing, and which languages with how many errors; and whether any is."""
    from campaignkit.diagnostics.english_grammar import plural

    missing = [*result.failures, *result.withheld]
    if missing:
        typer.echo(f"Missing, for the errors above: {plural(len(missing), 'file')}.", err=True)
        for outcome in missing:
            typer.echo(f"  {outcome.job.output}", err=True)
    without = (*permit.blocked, *permit.unread)
    for name in without:
        count = permit.verdict.errors(name)
        typer.echo(f"Not rendered: {name}, with {plural(count, 'error')}; `campaignkit check` shows them.", err=True)
    return bool(missing or without)


def _show(report: Report) -> None:
    from campaignkit.cli.findings_output import FindingsFormat, show

    if report.findings:
        show(report, FindingsFormat.TEXT)


def _say(fresh: int, unchanged: int, states: Mapping[str, State], folder: Path) -> None:
    from campaignkit.cli.state_said import state_said
    from campaignkit.diagnostics.english_grammar import plural

    typer.echo(f"{plural(fresh, 'file')} rendered, {unchanged} unchanged, in {folder}")
    for language, state in states.items():
        for line in state_said(state, f"State ({language})" if len(states) > 1 else "State"):
            typer.echo(line)


def _say_where(folder: Path) -> None:
    typer.echo(f"Open {folder / 'index.html'}")
