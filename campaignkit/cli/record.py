"""`campaignkit record`: write down what has happened, in the place where the plan keeps it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from campaignkit.cli.completing import items, named, vocabulary

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.plan.model.plan import Plan
    from campaignkit.todos.happened import Happened

app = typer.Typer(help="Write down what has happened: a call, a review, an approval.", invoke_without_command=True)

PlanOption = Annotated[
    Path,
    typer.Option("--campaign", "-c", help="The plan file, or the campaign's folder.", show_default="this folder"),
]
On = Annotated[str, typer.Option("--on", help="The day: 2027-01-31, today or yesterday.")]
By = Annotated[str, typer.Option("--by", help="Function and organisation: “School office, Village School”.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="It is true: write it without asking.")]
HERE = Path()


@app.callback()
def record(
    context: typer.Context,
    undo: Annotated[bool, typer.Option("--undo", help="Take the last record back.")] = False,
    campaign: PlanOption = HERE,
) -> None:
    """Write into the plan, or into a translation, what has happened: with its day, and by whom.

    It is shown and confirmed first. Only write what has happened: somebody will rely on it.
    """
    if undo:
        from campaignkit.source.writing import OutputError
        from campaignkit.todos.happened import NotRecordedError
        from campaignkit.todos.recording import undo as taken_back

        try:
            said = taken_back(_plan_file(campaign))
        except NotRecordedError as error:
            _leave(str(error))
        except OutputError as error:
            _leave(f"{error.message} {error.hint}")
        typer.echo(f"Taken back: {said}")
        raise typer.Exit(0)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(2)


@app.command()
def call(
    service: Annotated[str, typer.Argument(help="The id of the help service.", autocompletion=items("help"))],
    on: On,
    by: By,
    how: Annotated[
        str, typer.Option(help="call, or operator-page for what has no number and for emergencies.")
    ] = "call",
    hours: Annotated[str | None, typer.Option(help="When it answers, as it said, in the plan's language.")] = None,
    cost: Annotated[str | None, typer.Option(help="What a call costs, as it said, in the plan's language.")] = None,
    campaign: PlanOption = HERE,
    yes: Yes = False,
) -> None:
    """Write down that a help service was called, and that everything the plan says of it was right.

    --hours and --cost write what it said into the plan.
    """
    from campaignkit.todos import happened

    if how not in happened.HOW:
        _leave(f"`--how {how}`: write call or operator-page.")
    _record(
        campaign,
        on,
        by,
        yes,
        lambda opened, day, who: happened.call(_of(opened), service, day, who, how, hours=hours, cost=cost),
    )


@app.command()
def informed(
    service: Annotated[str, typer.Argument(help="The id of the help service.", autocompletion=items("help"))],
    on: On,
    by: By,
    campaign: PlanOption = HERE,
    yes: Yes = False,
) -> None:
    """Write down that a help service was told that the campaign is coming."""
    from campaignkit.todos import happened

    _record(campaign, on, by, yes, lambda opened, day, who: happened.informed(_of(opened), service, day, who))


@app.command()
def review(
    language: Annotated[
        str,
        typer.Argument(
            help="The language: a translation, or the plan's own.", autocompletion=vocabulary("languages")
        ),
    ],
    on: On,
    by: By,
    campaign: PlanOption = HERE,
    yes: Yes = False,
) -> None:
    """Write down that a native speaker has read a translation, or the plan's own texts and its fixed words."""
    from campaignkit.todos import happened

    _record(campaign, on, by, yes, lambda opened, day, who: happened.review(opened, language, day, who))


@app.command()
def approval(
    material: Annotated[str, typer.Argument(help="The id of the material.", autocompletion=items("materials"))],
    on: On,
    by: By,
    campaign: PlanOption = HERE,
    yes: Yes = False,
) -> None:
    """Write down that a material was approved as it is now; a word that changes afterwards is a finding."""
    from campaignkit.todos import happened

    _record(campaign, on, by, yes, lambda opened, day, who: happened.approval(opened, material, day, who))


@app.command()
def pretest(
    material: Annotated[str, typer.Argument(help="The id of the material.", autocompletion=items("materials"))],
    on: On,
    with_: Annotated[str, typer.Option("--with", help="With whom, as a group; no names.")],
    learned: Annotated[str, typer.Option(help="What was changed because of it.")],
    campaign: PlanOption = HERE,
    yes: Yes = False,
) -> None:
    """Write down that people of the audience have seen a material before it is printed."""
    from campaignkit.todos import happened

    _record(
        campaign, on, None, yes, lambda opened, day, _: happened.pretest(_of(opened), material, day, with_, learned)
    )


@app.command()
def statement(
    question: Annotated[
        str,
        typer.Argument(
            help="The question, as `campaignkit todo` names it: staff-trained.", autocompletion=named("statements")
        ),
    ],
    answer: Annotated[str, typer.Option(help="yes, no or not-applicable.")],
    on: On,
    by: By,
    note: Annotated[str | None, typer.Option(help="What stands behind the answer.")] = None,
    campaign: PlanOption = HERE,
    yes: Yes = False,
) -> None:
    """Write down a signed answer to a question that no program can answer."""
    from campaignkit.todos import happened

    if answer not in happened.ANSWERS:
        _leave(f"`--answer {answer}`: write yes, no or not-applicable.")
    _record(
        campaign,
        on,
        by,
        yes,
        lambda opened, day, who: happened.statement(_of(opened), question, answer, day, who, note),
    )


def _of(campaign: Campaign) -> Plan:
    """Return the plan, which `_record` has found to be readable."""
    assert campaign.plan is not None  # noqa: S101
    return campaign.plan


def _record(place: Path, on: str, by: str | None, yes: bool, make: Callable[..., Happened]) -> None:
    """Show what will be written, ask whether it happened, and write it."""
    from campaignkit.campaign.day import today
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.source.writing import OutputError
    from campaignkit.todos.happened import NotRecordedError, by_of, day_of
    from campaignkit.todos.recording import change_for, write

    campaign = open_campaign(_plan_file(place))
    if campaign.plan is None:
        _leave(f"{campaign.file} has errors: repair what `campaignkit check` lists, then try again.")
    try:
        happened = make(campaign, day_of(on, today(), campaign.plan), None if by is None else by_of(by))
        change = change_for(campaign, happened)
        typer.echo(happened.sentence)
        typer.echo(change.diff())
        if not yes:
            _confirm()
        write(change, happened.sentence)
    except NotRecordedError as error:
        _leave(str(error))
    except OutputError as error:
        _leave(f"{error.message} {error.hint}")
    typer.echo(f"Written into {change.file}. `campaignkit record --undo` takes it back.")


def _confirm() -> None:
    """Ask whether it happened; where nobody can answer, say how to confirm."""
    if not sys.stdin.isatty():
        _leave("Nothing was written. If it happened as it stands here, say so with --yes.")
    sys.stdout.write("Did this happen as it stands here? Write yes: ")
    sys.stdout.flush()
    if sys.stdin.readline().strip().casefold() not in ("yes", "y"):
        _leave("Nothing was written.")


def _plan_file(place: Path) -> Path:
    """Return the one plan that a place stands for, or leave."""
    from campaignkit.campaign.discovery import find_plans

    found = find_plans([place])
    if len(found) != 1:
        what = f"There are {len(found)} plans" if found else "There is no plan"
        _leave(f"{what} in {place}: name one with -c campaigns/<id>/plan.yaml.")
    return found[0]


def _leave(why: str) -> NoReturn:
    """Say why nothing is written, and leave."""
    typer.echo(why, err=True)
    raise typer.Exit(2)
