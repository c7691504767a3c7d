"""How far a long run is: a bar with rate and time left on a terminal, a line now and then elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from campaignkit.terminal.progress_lines import progress_lines
from campaignkit.terminal.screen import screen

if TYPE_CHECKING:
    from rich.console import Console

    from campaignkit.kit.personal.run_of_copies import Progress


@contextmanager
def files_bar(total: int) -> Iterator[Callable[[], object]]:
    """Give what is called after each file."""
    with copies_bar() as tell:
        yield partial(tell, "Rendering", 1, total)


@contextmanager
def copies_bar() -> Iterator[Progress]:
    """Give what tells how far the run is."""
    console = screen(err=True)
    if not console.is_terminal:
        yield progress_lines(partial(console.print, soft_wrap=True))
        return
    with _bar(console) as tell:
        yield tell


@contextmanager
def _bar(console: Console) -> Iterator[Progress]:
    import time

    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
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
