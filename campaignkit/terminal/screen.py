"""A terminal to print on, or a file that holds what would stand on one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

FILE_WIDTH = 100
LEAST = 20
"""Narrower no text is broken, however narrow a terminal is."""


def screen(least: int = 0, *, err: bool = False) -> Console:
    """Return a terminal to print on, as wide as it is and at least so wide; text stays text in it."""
    from rich.console import Console

    console = Console(stderr=err, highlight=False, emoji=False, markup=False)
    console.width = max(console.width, least)
    return console


def printed(show: Callable[[Console], None]) -> bytes:
    """Return what would stand on a terminal, without colours, for a file."""
    import io

    from rich.console import Console

    text = io.StringIO()
    show(Console(file=text, width=FILE_WIDTH, highlight=False, emoji=False, markup=False, no_color=True))
    return text.getvalue().encode(errors="replace")


def indented(text: str | Text, console: Console, indent: int = 4) -> None:
    """Print text that wraps within its indentation, without blanks at the ends of lines."""
    from rich.text import Text

    whole = Text(text) if isinstance(text, str) else text
    for line in whole.wrap(console, max(console.width - indent, LEAST)):
        line.rstrip()
        line.pad_left(indent)
        console.print(line, soft_wrap=True)
