"""The language of what leaves the office, reports, orders and sheets, and of what the screen says by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from campaignkit.knowledge.system_language import as_it_is, system_names

if TYPE_CHECKING:
    from campaignkit.knowledge.report_words import ReportWords


Say = Callable[[str], str]


def on_screen() -> Say:
    """Return who says fixed sentences in the language the computer is set to, where the wizard speaks it.

    Where it is English, nothing is read for that.
    """
    if _is_english():
        return as_it_is
    from campaignkit.knowledge.screen_words import words_of_screen

    return words_of_screen().sentence


def _is_english() -> bool:
    first = next((name for name in system_names() if name), "C")
    return first.replace(".", "_").partition("_")[0] in ("C", "POSIX", "en", "English")


def spoken(plan: Path, language: str, *, is_choice: bool = False) -> ReportWords:
    """Return the words of a report in a language, those of the campaign first, and say what is still English.

    With `is_choice` somebody has asked for it: one that has no words at all ends the command.
    """
    from campaignkit.knowledge.locales import language_label
    from campaignkit.knowledge.report_words import ENGLISH, report_languages, report_texts, report_words
    from campaignkit.translate.own_fixed_words import own_report_words

    words = report_words(language, own_report_words(plan, language))
    if words.language == ENGLISH and language.partition("-")[0] != ENGLISH:
        names = ", ".join(report_languages())
        how = f"`campaignkit translate words {language} --reports` writes a file to fill."
        if is_choice:
            typer.echo(
                f"There are no words for a report in `{language}`. There are some in: {names}. {how}", err=True
            )
            raise typer.Exit(2)
        typer.echo(f"This is in English: there are words for it in {names}, not in `{language}`. {how}", err=True)
    elif words.missing:
        typer.echo(
            f"{len(words.missing)} of {len(report_texts())} texts of reports are still English in "
            f"{language_label(language)}: "
            f"`campaignkit translate words {language} --reports` writes a file to fill.",
            err=True,
        )
    return words
