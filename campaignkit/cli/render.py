"""`campaignkit render`: make the kit of a plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
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
    for_: Annotated[
        list[str] | None,
        typer.Option(
            "--for",
            metavar="KIND:ID",
            help="Only the kit of stakeholder:<id> or audience:<id>; repeat for more.",
            show_default="all kits of the plan",
        ),
    ] = None,
    marks: Annotated[bool, typer.Option("--marks", help="With crop marks around the print-shop PDFs.")] = False,
    office: Annotated[
        bool, typer.Option("--office", help="Add sheets with cut marks for an A4 office printer.")
    ] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help="Render although the check finds errors, with DRAFT across every page.")
    ] = False,
    list_only: Annotated[bool, typer.Option("--list", help="Say what would be made, and make nothing.")] = False,
) -> None:
    """Render every material of a plan: posters, leaflets, briefings, press releases and social cards.

    Exit code 0: the kit is there. 1: findings stand in the way, nothing was written. 2: it could not be tried.
    """
    from campaignkit.cli.checking import report_on
    from campaignkit.cli.discovery import find_one_plan
    from campaignkit.cli.selection import asked_for, folder_name
    from campaignkit.coverage.measured import load_measured
    from campaignkit.diagnostics.finding import Severity
    from campaignkit.kit.jobs import jobs
    from campaignkit.kit.state import kit_state

    measured = load_measured(find_one_plan(plan))
    document = measured.document
    review = report_on([measured], "review")
    if document.plan is None:
        _refuse(review, "the plan cannot be read whole. Repair what is listed first.", review.exit_code)
    audiences, stakeholders = asked_for(document.plan, for_ or ())
    wanted = jobs(
        document.plan,
        for_print=for_print or marks,
        marks=marks,
        office=office,
        audiences=audiences,
        stakeholders=stakeholders,
    )
    if not wanted:
        why = "none for whom you name" if for_ else "no `materials`"
        typer.echo(f"The plan has {why}, so there is nothing to render.", err=True)
        raise typer.Exit(2)
    if list_only:
        for job in wanted:
            typer.echo(job.output.as_posix())
        return
    if review.count(Severity.ERROR) and not draft:
        _refuse(review, "the plan has errors. Repair them, or add --draft to see it with DRAFT across every page.", 1)
    state = kit_state(review.findings, report_on([measured], "publish").findings)
    counts = {severity.value: review.count(severity) for severity in Severity}
    folder = output or Path("build", folder_name(document.plan.campaign.id, for_ or ()))
    result = _make(document, document.plan, wanted, state, counts, folder, audiences)
    if result.failures:
        _refuse(_failed(document, document.plan, result, review), "the kit could not be made whole.", 1)
    _say(result, state, folder)


def _make(
    document: PlanDocument,
    plan: Plan,
    wanted: tuple[Job, ...],
    state: State,
    counts: dict[str, int],
    output: Path,
    audiences: tuple[str, ...] | None,
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
                audiences=audiences,
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
