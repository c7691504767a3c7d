"""Next year's campaign from this year's: what `campaignkit new --from` does."""

from __future__ import annotations

import re
from pathlib import Path

import typer


def next_campaign(old: Path, starts: str, output: Path | None, *, keep_weekdays: bool) -> None:
    """Write the campaign that follows another one, and say what people have to look at."""
    from campaignkit.campaign.next_year import NotMovedError, next_year
    from campaignkit.campaign.next_year_files import write_campaign
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.diagnostics.report import plural
    from campaignkit.sheets.days import DayReader, NotReadError
    from campaignkit.source.writing import OutputError

    path = old / "plan.yaml" if old.is_dir() else old
    campaign = open_campaign(path)
    about = None if campaign.plan is None else campaign.plan.campaign
    try:
        first = (DayReader() if about is None else DayReader(about.language, about.country)).read(starts)
    except NotReadError as error:
        typer.echo(f"{error.message} {error.hint}", err=True)
        raise typer.Exit(2) from error
    try:
        made = next_year(campaign, first, keep_weekdays=keep_weekdays)
        beside = path.parent.parent if path.name == "plan.yaml" else path.parent
        files = write_campaign(campaign, made.text, output or beside / made.id)
    except NotMovedError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    except OutputError as error:
        typer.echo(f"{error.message} {error.hint}", err=True)
        raise typer.Exit(2) from error
    for file in files:
        typer.echo(file.as_posix())
    typer.echo(f"{plural(made.moved, 'day')} moved, by {plural(made.by, 'day')}.", err=True)
    if made.emptied:
        typer.echo(f"Taken out, because nobody has vouched for it yet: {', '.join(made.emptied)}.", err=True)
    still = [line for file in files for line in _naming(file, made.old_year)]
    if still:
        typer.echo("Texts are not changed. These lines name the old year:", err=True)
        for line in still:
            typer.echo(f"  {line}", err=True)
    typer.echo("Days that are fixed in the calendar, such as a world day, have moved, too: look at them.", err=True)


def _naming(file: Path, year: int) -> list[str]:
    """Return the places in a plan or a translation that name a year."""
    if file.suffix not in (".yaml", ".po"):
        return []
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return [f"{file.as_posix()}:{n}" for n, line in enumerate(lines, 1) if re.search(rf"\b{year}\b", line)]
