"""`campaignkit check`: look at plans and say what is wrong with them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from campaignkit.diagnostics.report import Report


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class ProfileName(StrEnum):
    """How strict the check is."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISH = "publish"


MIN_WIDTH = 40
DEFAULT_PATHS = [Path("campaigns")]


def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Plan files, or folders to search.", show_default="campaigns/")
    ] = None,
    profile: Annotated[
        ProfileName, typer.Option(help="How strict: draft while writing, review before print, publish to print.")
    ] = ProfileName.REVIEW,
    output_format: Annotated[
        Format, typer.Option("--format", help="For people, for programs, or as annotations on GitHub.")
    ] = Format.TEXT,
) -> None:
    """Check campaign plans: is the file sound, does it make sense, does it address all levels of society?

    Exit code 0: clean. 1: there are findings. 2: nothing could be checked.
    """
    from campaignkit.cli.checking import check_plans
    from campaignkit.cli.discovery import find_plans

    wanted = paths or DEFAULT_PATHS
    plans = find_plans(wanted)
    if not plans:
        named = ", ".join(path.as_posix() for path in wanted)
        typer.echo(f"No plan found in {named}: a plan is a YAML file, usually campaigns/<id>/plan.yaml.", err=True)
        raise typer.Exit(2)
    report = check_plans(plans, profile.value)
    show(report, output_format)
    raise typer.Exit(report.exit_code)


def show(report: Report, output_format: Format) -> None:
    """Print a report on standard output in the format asked for."""
    if output_format is Format.JSON:
        from campaignkit.diagnostics.formats.json_format import render

        typer.echo(render(report), nl=False)
    elif output_format is Format.GITHUB:
        from campaignkit.diagnostics.formats.github_format import render as render_github
        from campaignkit.diagnostics.formats.text_format import summary

        typer.echo(render_github(report), nl=False)
        typer.echo(f"{report.verdict} in {summary(report)}", err=True)
    else:
        from rich.console import Console

        from campaignkit.diagnostics.formats.text_format import print_report

        console = Console(highlight=False, emoji=False, markup=False)
        if console.width < MIN_WIDTH:
            console.width = MIN_WIDTH
        print_report(report, console)
