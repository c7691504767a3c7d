"""`campaignkit render`: make the kit of a plan."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.diagnostics.report import Report
    from campaignkit.kit.jobs import Job
    from campaignkit.kit.render import KitResult
    from campaignkit.kit.state import State
    from campaignkit.translate.edition import Edition


def render(
    plan: Annotated[Path, typer.Argument(help="The plan file, or the campaign's folder.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The folder to write the kit into.", show_default="build/<campaign>"),
    ] = None,
    language: Annotated[
        list[str] | None,
        typer.Option("--language", "-l", help="Only this language; may be repeated.", show_default="all translated"),
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
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace files of the kit that somebody has changed by hand, too.")
    ] = False,
    list_only: Annotated[bool, typer.Option("--list", help="Say what would be made, and make nothing.")] = False,
) -> None:
    """Render every material of a plan: posters, leaflets, briefings, press releases and social cards.

    A kit is made in every language that has a file under `locales`. One with errors holds up only itself.

    Exit code 0: the kit is there. 1: a language or a file is missing, for findings. 2: it could not be tried.
    """
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.check.judging import facts_of
    from campaignkit.check.run import check_campaign
    from campaignkit.check.settings import Settings
    from campaignkit.cli.for_whom import asked_for, folder_name
    from campaignkit.cli.one_plan import find_one_plan
    from campaignkit.cli.showing import Format, show
    from campaignkit.diagnostics.finding import Severity
    from campaignkit.diagnostics.report import plural
    from campaignkit.kit.jobs import jobs

    campaign = open_campaign(find_one_plan(plan))
    facts = facts_of(campaign)
    review = check_campaign(campaign, Settings(), facts)
    if campaign.plan is None:
        _refuse(review, "the plan cannot be read whole. Repair what is listed first.", review.exit_code)
    editions = _editions(campaign, language, review)
    unread = [name for name in campaign.plan.campaign.translations if name not in editions and _errors(review, name)]
    unread = [name for name in dict.fromkeys(unread) if not language or name in language]
    audiences, stakeholders = asked_for(campaign.plan, for_ or ())
    if not campaign.plan.materials and not stakeholders:
        typer.echo("The plan has no `materials`, so there is nothing to render.", err=True)
        raise typer.Exit(2)
    blocked = [] if draft else [name for name in editions if _errors(review, name)]
    own = campaign.plan.campaign.language
    if blocked and not list_only and (language or len(blocked) == len(editions) or _errors(review, own)):
        _refuse(review, "the plan has errors. Repair them, or add --draft to see it with DRAFT across every page.", 1)
    made = {name: edition for name, edition in editions.items() if list_only or name not in blocked}
    wanted = jobs(
        campaign.plan,
        tuple(made),
        for_print=for_print or marks,
        marks=marks,
        office=office,
        audiences=audiences,
        stakeholders=stakeholders,
        library=campaign.library,
    )
    if not wanted:
        typer.echo("The plan has none for whom you name, so there is nothing to render.", err=True)
        raise typer.Exit(2)
    if list_only:
        for job in wanted:
            typer.echo(job.output.as_posix())
        return
    states = _states(review, check_campaign(campaign, Settings(profile="publish"), facts), made)
    counts = {severity.value: review.count(severity) for severity in Severity}
    if output is not None and _is_same(output, campaign.path.parent):
        typer.echo(f"error CK091 output-folder: {output} holds the plan. Name another folder behind -o.", err=True)
        raise typer.Exit(2)
    folder = output or Path("build", folder_name(campaign.plan.campaign.id, for_ or ()))
    result = _make(campaign, made, wanted, states, counts, folder, audiences, draft=draft, overwrite=overwrite)
    seen = _seen(campaign, made, result, review)
    if seen.findings:
        show(seen, Format.TEXT)
    _say(result, result.states or states, folder)
    lost = [*result.failures, *result.withheld]
    if lost:
        typer.echo(f"Missing, for the errors above: {plural(len(lost), 'file')}.", err=True)
        for outcome in lost:
            typer.echo(f"  {outcome.job.output}", err=True)
    for name in (*blocked, *unread):
        count = _errors(review, name)
        typer.echo(f"Not rendered: {name}, with {plural(count, 'error')}; `campaignkit check` shows them.", err=True)
    raise typer.Exit(1 if blocked or unread or lost else 0)


def _is_same(folder: Path, other: Path) -> bool:
    try:
        return folder.resolve() == other.resolve()
    except (OSError, RuntimeError):
        return False


def _editions(campaign: Campaign, wanted: list[str] | None, review: Report) -> dict[str, Edition]:
    """Return the plan in each language a kit is wanted in, its own first."""
    found = {edition.language: edition for edition in campaign.editions}
    for name in wanted or []:
        if name not in found and _errors(review, name):
            _refuse(review, f"the translation into `{name}` cannot be read. Repair what is listed first.", 1)
        if name not in found:
            typer.echo(f"There is no translation into `{name}`. Languages of the plan: {', '.join(found)}.", err=True)
            raise typer.Exit(2)
    return {name: edition for name, edition in found.items() if not wanted or name in wanted}


def _errors(review: Report, language: str) -> int:
    from campaignkit.diagnostics.finding import Severity
    from campaignkit.kit.state import COSTS_A_FILE, in_language

    findings = in_language(review.findings, language)
    return sum(1 for f in findings if f.severity is Severity.ERROR and f.code not in COSTS_A_FILE)


def _states(review: Report, publish: Report, languages: Iterable[str]) -> dict[str, State]:
    from campaignkit.kit.state import in_language, kit_state

    return {
        name: kit_state(in_language(review.findings, name), in_language(publish.findings, name)) for name in languages
    }


def _make(
    campaign: Campaign,
    editions: dict[str, Edition],
    wanted: tuple[Job, ...],
    states: dict[str, State],
    counts: dict[str, int],
    output: Path,
    audiences: tuple[str, ...] | None,
    *,
    draft: bool,
    overwrite: bool,
) -> KitResult:
    """Render with a bar on a terminal; elsewhere a bar would only fill a log."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from campaignkit.campaign.day import timestamp
    from campaignkit.kit.render import render_kit
    from campaignkit.source.writing import OutputError

    console = Console(stderr=True, highlight=False)
    plans = {name: edition.plan for name, edition in editions.items()}
    first = next(iter(plans))
    columns = (TextColumn("Rendering"), BarColumn(), MofNCompleteColumn())
    try:
        with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
            task = bar.add_task("Rendering", total=len(wanted))
            return render_kit(
                plans,
                campaign.fingerprint,
                wanted,
                states[first],
                counts,
                output,
                timestamp=timestamp(plans[first].campaign.starts),
                audiences=audiences,
                library=campaign.library,
                progress=lambda _: bar.advance(task),
                keep_going=draft,
                states=states,
                logos=campaign.logos,
                overwrite=overwrite,
            )
    except OutputError as problem:
        typer.echo(f"error CK091 output-folder: {problem.message} {problem.hint}", err=True)
        raise typer.Exit(2) from problem


def _seen(campaign: Campaign, editions: dict[str, Edition], result: KitResult, review: Report) -> Report:
    """Return a report of all texts and templates that failed and of what is wrong with the laid-out pages.

    Notes are left out: they need no action.
    """
    from campaignkit.diagnostics.finding import Severity
    from campaignkit.diagnostics.report import Report
    from campaignkit.kit.failures import failure_diagnostics, layout_diagnostics, template_sources

    if campaign.plan is None or campaign.root is None:
        raise typer.Exit(2)
    by_language, library = tuple(editions.values()), campaign.library
    findings = failure_diagnostics(campaign.plan, campaign.root, result.failures, by_language, library)
    findings += layout_diagnostics(campaign.root, result.rendered, by_language)
    shown = tuple(finding for finding in findings if finding.severity is not Severity.NOTE)
    sources = {**campaign.sources, **template_sources(library, findings)}
    return Report(shown, review.examined, "review", sources)


def _refuse(report: Report, why: str, exit_code: int) -> NoReturn:
    """Show what stands in the way and leave."""
    from campaignkit.cli.showing import Format, show

    show(report, Format.TEXT)
    typer.echo(f"Nothing was rendered: {why}", err=True)
    raise typer.Exit(exit_code)


def _say(result: KitResult, states: dict[str, State], output: Path) -> None:
    """Say what was made, in which state, and where to look first."""
    from campaignkit.diagnostics.report import plural

    typer.echo(f"{plural(result.fresh, 'file')} rendered, {result.unchanged} unchanged, in {output}")
    for language, state in states.items():
        reasons = f": {', '.join(state.reasons)}" if state.reasons else ""
        typer.echo(f"State{f' ({language})' if len(states) > 1 else ''}: {state.name}{reasons}")
    for name in result.by_hand:
        typer.echo(f"Kept {output / name}: it was changed by hand. --overwrite replaces it.", err=True)
    for name in result.kept:
        typer.echo(f"Kept {output / name}: it is no longer part of the kit, but it was changed by hand.", err=True)
    typer.echo(f"Open {output / 'index.html'}")
