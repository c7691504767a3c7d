"""How far translations are: a row for each language and audience."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from campaignkit.translate.progress import LanguageProgress, Progress


def print_progress(
    path: Path, languages: tuple[LanguageProgress, ...], office: Mapping[str, tuple[int, int]], console: Console
) -> None:
    """Print a row for each language of a plan, and below it one for each audience.

    `office` are by language the texts of papers of the office, which nobody has to translate: all, and what is left.
    """
    from rich import box
    from rich.table import Table

    from campaignkit.knowledge.locales import language_label

    if not languages:
        console.print(f"{path.as_posix()}: one language only (`translations` is empty)")
        return
    table = Table(box=box.SIMPLE_HEAD, title=path.as_posix(), title_justify="left", title_style="bold")
    table.add_column("language / audience")
    for name in ("translated", "unsure", "missing", "words left", "done"):
        table.add_column(name, justify="right")
    for one in languages:
        name = one.whole.language
        table.add_row(f"{language_label(name)} ({name})", *_cells(one.whole), style="bold")
        for row in one.audiences:
            table.add_row(f"  {row.audience}", *_cells(row))
    console.print(table)
    for language, (count, rest) in office.items():
        if rest:
            console.print(
                f"{language_label(language)} ({language}): {rest} of {count} texts that only work plans and briefs "
                "print are not translated. They stay as they are there, or are left out."
            )


def _cells(row: Progress) -> tuple[str, ...]:
    return (str(row.translated), str(row.fuzzy), str(row.missing), str(row.words_left), f"{row.percent} %")
