"""`campaignkit rules`: every rule in a table."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

WIDTH = 60
"""Narrower the summaries cannot be read, however narrow the terminal is."""


class RulesFormat(StrEnum):
    """How the rules are listed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def rules(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[RULES]...", help="Codes, names, or CK2 for a family.", show_default="all"),
    ] = None,
    output_format: Annotated[
        RulesFormat, typer.Option("--format", help="For people, for programs, or for a page.")
    ] = RulesFormat.TEXT,
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
    from campaignkit.cli.output_files import as_json, hand_out
    from campaignkit.rules.registry import registry
    from campaignkit.rules.rule_pages import as_row, rule_table
    from campaignkit.rules.topics import applies
    from campaignkit.terminal.rule_tables import print_languages, print_rules
    from campaignkit.terminal.screen import screen

    if languages:
        from campaignkit.knowledge.kinds_read import described as kinds_described

        kinds = kinds_described()
        if output_format is RulesFormat.TEXT:
            print_languages(kinds, screen(WIDTH))
        else:
            hand_out(as_json(kinds), None)
        return
    try:
        codes = codes_of(part for text in names or ["CK"] for part in text.split(",") if part.strip())
    except UnknownCodeError as unknown:
        typer.echo(f"{unknown} {unknown.hint}", err=True)
        raise typer.Exit(2) from unknown
    selection = [rule for code, rule in registry().items() if code in codes]
    if topic is not None:
        about = topic_called(topic, Path("plan.yaml"))
        selection = [rule for rule in selection if applies(rule.rule, about)]
    if output_format is RulesFormat.JSON:
        hand_out(as_json([as_row(rule) for rule in selection]), None)
    elif output_format is RulesFormat.MARKDOWN:
        typer.echo(rule_table(selection), nl=False)
    else:
        print_rules(selection, screen(WIDTH))
