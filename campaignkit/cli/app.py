"""The application: its commands and what happens around every one of them."""

from __future__ import annotations

import errno
import importlib
import os
import signal
import sys
from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from campaignkit.diagnostics.visible import told, visible
from campaignkit.terminal.crash import report_crash

CANNOT_SAY = frozenset((errno.ENOSPC, errno.EBADF, errno.EIO, errno.EFBIG, errno.EDQUOT))
"""What the system says when standard output is full or closed."""
_SAY = typer.echo


class Commands(TyperGroup):
    """All commands: what one of them cannot use is said, and ends it with 2."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for."""
        from campaignkit.diagnostics.usage import UsageError

        try:
            return super().invoke(ctx)
        except UsageError as error:
            raise typer.Exit(report_crash(error)) from error


SINGLE = {
    "new": "Make a campaign from questions.",
    "check": "Check campaign plans.",
    "text": "Check the words of a text.",
    "show": "Print a plan and what it extends.",
    "coverage": "Show whom a campaign addresses.",
    "report": "Show plan beside result.",
    "render": "Render the kit of a plan.",
    "preview": "Show the kit in the browser.",
    "todo": "List what only people can do.",
    "signoff": "Make a sheet for those who approve.",
    "compare": "Show what has changed.",
    "offers": "Compare offers of print shops.",
    "rules": "List the rules.",
    "helplines": "Show help services of a country.",
    "explain": "Explain a finding.",
    "schema": "Print a JSON Schema for editors.",
}
"""The commands, each in the file that has its name, with what the list of all says of it."""
GROUPS = {
    "record": "Write down what has happened.",
    "sheets": "The plan as a workbook, and back.",
    "translate": "Hand texts to translators.",
    "templates": "List types and themes, or copy one.",
}
"""What has commands of its own."""


@cache
def whole() -> typer.Typer:
    """Return the application with all commands."""
    return _put_together((*SINGLE, *GROUPS))


def asked(arguments: Sequence[str]) -> typer.Typer:
    """Return the application with the one command that is asked for: to put all together takes longer than most do.

    What names no command gets the whole, which lists them.
    """
    name = arguments[0] if arguments else ""
    return _put_together((name,)) if name in SINGLE or name in GROUPS else whole()


def _put_together(names: Sequence[str]) -> typer.Typer:
    """Return the application with some commands; the files of the others are not imported."""
    app = typer.Typer(
        name="campaignkit",
        cls=Commands,
        help="Define, check and render awareness campaigns against online child sexual exploitation and abuse.",
        invoke_without_command=True,
        rich_markup_mode=None,
        add_completion=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for name in names:
        module = importlib.import_module(f"campaignkit.cli.{name}")
        if name in SINGLE:
            app.command(short_help=SINGLE[name])(getattr(module, name))
        else:
            app.add_typer(module.app, name=name, short_help=GROUPS[name])
    app.callback()(_root)
    return app


def _show_version(flag: bool) -> None:
    if flag:
        from campaignkit import __version__

        typer.echo(f"campaignkit {__version__}")
        raise typer.Exit


def _root(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Define, check and render awareness campaigns against online child sexual exploitation and abuse."""
    if context.invoked_subcommand is None:
        from campaignkit.cli.start import say_next

        say_next()


def _echo(message: Any = None, file: Any = None, nl: bool = True, err: bool = False, color: Any = None) -> None:
    """Print as Typer does, without what a name or a text of somebody else smuggles in."""
    text = "" if message is None else str(message)
    _SAY(told(text) if err else visible(text), file, nl, err, color)


def _end(_signal: int, _frame: object) -> NoReturn:
    """End in an orderly way, so that temporary folders go."""
    sys.exit(143)


def run() -> None:
    """Run a command; UTF-8 whatever the terminal says, and no traceback when the reader of a pipe goes away."""
    typer.echo = _echo  # every command, also those to come, speaks through it
    signal.signal(signal.SIGTERM, _end)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        asked(sys.argv[1:])()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except OSError as error:
        if error.errno not in CANNOT_SAY:
            sys.exit(report_crash(error))
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.stderr.write(f"What there is to say cannot be written: {(error.strerror or '').lower()}.\n")
        sys.exit(2)
    except Exception as error:  # noqa: BLE001  # whatever it is, a campaign officer is not helped by a traceback
        sys.exit(report_crash(error))
