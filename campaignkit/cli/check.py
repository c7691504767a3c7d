"""`campaignkit check`: look at plans and say what is wrong with them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.completing import codes
from campaignkit.cli.findings_output import FindingsFormat, show
from campaignkit.cli.options import CAMPAIGNS, AsOf, ConfigFile, IntoFile, NoConfig, cache_option
from campaignkit.cli.output_files import write_file

if TYPE_CHECKING:
    from campaignkit.check.scope import Scope
    from campaignkit.diagnostics.report import Report


class ProfileName(StrEnum):
    """How strict the check is."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISH = "publish"


class FailOn(StrEnum):
    """The least severity that fails a check."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class Sure(StrEnum):
    """How sure a finding has to be."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


STDIN = Path("-")
WORKBOOKS = (".xlsx", ".ods", ".xls")


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Plan files, folders to search, a workbook, or - for standard input.", show_default="campaigns/"
        ),
    ] = None,
    profile: Annotated[
        ProfileName | None,
        typer.Option(
            help="How strict: draft while writing, review before print, publish to print.", show_default="review"
        ),
    ] = None,
    output_format: Annotated[
        FindingsFormat, typer.Option("--format", help="For people, for programs, or for a code-hosting service.")
    ] = FindingsFormat.TEXT,
    output: IntoFile = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            help="Run only these rules: CK203, a name, or CK2 for a family; by commas. Families: CK0 structure, "
            "CK1 coverage, CK2 messages, CK3 language, CK4 help, CK5 pages, CK6 evaluation.",
            autocompletion=codes,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(help="Leave out these rules, written the same way.", autocompletion=codes)
    ] = None,
    fail_on: Annotated[
        FailOn | None, typer.Option(help="The least severity that fails the check.", show_default="warning")
    ] = None,
    min_confidence: Annotated[
        Sure | None, typer.Option(help="Show only findings that are at least this sure.", show_default="low")
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option(help="Leave out the known findings that stand in this file.")
    ] = None,
    write_baseline: Annotated[
        Path | None, typer.Option(help="Write today's findings into this file; one that is there only shrinks.")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Put in the replacements that are safe, then check.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")] = False,
    as_of: AsOf = None,
    layout: Annotated[
        bool,
        typer.Option("--layout", help="Also lay out all materials and judge the pages."),
    ] = False,
    no_own_templates: Annotated[
        bool, typer.Option("--no-own-templates", help="With --layout: run no template that came with the plans.")
    ] = False,
    cache: Annotated[
        bool | None,
        cache_option("Use earlier judgements on plans of which nothing has changed."),
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
    stdin_filename: Annotated[
        Path | None, typer.Option(help="The name of what comes from standard input, for its overlays.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print findings and nothing else.")] = False,
) -> None:
    """Check campaign plans: is the file sound, does it make sense, does it address all levels of society?

    The rules that protect a child at once, such as the check of help numbers, always run.

    Exit code 0: clean. 1: there are findings. 2: nothing could be checked.
    """
    from campaignkit.campaign.today import as_of as on_day
    from campaignkit.check.run_settings import GivenOptions
    from campaignkit.check.scope import SettingsError, scope_of

    on_day(as_of)
    places = paths or list(CAMPAIGNS)
    options = GivenOptions(
        profile, tuple(select or ()), tuple(ignore or ()), fail_on, min_confidence, write_baseline or baseline
    )
    _refuse_misuse(places, output, write_baseline, fix=fix, diff=diff)
    is_stdin = places == [STDIN]
    around = [stdin_filename or Path("<stdin>")] if is_stdin else places
    try:
        scope = scope_of(around, options, config=config, look=not no_config, new=write_baseline is not None)
    except SettingsError as fault:
        show(fault.report, output_format, output, quiet=quiet)
        raise typer.Exit(2) from fault

    def tell(text: str) -> None:
        if not quiet:
            typer.echo(text, err=True)

    for note in scope.notes:
        tell(note)
    book = None if fix or diff or write_baseline else _workbook(places, scope)
    if book is not None:
        report = scope.limited(scope.without_known(book, tell))
        show(report, output_format, output, quiet=quiet)
        raise typer.Exit(report.exit_code)
    plans = around if is_stdin else _plans(scope, places)
    data = _standard_input() if is_stdin else None
    if diff or fix:
        from campaignkit.check.fix import fix_plans, show_diff

        if diff:
            raise typer.Exit(show_diff(plans, scope.settings, tell, data))
        fix_plans(plans, scope.settings, tell)
    from campaignkit.check.judgement_cache import wanted_cache
    from campaignkit.check.many_plans import check_plans

    if layout:
        from campaignkit.materials.own_types_and_themes import programs_of

        for line in programs_of(plans, run=not no_own_templates):
            tell(line)
    report = check_plans(
        plans,
        scope.settings,
        data,
        layout=layout,
        own_templates=not no_own_templates,
        cache=wanted_cache(cache),
    )
    if write_baseline is None:
        report = scope.without_known(report, tell)
    else:
        from campaignkit.check.baselines import rewrite

        old = None if scope.known_findings is None else list(scope.known_findings)
        report, lines = rewrite(report, write_baseline, old, tell)
        write_file(write_baseline, lines)
    report = scope.limited(report)
    show(report, output_format, output, quiet=quiet)
    raise typer.Exit(report.exit_code)


def _workbook(places: list[Path], scope: Scope) -> Report | None:
    """Check what the workbook of a campaign would make of its plan; nothing is written. None for anything else."""
    if len(places) != 1 or places[0].suffix.lower() not in WORKBOOKS:
        return None
    from campaignkit.check.workbook_check import check_workbook, plan_of_workbook
    from campaignkit.cli.opened_plans import there_in

    plan = plan_of_workbook(places[0])
    return None if plan is None else check_workbook(places[0], plan, there_in(scope, plan), scope.settings)


def _plans(scope: Scope, places: list[Path]) -> list[Path]:
    """Return the plans to check, or say why there are none and leave."""
    if scope.plans:
        return list(scope.plans)
    for limit in scope.limits:
        typer.echo(limit, err=True)
    if scope.left_out:
        raise typer.Exit(0)
    from campaignkit.cli.opened_plans import no_plan_in

    typer.echo(no_plan_in(places), err=True)
    raise typer.Exit(2)


def _refuse_misuse(places: list[Path], output: Path | None, baseline: Path | None, *, fix: bool, diff: bool) -> None:
    """Leave with 2 when options contradict each other or a file would be overwritten that nobody can have meant."""
    from campaignkit.cli.output_files import refuse_plan

    problem = ""
    if STDIN in places and len(places) > 1:
        problem = "- stands for standard input and cannot be named together with files."
    elif fix and diff:
        problem = "--fix changes files and --diff does not: choose one."
    elif fix and STDIN in places:
        problem = "What comes from standard input cannot be changed: use --diff, or name the file."
    if problem:
        typer.echo(problem, err=True)
        raise typer.Exit(2)
    for path in (output, baseline):
        refuse_plan(path)


def _standard_input() -> bytes:
    import sys

    from campaignkit.source.text_file import MAX_BYTES

    return sys.stdin.buffer.read(MAX_BYTES + 1)
