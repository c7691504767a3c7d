"""`campaignkit record`: write down what has happened, in the place where the plan keeps it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer
from typer.core import TyperGroup

from campaignkit.cli.asking import leave
from campaignkit.cli.completing import items, named, vocabulary
from campaignkit.cli.options import HERE

if TYPE_CHECKING:
    import datetime

    from campaignkit.campaign.campaign import Campaign
    from campaignkit.plan.model.plan import Plan
    from campaignkit.todos.happened import Happened


class InOwnWords(TyperGroup):
    """The kinds of records; what is refused is said in the language of the screen."""

    def invoke(self, ctx: Any) -> Any:
        """Write down what was asked for."""
        from campaignkit.todos.happened import NotRecordedError

        try:
            return super().invoke(ctx)
        except NotRecordedError as error:
            leave(_said(str(error)))


app = typer.Typer(
    cls=InOwnWords,
    help="Write down what has happened: a call, a review, an approval.",
    invoke_without_command=True,
)

PlanOption = Annotated[
    Path,
    typer.Option("--campaign", "-c", help="The plan file, or the campaign's folder.", show_default="this folder"),
]
On = Annotated[str, typer.Option("--on", help="The day: 2027-01-31, today or yesterday.")]
By = Annotated[str, typer.Option("--by", help="Function and organisation: “School office, Village School”.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="It is true: write it without asking.")]
Service = Annotated[str, typer.Argument(help="The id of the help service.", autocompletion=items("help"))]
MaterialId = Annotated[str, typer.Argument(help="The id of the material.", autocompletion=items("materials"))]


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
        from campaignkit.cli.opened_plans import scope_for_one
        from campaignkit.todos.recording import undo as taken_back

        sentence = _said(taken_back(scope_for_one(campaign).plans[0]))
        typer.echo(_said("Taken back: {0}.").format(sentence.rstrip(".")))
        raise typer.Exit(0)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(2)


@app.command()
def call(
    service: Service,
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

    happened.refuse_other("--how", how, happened.HOW)
    it = _about(campaign, on, by)
    _write(it, happened.call(it.plan, service, it.day, it.by, how, hours=hours, cost=cost), yes=yes)


@app.command()
def informed(service: Service, on: On, by: By, campaign: PlanOption = HERE, yes: Yes = False) -> None:
    """Write down that a help service was told that the campaign is coming."""
    from campaignkit.todos import happened

    it = _about(campaign, on, by)
    _write(it, happened.informed(it.plan, service, it.day, it.by), yes=yes)


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

    it = _about(campaign, on, by)
    _write(it, happened.review(it.campaign, language, it.day, it.by), yes=yes)


@app.command()
def approval(material: MaterialId, on: On, by: By, campaign: PlanOption = HERE, yes: Yes = False) -> None:
    """Write down that a material was approved as it is now; a word that changes afterwards is a finding."""
    from campaignkit.todos import happened

    it = _about(campaign, on, by)
    _write(it, happened.approval(it.campaign, material, it.day, it.by), yes=yes)


@app.command()
def pretest(
    material: MaterialId,
    on: On,
    with_: Annotated[str, typer.Option("--with", help="With whom, as a group; no names.")],
    learned: Annotated[str, typer.Option(help="What was changed because of it.")],
    campaign: PlanOption = HERE,
    yes: Yes = False,
) -> None:
    """Write down that people of the audience have seen a material before it is printed."""
    from campaignkit.todos import happened

    it = _about(campaign, on, None)
    _write(it, happened.pretest(it.plan, material, it.day, with_, learned), yes=yes)


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

    happened.refuse_other("--answer", answer, happened.ANSWERS)
    it = _about(campaign, on, by)
    _write(it, happened.statement(it.plan, question, answer, it.day, it.by, note), yes=yes)


class _About(NamedTuple):
    """For which campaign something is written down, on which day it happened, and who did it."""

    campaign: Campaign
    plan: Plan
    day: datetime.date
    by: str


def _about(place: Path, on: str, by: str | None) -> _About:
    """Open the plan, and read day and function as people where it runs write them."""
    from campaignkit.campaign.today import today
    from campaignkit.cli.opened_plans import opened
    from campaignkit.todos.happened import by_of, day_of

    campaign, plan, _ = opened(place)
    return _About(campaign, plan, day_of(on, today(), plan), "" if by is None else by_of(by))


def _write(it: _About, event: Happened, *, yes: bool) -> None:
    """Show what will be written, ask whether it happened, and write it."""
    from campaignkit.todos.recording import change_for, write

    change = change_for(it.campaign, event)
    typer.echo(_said(event.sentence))
    typer.echo(change.diff())
    if not yes:
        _confirm()
    write(change, event.sentence)
    typer.echo(_said(f"Written into {change.file}. `campaignkit record --undo` takes it back."))


def _said(text: str) -> str:
    """Return a text in the language of the screen, line by line, with names as they are."""
    from campaignkit.knowledge.screen_words import words_of_screen

    return "\n".join(map(words_of_screen().sentence, text.splitlines()))


def _confirm() -> None:
    """Ask whether it happened; where nobody can answer, say how to confirm."""
    if not sys.stdin.isatty():
        leave(_said("Nothing was written. If it happened as it stands here, say so with --yes."))
    sys.stdout.write(_said("Did this happen as it stands here? Write yes:") + " ")
    sys.stdout.flush()
    if sys.stdin.readline().strip().casefold() not in ("yes", "y", _said("yes")):
        leave(_said("Nothing was written."))
