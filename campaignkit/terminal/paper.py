"""What findings are printed on: a terminal with its colours; or a file or a pipe, for which Rich is not even loaded.

Both break and cut lines at the same places.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from campaignkit.late_patterns import late_pattern
from campaignkit.terminal.screen import LEAST, indented, screen

if TYPE_CHECKING:
    from rich.console import Console

Piece = str | tuple[str, str]
"""A part of a line, alone or with its style."""
USUAL_WIDTH = 80
_DECIDE = ("TTY_COMPATIBLE", "FORCE_COLOR", "DATABRICKS_RUNTIME_VERSION")
"""Where one of them is set, Rich has to say whether this is a terminal."""
_WORDS = late_pattern(r"\s*\S+\s*")


class Paper(Protocol):
    """What lines are printed on."""

    @property
    def width(self) -> int:
        """How many columns there are."""

    def line(self, *pieces: Piece) -> None:
        """Print a line as it is, however long."""

    def wrapped(self, indent: int, *pieces: Piece) -> None:
        """Print a text that wraps within its indentation."""

    def cut(self, *pieces: Piece) -> None:
        """Print as much of a line as fits."""


class TerminalPaper:
    """A terminal, or what Rich takes for one."""

    def __init__(self, console: Console) -> None:
        """Print on a console of Rich."""
        self._console = console

    @property
    def width(self) -> int:
        """How many columns there are."""
        return self._console.width

    def line(self, *pieces: Piece) -> None:
        """Print a line as it is, however long."""
        from rich.text import Text

        self._console.print(Text.assemble(*pieces), soft_wrap=True)

    def wrapped(self, indent: int, *pieces: Piece) -> None:
        """Print a text that wraps within its indentation."""
        from rich.text import Text

        indented(Text.assemble(*pieces), self._console, indent)

    def cut(self, *pieces: Piece) -> None:
        """Print as much of a line as fits."""
        from rich.text import Text

        text = Text.assemble(*pieces)
        text.truncate(self.width, overflow="ellipsis")
        self._console.print(text, no_wrap=True)


class PlainPaper:
    """A file, a pipe, or a log."""

    def __init__(self, write: Callable[[str], object], width: int) -> None:
        """Print by a function that writes."""
        self._write = write
        self.width = width

    def line(self, *pieces: Piece) -> None:
        """Print a line as it is, however long."""
        self._write(f"{_text(pieces)}\n")

    def wrapped(self, indent: int, *pieces: Piece) -> None:
        """Print a text that wraps within its indentation."""
        for line in broken(_text(pieces), max(self.width - indent, LEAST)):
            self._write(f"{' ' * indent}{line}\n")

    def cut(self, *pieces: Piece) -> None:
        """Print as much of a line as fits."""
        text = _text(pieces)
        if cells(text) > self.width:
            from rich.cells import set_cell_size

            text = f"{set_cell_size(text, self.width - 1)}…"
        self._write(f"{text}\n")


def standard_output(least: int) -> Paper:
    """Return what standard output is: as wide as the terminal that is there, and at least so wide."""
    out = sys.stdout
    if out is None or out.isatty() or any(name in os.environ for name in _DECIDE) or "ipykernel" in sys.modules:
        return TerminalPaper(screen(least))
    return PlainPaper(out.write, max(_width(), least))


def cells(text: str) -> int:
    """Return how many columns a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def broken(text: str, width: int) -> list[str]:
    """Return the lines of a text: a word that is wider than a line is broken, too."""
    starts, at = [0], 0
    for match in _WORDS.finditer(text):
        word, start = match[0], match.start()
        if cells(word.rstrip()) <= width - at:
            at += cells(word)
        elif cells(word.rstrip()) > width:
            parts = _chopped(word, width)
            for part in parts:
                starts.append(start)
                start += len(part)
            at = cells(parts[-1])
        elif at:
            starts.append(start)
            at = cells(word)
    starts = list(dict.fromkeys(starts))
    return [text[begin:end].rstrip() for begin, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _chopped(word: str, width: int) -> list[str]:
    if word.isascii():
        return [word[at : at + width] for at in range(0, len(word), width)]
    from rich.cells import chop_cells

    return chop_cells(word, width)


def _text(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece if isinstance(piece, str) else piece[0] for piece in pieces)


def _width() -> int:
    """Return the width of the terminal that one of the streams is, or that the environment names."""
    width = 0
    for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__):
        try:
            width = os.get_terminal_size(stream.fileno()).columns if stream is not None else 0
        except (AttributeError, ValueError, OSError):
            continue
        break
    named = os.environ.get("COLUMNS", "")
    return (int(named) if named.isdigit() else width) or USUAL_WIDTH
