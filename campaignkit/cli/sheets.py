"""`campaignkit sheets`: the plan as a workbook, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from campaignkit.cli.completing import vocabulary, words
from campaignkit.cli.scoping import ConfigFile, NoConfig, scope_for_one

app = typer.Typer(help="The plan as a workbook for Excel or LibreOffice, and back.", no_args_is_help=True)


@app.command()
def export(
    plan: Annotated[
        Path | None, typer.Argument(help="The plan file, or the campaign's folder; without one, an empty workbook.")
    ] = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="The workbook to write.")] = Path("plan.xlsx"),
    language: Annotated[
        str,
        typer.Option(
            "--language", "-l", help="The language of an empty workbook.", autocompletion=vocabulary("languages")
        ),
    ] = "en",
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace the file where it is there already.")
    ] = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Write the plan as a workbook: a sheet for each list, with lists to choose from.

    `campaignkit sheets import` reads it back, and keeps comments and order of the plan.
    """
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.cli.showing import Format, may_replace, show, write_file
    from campaignkit.sheets.exporting import empty_workbook, language_of, workbook_of

    if output.suffix.lower() != ".xlsx":
        typer.echo(f"{output}: a workbook is written as .xlsx, which LibreOffice reads as well.", err=True)
        raise typer.Exit(2)
    if plan is None:
        if language_of({"campaign": {"language": language}}) != language:
            typer.echo(f"`{language}` is not a language code campaignkit knows: ro, uk, pt-BR.", err=True)
            raise typer.Exit(2)
        may_replace(output, overwrite=overwrite)
        write_file(output, empty_workbook(language))
        typer.echo(f"{output}: an empty workbook. Fill it, then: campaignkit sheets import {output.as_posix()}")
        return
    scope = scope_for_one(plan, config, no_config=no_config)
    campaign = open_campaign(scope.plans[0])
    if campaign.root is None:
        show(scope.check(campaign, profile="draft"), Format.TEXT)
        typer.echo("The plan cannot be read. Repair what is listed first.", err=True)
        raise typer.Exit(2)
    may_replace(output, overwrite=overwrite)
    write_file(output, workbook_of(campaign))
    typer.echo(f"{output}: change it, save it, then: campaignkit sheets import {output.as_posix()} {campaign.file}")


@app.command(name="import")
def import_(
    workbook: Annotated[Path, typer.Argument(help="The workbook (.xlsx, .ods, .xls) or table (.csv).")],
    plan: Annotated[
        Path | None,
        typer.Argument(help="The plan to change, or where a new one goes.", show_default="campaigns/<its id>"),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Write the changes without asking.")] = False,
    delete: Annotated[
        bool, typer.Option("--delete", help="Take out of the plan what was deleted in the workbook.")
    ] = False,
    take: Annotated[
        str,
        typer.Option(
            help="Which side counts where both were changed since the export: workbook or plan.",
            autocompletion=words("workbook", "plan"),
        ),
    ] = "ask",
    diff: Annotated[bool, typer.Option("--diff", help="Show the lines of the plan that change, too.")] = False,
) -> None:
    """Read a workbook into the plan: the difference is shown first, and nothing is written before you say yes.

    Comments, order and quoting of the plan stay. What the workbook does not show is never lost; an error in a cell or
    a lost column is never taken for a deletion. Without a plan it makes a new one.

    Exit code 0: read in, or nothing to change. 1: there is something to correct first, and nothing was written.
    2: not possible.
    """
    from campaignkit.cli.sheets_shown import line_diff, show_changes, show_findings
    from campaignkit.cli.sheets_written import ask, opened, write_import
    from campaignkit.sheets.importing import import_workbook

    if take not in ("ask", "workbook", "plan"):
        typer.echo(f"`--take {take}`: write workbook or plan.", err=True)
        raise typer.Exit(2)
    target, campaign = opened(workbook, plan)
    found = import_workbook(workbook, workbook.as_posix(), target, campaign, take=take, delete=delete)
    show_findings(found)
    if found.errors:
        typer.echo("Nothing was written. Correct what is listed, save the workbook, and read it in again.", err=True)
        raise typer.Exit(2 if found.findings[0].code == "CK650" else 1)
    show_changes(found, delete=delete)
    if found.after == found.before:
        typer.echo("The plan stays as it is.")
        return
    if diff:
        typer.echo(line_diff(found, target.as_posix()))
    if not yes:
        ask(target, new=campaign is None)
    write_import(found, target, campaign)
