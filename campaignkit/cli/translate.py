"""`campaignkit translate`: hand texts to translators, and see how far they are."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.scoping import ConfigFile, NoConfig, scope_for, scope_for_one

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.check.scope import Scope
    from campaignkit.plan.model.plan import Plan
    from campaignkit.translate.progress import LanguageProgress, Progress
    from campaignkit.translate.sync import Synced

translate = typer.Typer(help="Hand texts to translators, and see how far they are.", no_args_is_help=True)


class StatusFormat(StrEnum):
    """How the status is printed."""

    TEXT = "text"
    JSON = "json"


@translate.command()
def sync(
    plan: Annotated[Path, typer.Argument(help="The plan file, or the campaign's folder.")],
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
    from campaignkit.translate.sync import languages_to_sync

    scope = scope_for_one(plan, config, no_config=no_config)
    campaign, whole = _sound(scope, scope.plans[0])
    failed = changed = False
    for language_code in languages_to_sync(whole, language or (), originals=bool(campaign.originals)):
        result = _synced(campaign, language_code)
        if result.problems:
            _show(campaign, result)
            typer.echo(f"{result.file} was left as it is: repair what is listed first.", err=True)
            failed = True
            continue
        changed = changed or result.changed
        if result.changed and not check and not _write(result):
            failed = True
        else:
            typer.echo(_line(result, check=check))
    raise typer.Exit(2 if failed else 1 if check and changed else 0)


@translate.command()
def words(
    language: Annotated[str, typer.Argument(help="The language, by its code: so, fil, pt-BR.")],
    plan: Annotated[Path, typer.Argument(help="The plan file, or the campaign's folder.")] = Path(),
    reports: Annotated[
        bool, typer.Option("--reports", help="With what reports, print orders, to-do and sign-off sheets say.")
    ] = False,
) -> None:
    """Write the words campaignkit prints by itself into a PO file of the campaign, to be filled or read.

    Drafts that come along are marked fuzzy, and are printed until somebody has read them and taken the mark away.
    """
    from campaignkit.knowledge.vocabularies import terms
    from campaignkit.source.bounds import leads_out
    from campaignkit.source.writing import write_whole
    from campaignkit.translate.own_words import words_file

    if language.partition("-")[0] not in terms()["languages"]:
        typer.echo(f"`{language}` is not a language code campaignkit knows: so, fil, pt-BR.", err=True)
        raise typer.Exit(2)
    path, data = words_file(plan / "plan.yaml" if plan.is_dir() else plan, language, reports=reports)
    if leads_out(path):
        typer.echo(f"{path.as_posix()} was not written: a link leads out of the folder of the plan.", err=True)
        raise typer.Exit(2)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        typer.echo(f"{path.parent.as_posix()} cannot be made: {problem.strerror}.", err=True)
        raise typer.Exit(2) from problem
    write_whole(path, data)
    typer.echo(f"{path.as_posix()}: fill in what is empty, and take `fuzzy` away where you have read a draft.")


@translate.command()
def status(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Plan files, or folders to search.", show_default="campaigns/")
    ] = None,
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
    from campaignkit.translate.progress import progress_of

    scope = scope_for(paths or [Path("campaigns")], config, no_config=no_config)
    rows = []
    for path in scope.plans:
        campaign, plan = _sound(scope, path)
        rows.append((path, progress_of(plan, campaign.editions)))
    if output_format is StatusFormat.JSON:
        typer.echo(_json(rows), nl=False)
    else:
        for path, languages in rows:
            _print(path, languages)
    if any(one.whole.percent < fail_under for _, languages in rows for one in languages):
        raise typer.Exit(1)


def _sound(scope: Scope, path: Path) -> tuple[Campaign, Plan]:
    """Return a campaign with its plan, or show why it cannot be read, and leave."""
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.cli.showing import Format, show

    campaign = open_campaign(path)
    if campaign.plan is None:
        show(scope.check(campaign, profile="draft"), Format.TEXT)
        typer.echo("The plan cannot be read whole. Repair what is listed first.", err=True)
        raise typer.Exit(2)
    return campaign, campaign.plan


def _synced(campaign: Campaign, language: str) -> Synced:
    from campaignkit.translate.po_files import folder_of
    from campaignkit.translate.sync import sync as synced

    assert campaign.plan is not None  # noqa: S101
    assert campaign.root is not None  # noqa: S101
    own = folder_of(campaign.path, campaign.file)
    return synced(campaign.plan, campaign.root, own, campaign.translations[language], language, campaign.originals)


def _line(result: Synced, *, check: bool) -> str:
    if not result.changed:
        did = "in sync"
    elif check:
        did = "not in sync"
    else:
        did = "written" if result.created else "updated"
    counts = (f"{result.new} to translate", f"{result.fuzzy} to look at", f"{result.obsolete} no longer used")
    return f"{result.file}: {did}; {', '.join(counts)}"


def _write(result: Synced) -> bool:
    from campaignkit.source.writing import OutputError
    from campaignkit.translate.sync import write_synced

    try:
        write_synced(result)
    except OutputError as problem:
        typer.echo(f"{problem.message} {problem.hint}", err=True)
        return False
    return True


def _show(campaign: Campaign, result: Synced) -> None:
    from campaignkit.cli.showing import Format, show
    from campaignkit.diagnostics.report import Examined, Report

    show(
        Report(tuple(result.problems), Examined(1, 0, 0, 1), "draft", campaign.sources),
        Format.TEXT,
    )


def _json(rows: list[tuple[Path, tuple[LanguageProgress, ...]]]) -> str:
    import json
    from dataclasses import asdict

    plans = [
        {
            "plan": path.as_posix(),
            "languages": [
                asdict(one.whole)
                | {"percent": one.whole.percent}
                | {"audiences": [asdict(row) for row in one.audiences]}
                for one in languages
            ],
        }
        for path, languages in rows
    ]
    return json.dumps({"schema_version": 1, "plans": plans}, ensure_ascii=False, indent=2) + "\n"


def _print(path: Path, languages: tuple[LanguageProgress, ...]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from campaignkit.knowledge.locales import language_label

    console = Console(highlight=False, emoji=False, markup=False)
    if not languages:
        console.print(f"{path.as_posix()}: one language only (`translations` is empty)")
        return
    table = Table(box=box.SIMPLE_HEAD, title=path.as_posix(), title_justify="left", title_style="bold")
    table.add_column("language / audience")
    for name in ("translated", "unsure", "missing", "words left", "done"):
        table.add_column(name, justify="right")
    for one in languages:
        name = one.whole.language
        table.add_row(f"{language_label(name)} ({name})", *_cells(one.whole), style="bold")
        for row in one.audiences:
            table.add_row(f"  {row.audience}", *_cells(row))
    console.print(table)


def _cells(row: Progress) -> tuple[str, ...]:
    return (str(row.translated), str(row.fuzzy), str(row.missing), str(row.words_left), f"{row.percent} %")
