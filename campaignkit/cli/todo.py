"""`campaignkit todo`: what only people can do before a kit is final."""

from __future__ import annotations

import sys
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.scoping import ConfigFile, NoConfig, scope_for_one
from campaignkit.cli.speaking import spoken

if TYPE_CHECKING:
    import datetime

    from campaignkit.campaign.campaign import Campaign
    from campaignkit.todos.todo import Todo


class Format(StrEnum):
    """How the list is shown."""

    TEXT = "text"
    JSON = "json"
    PDF = "pdf"
    DOCX = "docx"
    ICS = "ics"


def todo(
    plan: Annotated[Path, typer.Argument(help="The plan file, or the campaign's folder.")] = Path(),
    output_format: Annotated[
        Format | None,
        typer.Option(
            "--format", help="For the screen, other programs, paper, Word, or a calendar.", show_default="text"
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write into this file; its ending is a format, too.")
    ] = None,
    language: Annotated[
        str | None,
        typer.Option("--language", "-l", help="Of PDF, Word and calendar.", show_default="that of the plan"),
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """List what stands between a kit and “final”, by who can do it: write, translate, call, tell, sign, approve.

    `campaignkit record` writes down what has happened. Exit code 2: the plan cannot be read.
    """
    from campaignkit.campaign.day import today
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.cli.showing import Format as ReportFormat
    from campaignkit.cli.showing import show, write_file
    from campaignkit.todos.listing import todos

    chosen = output_format or _by_ending(output)
    if chosen in (Format.PDF, Format.DOCX) and output is None:
        typer.echo(f"Name a file for it: -o todo.{chosen.value}", err=True)
        raise typer.Exit(2)
    scope = scope_for_one(plan, config, no_config=no_config)
    path = scope.plans[0]
    campaign = open_campaign(path)
    report = scope.check(campaign, profile="publish")
    if campaign.plan is None:
        show(report, ReportFormat.TEXT)
        typer.echo("The plan cannot be read whole, so nobody knows yet what else is to be done.", err=True)
        raise typer.Exit(2)
    day = today()
    found = todos(campaign, report, day)
    if chosen is Format.TEXT and output is None:
        _print(found, path)
        return
    data = _rendered(chosen, found, campaign, day, language)
    if output is not None:
        write_file(output, data)
        typer.echo(f"{output}: {len(found)} to do.", err=True)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def _by_ending(output: Path | None) -> Format:
    ending = "" if output is None else output.suffix.lower().lstrip(".")
    return Format(ending) if ending in list(Format) else Format.TEXT


def _rendered(
    chosen: Format, found: tuple[Todo, ...], campaign: Campaign, day: datetime.date, language: str | None
) -> bytes:
    if chosen is Format.TEXT:
        return "\n".join(_lines(found, campaign.path)).encode() + b"\n"
    if chosen is Format.JSON:
        import json

        rows = [_row(one, campaign.path) for one in found]
        view = {"schema_version": 1, "date": day.isoformat(), "plan": campaign.file, "todos": rows}
        return (json.dumps(view, ensure_ascii=False, indent=2) + "\n").encode()
    from campaignkit.kit.todo_sheet import render_calendar, render_docx, render_pdf

    assert campaign.plan is not None  # noqa: S101  # the command has left where it could not be read
    render = {Format.PDF: render_pdf, Format.DOCX: render_docx, Format.ICS: render_calendar}[chosen]
    parts = [
        _row(one, campaign.path) | {key: getattr(one, key) for key in ("says", "done_by", "language")}
        for one in found
    ]
    return render(campaign.plan, parts, day, spoken(campaign.path, language or campaign.plan.campaign.language))


def _row(one: Todo, plan: Path) -> dict[str, object]:
    return {
        "id": one.id,
        "kind": one.kind,
        "heading": one.heading,
        "what": one.what,
        "who": one.who,
        "by": one.due.isoformat(),
        "ask": list(one.ask),
        "record": _command(one, plan),
        "place": one.place,
        "codes": list(one.codes),
        "count": one.count,
    }


def _command(one: Todo, plan: Path) -> str | None:
    return None if one.record is None else f"campaignkit {one.record} -c {plan.as_posix()}"


def _print(found: tuple[Todo, ...], plan: Path) -> None:
    for line in _lines(found, plan):
        typer.echo(line)


def _lines(found: tuple[Todo, ...], plan: Path) -> list[str]:
    """Return the list, one kind after the other; a long command stands on a line of its own, to be copied."""
    from campaignkit.diagnostics.report import plural

    if not found:
        return ["Nothing is left to do: the kit is final."]
    lines = [f"{plural(len(found), 'thing')} between this kit and “final”:"]
    for heading, group in groupby(found, key=lambda one: one.heading):
        inside = list(group)
        who = "; ".join(dict.fromkeys(one.who for one in inside))
        lines += ["", f"{heading}, by {inside[0].due} ({who})"]
        said: tuple[str, ...] = ()
        for one in inside:
            lines.append(f"  [ ] {one.what}{f'  {one.place}' if one.place else ''}")
            lines += [f"        {question}" for question in one.ask if one.ask != said]
            said = one.ask
            command = _command(one, plan)
            if command is not None:
                lines.append(f"        then: {command}")
    return lines
