"""`campaignkit render`: make the kit of a plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from campaignkit.coverage.measured import MeasuredPlan
    from campaignkit.diagnostics.report import Report
    from campaignkit.kit.jobs import Job
    from campaignkit.kit.render import KitResult
    from campaignkit.kit.state import State
    from campaignkit.plan.document import PlanDocument
    from campaignkit.plan.model.plan import Plan


def render(
    plan: Annotated[Path, typer.Argument(help="The plan file, or the campaign's folder.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The folder to write the kit into.", show_default="build/<campaign>"),
    ] = None,
    for_print: Annotated[
        bool, typer.Option("--print", help="Add print-shop PDFs with 3 mm bleed and TrimBox.")
    ] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help="Render although the check finds errors, with DRAFT across every page.")
    ] = False,
    list_only: Annotated[bool, typer.Option("--list", help="Say what would be made, and make nothing.")] = False,
) -> None:
    """Render every material of a plan: posters, leaflets, briefings, press releases and social cards.

    Exit code 0: the kit is there. 1: findings stand in the way, nothing was written. 2: it could not be tried.
    """
    from campaignkit.cli.check import Format, show
    from campaignkit.cli.checking import report_on
    from campaignkit.diagnostics.finding import Severity
    from campaignkit.kit.jobs import jobs
    from campaignkit.kit.state import kit_state

    measured = _load(plan)
    document = measured.document
    review = report_on([measured], "review")
    if document.plan is None:
        _refuse(review, "the plan cannot be read whole. Repair what is listed first.", review.exit_code)
    wanted = jobs(document.plan, for_print=for_print)
    if not wanted:
        typer.echo("The plan has no `materials`, so there is nothing to render.", err=True)
        raise typer.Exit(2)
    if list_only:
        for job in wanted:
            typer.echo(job.output.as_posix())
        return
    if review.count(Severity.ERROR) and not draft:
        _refuse(review, "the plan has errors. Repair them, or add --draft to see it with DRAFT across every page.", 1)
    state = kit_state(review.findings, report_on([measured], "publish").findings)
    counts = {severity.value: review.count(severity) for severity in Severity}
    folder = output or Path("build", document.plan.campaign.id)
    result = _make(document, document.plan, wanted, state, counts, folder)
    if result.failures:
        _refuse(_failed(document, document.plan, result, review), "the kit could not be made whole.", 1)
    seen = _seen(document, document.plan, result, review)
    if seen.count(Severity.ERROR) and not draft:
        _refuse(seen, "its pages have errors. Repair them, or add --draft to see it with DRAFT across every page.", 1)
    if seen.findings:
        show(seen, Format.TEXT)
    _say(result, result.state or state, folder)


def _load(path: Path) -> MeasuredPlan:
    from campaignkit.cli.discovery import find_plans
    from campaignkit.coverage.measured import load_measured

    found = find_plans([path])
    if len(found) != 1:
        what = "There is no plan" if not found else f"There are {len(found)} plans"
        typer.echo(f"{what} in {path}: name one plan file.", err=True)
        raise typer.Exit(2)
    return load_measured(found[0])


def _make(
    document: PlanDocument, plan: Plan, wanted: tuple[Job, ...], state: State, counts: dict[str, int], output: Path
) -> KitResult:
    """Render with a bar on a terminal; elsewhere a bar would only fill a log."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from campaignkit.cli.checking import timestamp
    from campaignkit.kit.render import render_kit
    from campaignkit.kit.writer import OutputError

    console = Console(stderr=True, highlight=False)
    columns = (TextColumn("Rendering"), BarColumn(), MofNCompleteColumn())
    try:
        with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
            task = bar.add_task("Rendering", total=len(wanted))
            return render_kit(
                {plan.campaign.language: plan},
                document.fingerprint,
                wanted,
                state,
                counts,
                output,
                timestamp=timestamp(plan.campaign.starts),
                progress=lambda _: bar.advance(task),
            )
    except OutputError as problem:
        typer.echo(f"error CK091 output-folder: {problem.message} {problem.hint}", err=True)
        raise typer.Exit(2) from problem


def _failed(document: PlanDocument, plan: Plan, result: KitResult, review: Report) -> Report:
    """Return a report of the texts and templates that failed."""
    from campaignkit.diagnostics.report import Report
    from campaignkit.kit.failures import failure_diagnostics

    if document.root is None:
        raise typer.Exit(2)
    findings = failure_diagnostics(plan, document.root, result.failures)
    return Report(tuple(findings), review.examined, "review", document.sources)


def _seen(document: PlanDocument, plan: Plan, result: KitResult, review: Report) -> Report:
    """Return a report of what is wrong with the laid-out pages; notes are left to `check`."""
    from campaignkit.diagnostics.finding import Severity
    from campaignkit.diagnostics.report import Report
    from campaignkit.kit.failures import layout_diagnostics

    findings = layout_diagnostics(plan, document.root, result.rendered) if document.root is not None else []
    shown = tuple(finding for finding in findings if finding.severity is not Severity.NOTE)
    return Report(shown, review.examined, "review", document.sources)


def _refuse(report: Report, why: str, exit_code: int) -> NoReturn:
    """Show what stands in the way and leave."""
    from campaignkit.cli.check import Format, show

    show(report, Format.TEXT)
    typer.echo(f"Nothing was rendered: {why}", err=True)
    raise typer.Exit(exit_code)


def _say(result: KitResult, state: State, output: Path) -> None:
    """Say what was made, in which state, and where to look first."""
    from campaignkit.diagnostics.report import plural

    typer.echo(f"{plural(result.fresh, 'file')} rendered, {result.unchanged} unchanged, in {output}")
    reasons = f": {', '.join(state.reasons)}" if state.reasons else ""
    typer.echo(f"State: {state.name}{reasons}")
    for name in result.kept:
        typer.echo(f"Kept {output / name}: it is no longer part of the kit, but it was changed by hand.", err=True)
    typer.echo(f"Open {output / 'index.html'}")
