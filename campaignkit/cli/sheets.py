"""`campaignkit sheets`: the plan as a workbook, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from campaignkit.cli.asking import confirm, leave, say
from campaignkit.cli.completing import vocabulary, words
from campaignkit.cli.options import ConfigFile, NoConfig, Overwrite, Yes
from campaignkit.cli.output_language import on_screen

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
    overwrite: Overwrite = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Write the plan as a workbook: a sheet for each list, with lists to choose from.

    `campaignkit sheets import` reads it back, and keeps comments and order of the plan.
    """
    from campaignkit.cli.opened_plans import read_in, scope_for_one
    from campaignkit.cli.output_files import may_replace, write_file
    from campaignkit.sheets.exporting import empty_workbook, left_out, workbook_of

    if output.suffix.lower() != ".xlsx":
        leave(f"{output}: a workbook is written as .xlsx, which LibreOffice reads as well.")
    if plan is None:
        data = empty_workbook(language)
        then = f"an empty workbook. Fill it, then: campaignkit sheets import {output.as_posix()}"
    else:
        scope = scope_for_one(plan, config, no_config=no_config)
        campaign, _ = read_in(scope, scope.plans[0])
        data = workbook_of(campaign)
        then = f"change it, save it, then: campaignkit sheets import {output.as_posix()} {campaign.file}"
        if keys := left_out(campaign):
            then += f"\nThe plan keeps what has no columns: {', '.join(keys)}"
    may_replace(output, overwrite=overwrite)
    write_file(output, data)
    typer.echo(on_screen()(f"{output}: {then}"))


@app.command(name="import")
def import_(
    workbook: Annotated[Path, typer.Argument(help="The workbook (.xlsx, .ods, .xls) or table (.csv).")],
    plan: Annotated[
        Path | None,
        typer.Argument(help="The plan to change, or where a new one goes.", show_default="campaigns/<its id>"),
    ] = None,
    yes: Yes = False,
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
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Read a workbook into the plan: the difference is shown first, and nothing is written before you say yes.

    Comments, order and quoting of the plan stay. What the workbook does not show is never lost; an error in a cell or
    a lost column is never taken for a deletion. Without a plan it makes a new one.

    Exit code 0: read in, or nothing to change. 1: there is something to correct first, and nothing was written.
    2: not possible.
    """
    from campaignkit.cli.opened_plans import scope_for_one, there_in
    from campaignkit.sheets.importing import import_workbook
    from campaignkit.sheets.plan_file import plan_file_of, write_import
    from campaignkit.terminal.workbook_lines import change_lines, finding_lines, line_diff

    if take not in ("ask", "workbook", "plan"):
        leave(f"`--take {take}`: write workbook or plan.")
    target = plan_file_of(workbook, plan)
    campaign = there_in(scope_for_one(target, config, no_config=no_config), target) if target.exists() else None
    result = import_workbook(workbook, workbook.as_posix(), target, campaign, take=take, delete=delete)
    own = on_screen()
    say(finding_lines(result, own))
    if result.errors:
        message = "Nothing was written. Correct what is listed, save the workbook, and read it in again."
        leave(own(message), 2 if result.findings[0].code == "CK650" else 1)
    say(change_lines(result, own, delete=delete))
    if result.after == result.before:
        typer.echo(own("The plan stays as it is."))
        return
    if diff:
        typer.echo(line_diff(result, target.as_posix()))
    if not yes:
        confirm(own(f"Make {target}?" if campaign is None else f"Write this into {target}?"))
    say(own(line) for line in write_import(result, target, campaign))
