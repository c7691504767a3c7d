"""The plan a workbook is read into: opened before, asked about, and written whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.sheets.importing import Imported


def opened(workbook: Path, plan: Path | None) -> tuple[Path, Campaign | None]:
    """Return the plan file a workbook goes into, with its campaign where it is there, or leave with 2."""
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.cli.showing import Format, show
    from campaignkit.diagnostics.report import Examined, Report

    target = plan or _named_by(workbook)
    if target.suffix not in (".yaml", ".yml"):
        target = target / "plan.yaml"
    if not target.exists():
        return target, None
    campaign = open_campaign(target)
    if campaign.root is None or any(finding.code in ("CK001", "CK004", "CK005") for finding in campaign.diagnostics):
        show(Report(campaign.diagnostics, Examined(1, 0, 0, 1), "draft", campaign.sources), Format.TEXT)
        typer.echo("The plan cannot be read whole. Repair what is listed first.", err=True)
        raise typer.Exit(2)
    return target, campaign


def _named_by(workbook: Path) -> Path:
    """Return where the plan of a workbook lies that names its campaign, or leave with 2."""
    from campaignkit.recipients.table import TableError

    try:
        found = plan_of(workbook)
    except TableError as error:
        typer.echo(f"error CK650  {error.message} {error.hint}", err=True)
        raise typer.Exit(2) from error
    if found is None:
        typer.echo(
            f"{workbook} does not say of which campaign it is. Name the plan behind it; `campaignkit new` makes one.",
            err=True,
        )
        raise typer.Exit(2)
    return found


def plan_of(workbook: Path) -> Path | None:
    """Return where the plan of a workbook lies or would lie; None where the workbook names no campaign.

    Raises:
        TableError: it is no workbook that can be read.
    """
    import re

    from campaignkit.sheets.base import base_of
    from campaignkit.sheets.columns import CAMPAIGN, by_key
    from campaignkit.sheets.places import placed
    from campaignkit.sheets.raw import read_book
    from campaignkit.sheets.tables import KEY, VALUE

    book = read_book(workbook, workbook.as_posix(), ("en",))
    base = base_of(book)
    if base is not None and base.file and Path(base.file).is_file():
        return Path(base.file)
    here = placed(book, base)[0].get(by_key()[CAMPAIGN].key)
    rows = here.raw.rows if here is not None and {KEY, VALUE} <= here.columns.keys() else {}
    for number in rows:
        if here is not None and here.raw.cell(number, here.columns[KEY]).text == "campaign.id":
            name = here.raw.cell(number, here.columns[VALUE]).text.strip()
            if re.fullmatch(r"[a-z0-9-]{1,60}", name):
                return Path("campaigns", name, "plan.yaml")
    return None


def ask(target: Path, *, new: bool) -> None:
    """Ask whether to write, or leave: with 0 when told not to, with 2 when nobody can be asked."""
    if not sys.stdin.isatty():
        typer.echo("Nothing was written. Say --yes to write it without being asked.", err=True)
        raise typer.Exit(2)
    what = f"Make {target}" if new else f"Write this into {target}"
    if not typer.confirm(f"{what}?", default=False):
        typer.echo("Nothing was written.")
        raise typer.Exit(0)


def write_import(found: Imported, target: Path, campaign: Campaign | None) -> None:
    """Write the plan, and let its translations follow ids that have changed."""
    from campaignkit.source.bounded import read_bounded
    from campaignkit.source.bounds import leads_out
    from campaignkit.source.file import MAX_BYTES
    from campaignkit.source.writing import OutputError, not_written, write_whole

    try:
        if leads_out(target) or (campaign is not None and read_bounded(target, MAX_BYTES) != found.before):
            typer.echo(f"{target} was changed meanwhile, or is a link that leads out. Nothing was written.", err=True)
            raise typer.Exit(2)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_written(target, error) from error
        if campaign is not None:
            for line in _translations(found, campaign):
                typer.echo(line)
        write_whole(target.resolve(), found.after)
    except OutputError as error:
        typer.echo(f"error CK091 output-folder: {error.message} {error.hint}", err=True)
        raise typer.Exit(2) from error
    typer.echo(
        f"{target.as_posix()}: {'made' if campaign is None else 'changed'}. "
        f"Look at it: campaignkit check {target.as_posix()}"
    )


def _translations(found: Imported, campaign: Campaign) -> Iterator[str]:
    """Let translations follow ids that have changed, and yield what was done.

    They come before the plan: whoever is interrupted in between runs the import again, and it is finished.
    """
    from campaignkit.sheets.po_renamed import po_renamed
    from campaignkit.source.bounds import leads_out
    from campaignkit.source.writing import write_whole
    from campaignkit.translate.po_files import folder_of

    folder = folder_of(campaign.path, campaign.file)
    for reads in campaign.translations.values() if found.renamed else ():
        for read in reads:
            data = None if read.po is None or read.path.parent != folder.path else po_renamed(read.po, found.renamed)
            if data is not None and not leads_out(read.path):
                write_whole(read.path.resolve(), data)
                yield f"{read.file}: follows the short names that have changed"
