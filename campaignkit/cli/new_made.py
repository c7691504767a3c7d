"""What is said of a campaign that was just made: what is in it, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from campaignkit.knowledge.screen_words import ScreenWords
    from campaignkit.wizard.plan_from_answers import MadePlan


def say_made(result: MadePlan, say: ScreenWords) -> None:
    """Say what a check of the new plan finds, and name the next commands."""
    from campaignkit.knowledge.locales import language_label
    from campaignkit.knowledge.starters import starter_languages, starters

    typer.echo("\n" + say(f"Made {result.plan.as_posix()}."))
    if not starters(result.language):
        ready = ", ".join(sorted(starter_languages()))
        name = language_label(result.language)
        typer.echo(say(f"In {name} there are no first texts yet; there are some in: {ready}."))
    counts = f"It holds texts to be written (TODO): {result.texts}, other errors: {result.errors}, "
    typer.echo(say(f"{counts}warnings: {result.warnings}."))
    if result.untranslated:
        typer.echo(say("Translations are still to be made: `campaignkit translate sync`."))
    folder = result.plan.parent.as_posix()
    commands = (
        (f"check {folder}", "says what is missing"),
        (f"render {folder}{' --draft' * result.needs_draft}", "makes the kit as it is"),
        (f"todo {folder}", "lists what only people can do: write, call, ask, read, sign"),
        (f"preview {folder}", "shows the kit in the browser while you change the plan"),
    )
    wide = max(len(command) for command, _ in commands)
    typer.echo(say("Next:"))
    for command, why in commands:
        typer.echo(f"  campaignkit {command:<{wide}}  {say(why)}")
