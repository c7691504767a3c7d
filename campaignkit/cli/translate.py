"""`campaignkit translate`: hand texts to translators, and see how far they are."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.options import CAMPAIGNS, HERE, ConfigFile, NoConfig, PlanPath, PlanPaths
from campaignkit.cli.translate_files import export, import_

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.translate.sync import Synced

app = typer.Typer(help="Hand texts to translators, and see how far they are.", no_args_is_help=True)


class StatusFormat(StrEnum):
    """How the status is printed."""

    TEXT = "text"
    JSON = "json"


@app.command()
def sync(
    plan: PlanPath,
    language: Annotated[
        list[str] | None, typer.Option("--language", "-l", help="Only this language; may be repeated.")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 when a file is not in sync.")] = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Write or update `locales/<language>.po` for every language under `translations` of the campaign.

    Nothing a translator has written gets lost: where the source text changed, the translation is marked `fuzzy`;
    where it is gone, it is kept at the end of the file.

    Exit code 0: in sync. 1: with --check, not in sync. 2: not possible.
    """
    from campaignkit.campaign.po_for_translators import po_file
    from campaignkit.cli.opened_plans import opened
    from campaignkit.translate.sync import languages_to_sync, write_synced

    campaign, whole, _ = opened(plan, config, no_config=no_config)
    faulty = differs = False
    for name in languages_to_sync(whole, language or (), originals=bool(campaign.originals)):
        result = po_file(campaign, whole, name)
        if result.problems:
            _show(campaign, result)
            typer.echo(f"{result.file} was left as it is: repair what is listed first.", err=True)
            faulty = True
            continue
        differs = differs or result.changed
        if result.changed and not check:
            write_synced(result)
        typer.echo(_line(result, check=check))
    raise typer.Exit(2 if faulty else 1 if check and differs else 0)


@app.command()
def words(
    language: Annotated[str, typer.Argument(help="The language, by its code: so, fil, pt-BR.")],
    plan: PlanPath = HERE,
    reports: Annotated[
        bool, typer.Option("--reports", help="With what reports, print orders, to-do and sign-off sheets say.")
    ] = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Write the words campaignkit prints by itself into a PO file of the campaign, to be filled or read.

    Drafts that come along are marked fuzzy, and are printed until somebody has read them and taken the mark away.
    """
    from campaignkit.cli.opened_plans import scope_for_one
    from campaignkit.translate.own_fixed_words import write_words_file

    path = write_words_file(scope_for_one(plan, config, no_config=no_config).plans[0], language, reports=reports)
    typer.echo(f"{path.as_posix()}: fill in what is empty, and take `fuzzy` away where you have read a draft.")


@app.command()
def status(
    paths: PlanPaths = None,
    output_format: Annotated[StatusFormat, typer.Option("--format", help="For people or for programs.")] = (
        StatusFormat.TEXT
    ),
    fail_under: Annotated[
        int,
        typer.Option("--fail-under", min=0, max=100, help="Exit 1 when a language is done to less per cent."),
    ] = 0,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Show for every language and audience how many texts are translated, unsure and missing."""
    from campaignkit.cli.opened_plans import opened_in, scope_for
    from campaignkit.cli.output_files import as_json, hand_out
    from campaignkit.translate.progress import described, progress_of

    scope = scope_for(paths or CAMPAIGNS, config, no_config=no_config)
    plans = [opened_in(scope, path) for path in scope.plans]
    rows = [(one.campaign.path, progress_of(one.plan, one.campaign.editions, one.campaign.library)) for one in plans]
    if output_format is StatusFormat.JSON:
        hand_out(as_json(described(rows)), None)
    else:
        from campaignkit.terminal.progress_table import print_progress
        from campaignkit.terminal.screen import screen
        from campaignkit.translate.work_plan_and_order_texts import office_texts_left

        console = screen()
        for one, (path, languages) in zip(plans, rows, strict=True):
            editions = {edition.language: edition for edition in one.campaign.editions}
            names = [language.whole.language for language in languages]
            office = {
                name: office_texts_left(one.plan, editions.get(name), name, one.campaign.library) for name in names
            }
            print_progress(path, languages, office, console)
    if any(one.whole.percent < fail_under for _, languages in rows for one in languages):
        raise typer.Exit(1)


def _line(result: Synced, *, check: bool) -> str:
    if not result.changed:
        did = "in sync"
    elif check:
        did = "not in sync"
    else:
        did = "written" if result.created else "updated"
    counts = (f"{result.new} to translate", f"{result.fuzzy} to look at", f"{result.obsolete} no longer used")
    return f"{result.file}: {did}; {', '.join(counts)}"


def _show(campaign: Campaign, result: Synced) -> None:
    from campaignkit.cli.findings_output import FindingsFormat, show
    from campaignkit.diagnostics.report import Examined, Report

    show(
        Report(tuple(result.problems), Examined(1, 0, 0, 1), "draft", campaign.sources),
        FindingsFormat.TEXT,
    )


app.command()(export)
app.command(name="import")(import_)
