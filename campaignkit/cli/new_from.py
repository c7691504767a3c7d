"""Next year's campaign from this year's: what `campaignkit new --from` does."""

from __future__ import annotations

from pathlib import Path

import typer


def next_campaign(old: Path, starts: str, output: Path | None, *, keep_weekdays: bool) -> None:
    """Write the campaign that follows another one, and say what people have to look at."""
    from campaignkit import api
    from campaignkit.campaign.next_year import next_year
    from campaignkit.campaign.next_year_files import beside, naming, write_campaign
    from campaignkit.diagnostics.english_grammar import plural
    from campaignkit.plan.day_reader import DayReader

    campaign = api.open(old)
    first = DayReader.of(campaign.plan).read(starts)
    result = next_year(campaign, first, keep_weekdays=keep_weekdays)
    files = write_campaign(campaign, result.text, output or beside(campaign) / result.id)
    for file in files:
        typer.echo(file.as_posix())
    typer.echo(f"{plural(result.days, 'day')} moved, by {plural(result.by, 'day')}.", err=True)
    if result.blanks:
        typer.echo(f"Taken out, because nobody has vouched for it yet: {', '.join(result.blanks)}.", err=True)
    still = list(naming(files, result.old_year))
    if still:
        typer.echo("Texts are not changed. These lines name the old year:", err=True)
        for line in still:
            typer.echo(f"  {line}", err=True)
    typer.echo("Days that are fixed in the calendar, such as a world day, have moved, too: look at them.", err=True)
