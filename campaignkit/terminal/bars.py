"""How far a long run is: a bar on a terminal, and nothing elsewhere, where it would only fill a log."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from campaignkit.terminal.screen import screen

if TYPE_CHECKING:
    from campaignkit.kit.personal.copies import Progress


@contextmanager
def files_bar(total: int) -> Iterator[Callable[[], object]]:
    """Give what is called after each file."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = screen(err=True)
    columns = (TextColumn("Rendering"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        yield partial(bar.advance, bar.add_task("Rendering", total=total))


@contextmanager
def copies_bar() -> Iterator[Progress]:
    """Give what tells how far the run is: a bar with rate and time left on a terminal, else a line now and then."""
    import time

    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    console = screen(err=True)
    bar = Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    tasks: dict[str, tuple[TaskID, float]] = {}

    def tell(what: str, count: int, total: int) -> None:
        if what not in tasks:
            tasks[what] = bar.add_task(what, total=total, rate=""), time.monotonic()
        task, began = tasks[what]
        bar.advance(task, count)
        took = time.monotonic() - began
        if took > 0:
            bar.update(task, rate=f"{bar.tasks[task].completed / took:.0f}/s")

    with bar:
        yield tell
