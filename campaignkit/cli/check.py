"""`campaignkit check`: look at plans and say what is wrong with them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from campaignkit.cli.showing import Format, show, write_file

if TYPE_CHECKING:
    from campaignkit.check.baseline_entries import Entry
    from campaignkit.check.config import LoadedConfig
    from campaignkit.check.settings import Asked, Settings
    from campaignkit.diagnostics.finding import Diagnostic


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


DEFAULT_PATHS = [Path("campaigns")]
STDIN = Path("-")


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Plan files, folders to search, or - for standard input.", show_default="campaigns/"),
    ] = None,
    profile: Annotated[
        ProfileName | None,
        typer.Option(
            help="How strict: draft while writing, review before print, publish to print.", show_default="review"
        ),
    ] = None,
    output_format: Annotated[
        Format, typer.Option("--format", help="For people, for programs, or for a code-hosting service.")
    ] = Format.TEXT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write into this file instead of to the screen.")
    ] = None,
    select: Annotated[
        list[str] | None, typer.Option(help="Run only these rules: CK203, a name, or CK2 for a family; by commas.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Leave out these rules, written the same way.")] = None,
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
    layout: Annotated[
        bool,
        typer.Option("--layout", help="Also lay out all materials and judge the pages."),
    ] = False,
    config: Annotated[
        Path | None, typer.Option(help="Settings.", show_default="campaignkit.yaml in a folder above")
    ] = None,
    no_config: Annotated[bool, typer.Option("--no-config", help="Do not look for settings.")] = False,
    stdin_filename: Annotated[
        Path | None, typer.Option(help="The name of what comes from standard input, for its overlays.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print findings and nothing else.")] = False,
) -> None:
    """Check campaign plans: is the file sound, does it make sense, does it address all levels of society?

    The rules that protect a child at once, such as the check of help numbers, always run.

    Exit code 0: clean. 1: there are findings. 2: nothing could be checked.
    """
    from campaignkit.check.settings import Asked

    wanted = paths or DEFAULT_PATHS
    asked = Asked(
        profile, tuple(select or ()), tuple(ignore or ()), fail_on, min_confidence, write_baseline or baseline
    )
    _refuse_misuse(wanted, output, write_baseline, fix=fix, diff=diff)
    loaded = _config(stdin_filename if wanted == [STDIN] else None, wanted, config, no_config=no_config)
    settings = _settings(asked, loaded)
    run = _Run(output_format, output, quiet, settings, layout)
    if loaded.diagnostics:
        run.stop(loaded.diagnostics, loaded)
    if settings.kept_on:
        from campaignkit.check.settings import told

        run.tell(told(settings.kept_on))
    known = run.known(write=write_baseline is not None)
    data = _standard_input() if wanted == [STDIN] else None
    plans = [stdin_filename or Path("<stdin>")] if data is not None else run.plans(wanted, loaded)
    if diff or fix:
        from campaignkit.check.fix import fix_plans, show_diff

        if diff:
            raise typer.Exit(show_diff(plans, settings, run.tell, data))
        fix_plans(plans, settings, run.tell)
    run.finish(plans, data, known, write_baseline)


class _Run:
    """One run of the command: what it is asked for, and how it speaks."""

    def __init__(
        self, output_format: Format, output: Path | None, quiet: bool, settings: Settings, layout: bool
    ) -> None:
        self.output_format = output_format
        self.output = output
        self.quiet = quiet
        self.settings = settings
        self.layout = layout

    def tell(self, text: str) -> None:
        """Say something that is no finding."""
        if not self.quiet:
            typer.echo(text, err=True)

    def stop(self, problems: tuple[Diagnostic, ...], loaded: LoadedConfig | None = None) -> NoReturn:
        """Show what is wrong with the settings, in the format asked for, and leave."""
        from campaignkit.diagnostics.report import Examined, Report

        sources = {loaded.source.file: loaded.source} if loaded is not None and loaded.source is not None else {}
        report = Report(problems, Examined(0, 0, 0, 0), self.settings.profile, sources)
        show(report, self.output_format, self.output, quiet=self.quiet)
        raise typer.Exit(2)

    def known(self, *, write: bool) -> list[Entry] | None:
        """Read the baseline; None without one, or where it is to be written for the first time."""
        path = self.settings.baseline
        if path is None or (write and not path.exists()):
            return None
        from campaignkit.check.baselines import load_baseline

        found = load_baseline(path)
        if not isinstance(found, list):
            self.stop((found,))
        return found

    def plans(self, wanted: list[Path], loaded: LoadedConfig) -> list[Path]:
        """Find the plans that are to be checked, or say why there are none and leave."""
        from campaignkit.campaign.discovery import find_plans

        found = find_plans(wanted)
        plans = [path for path in found if not loaded.excludes(path)]
        left_out = [path for path in found if path in wanted and path not in plans]
        for path in left_out:
            self.tell(f"{path.as_posix()} is not checked: the settings exclude it.")
        if plans:
            return plans
        if found and len(left_out) == len(found):
            raise typer.Exit(0)
        named = ", ".join(path.as_posix() for path in wanted)
        typer.echo(f"No plan found in {named}: a plan is a YAML file, usually campaigns/<id>/plan.yaml.", err=True)
        raise typer.Exit(2)

    def finish(
        self, plans: list[Path], data: bytes | None, known: list[Entry] | None, write: Path | None
    ) -> NoReturn:
        """Check, hold against the baseline, show, and leave with the exit code."""
        from campaignkit.check.run import check_plans

        report = check_plans(plans, self.settings, data, layout=self.layout)
        if write is not None:
            from campaignkit.check.baselines import rewrite

            report, lines = rewrite(report, write, known, self.tell)
            write_file(write, lines)
        elif known is not None and self.settings.baseline is not None:
            from campaignkit.check.baselines import against

            report = against(report, self.settings.baseline, known, self.tell)
        show(report, self.output_format, self.output, quiet=self.quiet)
        raise typer.Exit(report.exit_code)


def _settings(asked: Asked, loaded: LoadedConfig) -> Settings:
    from campaignkit.check.selection import UnknownCodeError
    from campaignkit.check.settings import settle

    try:
        return settle(asked, loaded)
    except UnknownCodeError as unknown:
        typer.echo(f"{unknown} {unknown.hint}", err=True)
        raise typer.Exit(2) from unknown


def _config(stdin: Path | None, wanted: list[Path], named: Path | None, *, no_config: bool) -> LoadedConfig:
    from campaignkit.check.config import NO_CONFIG, find_config, load_config

    if no_config:
        return NO_CONFIG
    path = named or find_config(wanted if stdin is None else [stdin])
    return NO_CONFIG if path is None else load_config(path)


def _refuse_misuse(wanted: list[Path], output: Path | None, baseline: Path | None, *, fix: bool, diff: bool) -> None:
    """Leave with 2 when options contradict each other or a file would be overwritten that nobody can have meant."""
    from campaignkit.campaign.discovery import SUFFIXES

    problem = ""
    if STDIN in wanted and len(wanted) > 1:
        problem = "- stands for standard input and cannot be named together with files."
    elif fix and diff:
        problem = "--fix changes files and --diff does not: choose one."
    elif fix and STDIN in wanted:
        problem = "What comes from standard input cannot be changed: use --diff, or name the file."
    for path in (output, baseline):
        if path is not None and path.suffix in SUFFIXES:
            problem = f"{path} looks like a plan, and would be overwritten. Choose another name."
    if problem:
        typer.echo(problem, err=True)
        raise typer.Exit(2)


def _standard_input() -> bytes:
    import sys

    from campaignkit.source.file import MAX_BYTES

    return sys.stdin.buffer.read(MAX_BYTES + 1)
