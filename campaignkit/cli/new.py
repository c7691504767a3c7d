"""`campaignkit new`: a first plan from a few answers, or next year's campaign from this year's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.completing import named, vocabulary, words

if TYPE_CHECKING:
    from campaignkit.wizard.answers import Given

Many = list[str] | None
READY = "First texts are ready in ar, de, en, es, fr, pl, pt, ro, ru, tr, uk."
SECTORS = (
    "Sectors: national-government, parliament, local-authorities, education, health, social-services, "
    "law-enforcement, prosecution, judiciary, child-rights-institutions, helplines, hotlines, sport, "
    "culture-and-leisure, ict-industry, tourism-and-travel, banking-and-finance, media, civil-society, "
    "faith-communities, academia, children-and-youth, international-organisations."
)
"""Help is shown without reading any file; a test holds both against what there is."""


def new(
    folder: Annotated[
        Path | None, typer.Argument(help="The folder to make.", show_default="campaigns/<the title>")
    ] = None,
    country: Annotated[
        str | None,
        typer.Option("--country", "-c", help="Where it runs: MD, Moldova.", autocompletion=vocabulary("countries")),
    ] = None,
    language: Annotated[
        Many,
        typer.Option(
            "--language",
            "-l",
            help=f"The language of its texts; again for translations. {READY}",
            autocompletion=vocabulary("languages"),
        ),
    ] = None,
    scope: Annotated[
        str | None,
        typer.Option(
            help="school, local, regional or national.",
            autocompletion=words("school", "local", "regional", "national"),
        ),
    ] = None,
    topic: Annotated[str | None, typer.Option(help="What it is about.", autocompletion=named("topics"))] = None,
    title: Annotated[str | None, typer.Option(help="What it is called.")] = None,
    lead: Annotated[str | None, typer.Option(help="The organisation that runs it.")] = None,
    lead_sector: Annotated[
        str | None,
        typer.Option(
            help="The part of society it belongs to: education, civil-society (an NGO).",
            autocompletion=vocabulary("sectors"),
        ),
    ] = None,
    audience: Annotated[
        Many,
        typer.Option(help="For whom: parents-and-carers; may be repeated.", autocompletion=vocabulary("audiences")),
    ] = None,
    partner: Annotated[
        Many,
        typer.Option(
            help=f"A partner, as SECTOR or SECTOR=NAME; may be repeated. {SECTORS}",
            autocompletion=vocabulary("sectors"),
        ),
    ] = None,
    days: Annotated[
        str | None,
        typer.Option(help="First and last day: “2027-02-09 to 2027-03-12”, or “9. 2. 2027 – 12. 3. 2027”."),
    ] = None,
    budget: Annotated[str | None, typer.Option(help="Money there is: “500 EUR”, or none.")] = None,
    kit: Annotated[
        str | None,
        typer.Option(help="How much is made: few, usual or all.", autocompletion=words("few", "usual", "all")),
    ] = None,
    level: Annotated[
        Many, typer.Option(help="A level of society at which something happens.", autocompletion=vocabulary("levels"))
    ] = None,
    help_service: Annotated[Many, typer.Option(help="A help service, as `campaignkit helplines` lists them.")] = None,
    answers: Annotated[Path | None, typer.Option(help="A YAML file of answers, one question a line.")] = None,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Take what is proposed for all that is not named.")
    ] = False,
    ask: Annotated[bool, typer.Option("--ask", help="Ask although this does not look like a terminal.")] = False,
    more: Annotated[
        bool, typer.Option("--more", help="Ask about materials, activities and help services one by one, too.")
    ] = False,
    old: Annotated[
        Path | None, typer.Option("--from", metavar="PLAN", help="Make the campaign that follows this one.")
    ] = None,
    starts: Annotated[str | None, typer.Option(help="With --from: its first day; all others move with it.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The same as FOLDER.")] = None,
    keep_weekdays: Annotated[
        bool, typer.Option("--keep-weekdays", help="With --from: move the other days by whole weeks.")
    ] = False,
) -> None:
    """Make a new campaign: a plan from a few questions, or next year's from this year's (--from PLAN --starts DAY).

    Ten questions, each with a proposal, a reason, `back` and `?`, in the language your computer is set to. Answers
    are kept when you stop with Ctrl+C. Without a terminal nothing is asked. Exit code 2: an answer is missing or
    cannot be taken.
    """
    from campaignkit.campaign.topic_files import topics_for
    from campaignkit.cli.new_asked import all_answers, words_for
    from campaignkit.cli.new_from import next_campaign
    from campaignkit.cli.new_made import say_made
    from campaignkit.wizard.plan_from_answers import make

    target = output or folder
    if old is not None or starts is not None or keep_weekdays:
        if old is None or starts is None:
            typer.echo("--from PLAN and --starts DAY belong together: 2027-02-09. A new plan has --days.", err=True)
            raise typer.Exit(2)
        next_campaign(old, starts, target, keep_weekdays=keep_weekdays)
        return
    flags: Given = _given(
        country=country,
        language=language,
        scope=scope,
        topic=topic,
        title=title,
        lead=lead,
        lead_sector=lead_sector,
        audiences=audience,
        partners=partner,
        days=days,
        budget=budget,
        kit=kit,
        levels=level,
        help=help_service,
    )
    topics = topics_for((target or Path("campaigns/new")) / "plan.yaml")
    so_far = all_answers(flags, answers, topics, yes=yes, ask=ask, more=more, target=target)
    say_made(make(so_far, target), words_for(flags))


def _given(**flags: str | list[str] | None) -> Given:
    return {
        key: value if isinstance(value, str) else tuple(value) for key, value in flags.items() if value is not None
    }
