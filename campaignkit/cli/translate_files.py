"""`campaignkit translate export` and `translate import`: texts for Word, Excel and agencies, and what comes back."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.asking import confirm, leave
from campaignkit.cli.completing import vocabulary
from campaignkit.cli.options import HERE, ConfigFile, NoConfig, Overwrite, PlanPath, Yes
from campaignkit.late_patterns import late_pattern

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.plan.model.plan import Plan
    from campaignkit.sheets.texts import Texts
    from campaignkit.sheets.texts_taken_over import TakenTexts


class TextFormat(StrEnum):
    """In what texts are handed over."""

    DOCX = "docx"
    XLSX = "xlsx"
    XLIFF = "xliff"


_BY = late_pattern(r"[^,]*\w[^,]*,\s*\S.*")


def export(
    plan: PlanPath = HERE,
    language: Annotated[
        str,
        typer.Option(
            "--language",
            "-l",
            help="The language to translate into; the plan's own to have its texts read.",
            autocompletion=vocabulary("languages"),
        ),
    ] = "",
    text_format: Annotated[TextFormat, typer.Option("--format", help="For Word, for Excel, for an agency.")] = (
        TextFormat.DOCX
    ),
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file to write.", show_default="texts-<language>.docx")
    ] = None,
    overwrite: Overwrite = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Write the texts as a table: source, where it is printed, how long it may be, translation, remark.

    `campaignkit translate import` reads it back. The PO files stay the truth.
    """
    from campaignkit.cli.opened_plans import opened
    from campaignkit.cli.output_files import may_replace, write_file
    from campaignkit.sheets.texts_written import written_as

    campaign, whole, _ = opened(plan, config, no_config=no_config)
    language = language or whole.campaign.language
    texts = _texts(campaign, whole, language)
    suffix = "xlf" if text_format is TextFormat.XLIFF else text_format.value
    target = output or Path(f"texts-{language}.{suffix}")
    may_replace(target, overwrite=overwrite)
    write_file(target, written_as(text_format.value, texts, campaign, whole))
    rest = sum(1 for row in texts.rows if row.unsure or not row.target)
    typer.echo(f"{target}: {len(texts.rows)} texts, {rest} to translate or to look at.")
    typer.echo(f"When it comes back: campaignkit translate import {target.as_posix()} {campaign.file}")


def import_(
    file: Annotated[Path, typer.Argument(help="What came back: .docx, .xlsx, .ods, .csv, .xlf or .po.")],
    plan: PlanPath = HERE,
    language: Annotated[
        str | None, typer.Option("--language", "-l", help="Its language, where the file does not say it.")
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", help="Who translated it, function and organisation; without it all is marked unsure."),
    ] = None,
    yes: Yes = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Take over texts that came back; the changes are shown first.

    Each row finds its text by its key and source. Rows that lost a placeholder or a link are kept out one by one;
    rows that are missing change nothing. In Word, tracked changes count as accepted.

    Exit code 0: taken over, or nothing new. 1: rows were kept out. 2: not possible.
    """
    from campaignkit.cli.opened_plans import opened
    from campaignkit.recipients.table import TableError
    from campaignkit.sheets.texts_returned import read_returned
    from campaignkit.sheets.texts_reviewed import calls_given_up
    from campaignkit.sheets.texts_taken_over import taken_over

    if by is not None and not _BY.fullmatch(by.strip()):
        leave("--by: write a function and an organisation, with a comma between them: Translator, City Office.")
    campaign, whole, _ = opened(plan, config, no_config=no_config)
    try:
        reply = read_returned(file, file.as_posix())
    except TableError as error:
        leave(f"error CK650  {error.message} {error.hint}")
    name = language or reply.language
    if not name:
        leave(f"{file} does not say in which language it is: -l ro.")
    texts = _texts(campaign, whole, name)
    outcome = taken_over(texts, reply.rows, sure=by is not None)
    _show(outcome, each=not yes)
    if not outcome.changes:
        typer.echo("The texts stay as they are.")
        raise typer.Exit(1 if outcome.kept_out else 0)
    if texts.sync is None:
        for sign in calls_given_up(campaign, outcome):
            typer.echo(f"~ {'.'.join(map(str, sign))} is taken out: nobody has called about what is different.")
    if not yes:
        confirm("Write this?")
    _write(campaign, texts, outcome, by)
    raise typer.Exit(1 if outcome.kept_out else 0)


def _show(outcome: TakenTexts, *, each: bool) -> None:
    """Show what would be taken over, each text where somebody is asked, and what was kept out."""
    from campaignkit.diagnostics.shortened import shorten

    for change in outcome.changes if each else ():
        mark = " (to be looked at)" if change.unsure else ""
        typer.echo(f"~ {change.place}  {change.row.key}{mark}")
        typer.echo(f"    {shorten(change.row.target, 110) or '(empty)'}")
        typer.echo(f"  → {shorten(change.new, 110)}")
    for place, remark in outcome.notes:
        typer.echo(f"remark, {place}: {shorten(remark, 200)}")
    for place, why, hint in outcome.kept_out:
        typer.echo(f"error CK652  {place}: {why}. {hint}", err=True)


def _write(campaign: Campaign, texts: Texts, outcome: TakenTexts, by: str | None) -> None:
    from campaignkit.campaign.today import today
    from campaignkit.sheets.texts_reviewed import write_review
    from campaignkit.sheets.texts_taken_over import write_taken

    if texts.sync is None:
        refusals = write_review(campaign, outcome)
        for line in refusals:
            typer.echo(line, err=True)
        typer.echo(
            f"{campaign.file}: {len(outcome.changes) - len(refusals)} texts changed. Translations of them are now "
            "to be looked at: campaignkit translate sync"
        )
        return
    write_taken(texts, outcome, by, today())
    unsure = sum(change.unsure for change in outcome.changes)
    typer.echo(f"{texts.sync.file}: {len(outcome.changes)} texts taken over, {unsure} of them to be looked at.")


def _texts(campaign: Campaign, whole: Plan, language: str) -> Texts:
    from campaignkit.diagnostics.usage import UsageError
    from campaignkit.sheets.texts import texts_of

    try:
        texts = texts_of(campaign, whole, language)
    except UsageError as error:
        leave(f"{error} Its own language, {whole.campaign.language}, is for a review of its texts.")
    if texts.sync is not None and texts.sync.problems:
        leave(f"{texts.sync.file} cannot be read: {texts.sync.problems[0].message}")
    return texts
