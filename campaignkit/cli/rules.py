"""`campaignkit rules`: every rule in a table."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from campaignkit.rules.registry import RegisteredRule


class Format(StrEnum):
    """How the rules are listed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def rules(
    wanted: Annotated[
        list[str] | None,
        typer.Argument(metavar="[RULES]...", help="Codes, names, or CK2 for a family.", show_default="all"),
    ] = None,
    output_format: Annotated[
        Format, typer.Option("--format", help="For people, for programs, or for a page.")
    ] = Format.TEXT,
    topic: Annotated[
        str | None, typer.Option("--topic", help="Only the rules that apply to campaigns on this topic.")
    ] = None,
    languages: Annotated[
        bool, typer.Option("--languages", help="Which kinds of fault are read in which language, and how well.")
    ] = False,
) -> None:
    """List the rules: what they are about, how bad their findings are, from which profile and for whom."""
    from campaignkit.campaign.topic_files import topic_called
    from campaignkit.check.rule_selection import UnknownCodeError, codes_of
    from campaignkit.cli.documents import as_json, hand_out
    from campaignkit.rules.registry import registry
    from campaignkit.rules.rule_pages import as_row, rule_table
    from campaignkit.rules.topics import applies

    if languages:
        from campaignkit.cli.rules_languages import print_table
        from campaignkit.knowledge.kinds_read import described as kinds_described

        found = kinds_described()
        if output_format is Format.TEXT:
            print_table(found)
        else:
            hand_out(as_json(found), None)
        return
    try:
        codes = codes_of(part for given in wanted or ["CK"] for part in given.split(",") if part.strip())
    except UnknownCodeError as unknown:
        typer.echo(f"{unknown} {unknown.hint}", err=True)
        raise typer.Exit(2) from unknown
    listed = [rule for code, rule in registry().items() if code in codes]
    if topic is not None:
        about = topic_called(topic, Path("plan.yaml"))
        listed = [rule for rule in listed if applies(rule.rule, about)]
    if output_format is Format.JSON:
        hand_out(as_json([as_row(rule) for rule in listed]), None)
    elif output_format is Format.MARKDOWN:
        typer.echo(rule_table(listed), nl=False)
    else:
        _print(listed)


def _print(listed: list[RegisteredRule]) -> None:
    """Print one table a family, as wide as the terminal, so that every summary can be read whole."""
    from rich.table import Table
    from rich.text import Text

    from campaignkit.cli.showing import screen
    from campaignkit.diagnostics.finding import Severity
    from campaignkit.rules.rule_pages import by_family

    styles = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
    console = screen(60)
    for family, found in by_family(listed).items():
        table = Table(title=family, title_justify="left", title_style="bold", box=None, pad_edge=False, expand=True)
        table.add_column("code", no_wrap=True)
        table.add_column("severity", no_wrap=True)
        table.add_column("from", no_wrap=True)
        table.add_column("about", ratio=1)
        for registered in found:
            rule = registered.rule
            about = Text.assemble((registered.name, "bold"), "\n", registered.summary)
            if rule.audiences:
                about.append(f"\nFor {', '.join(rule.audiences)}.", "dim")
            if not rule.suppressible:
                about.append("\nCannot be ignored.", "dim")
            table.add_row(rule.code, Text(rule.severity.value, styles[rule.severity]), rule.profile, about)
        console.print(table)
        console.print()
    console.print(f"campaignkit explain {listed[0].rule.code} says more." if listed else "No rules.")
