"""The application: its commands and what happens around every one of them."""

from __future__ import annotations

import copy
import errno
import os
import signal
import sys
from collections.abc import Sequence
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from campaignkit.cli.check import check
from campaignkit.cli.compare import compare
from campaignkit.cli.coverage import coverage
from campaignkit.cli.explain import explain
from campaignkit.cli.helplines import helplines
from campaignkit.cli.new import new
from campaignkit.cli.offers import offers
from campaignkit.cli.preview import preview
from campaignkit.cli.record import app as record
from campaignkit.cli.render import render
from campaignkit.cli.report import report
from campaignkit.cli.rules import rules
from campaignkit.cli.schema import schema
from campaignkit.cli.sheets import app as sheets
from campaignkit.cli.show import show
from campaignkit.cli.signoff import signoff
from campaignkit.cli.templates import app as templates
from campaignkit.cli.text import text
from campaignkit.cli.todo import todo
from campaignkit.cli.translate import translate
from campaignkit.cli.translate_files import export as export_texts
from campaignkit.cli.translate_files import import_ as import_texts
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
app.command(short_help="Make a campaign from questions.")(new)
app.command(short_help="Check campaign plans.")(check)
app.command(short_help="Check the words of a text.")(text)
app.command(short_help="Print a plan and what it extends.")(show)
app.command(short_help="Show whom a campaign addresses.")(coverage)
app.command(short_help="Show plan beside result.")(report)
app.command(short_help="Render the kit of a plan.")(render)
app.command(short_help="Show the kit in the browser.")(preview)
app.command(short_help="List what only people can do.")(todo)
app.command(short_help="Make a sheet for those who approve.")(signoff)
app.command(short_help="Show what has changed.")(compare)
app.command(short_help="Compare offers of print shops.")(offers)
app.add_typer(record, name="record", short_help="Write down what has happened.")
app.command(short_help="List the rules.")(rules)
app.command(short_help="Show help services of a country.")(helplines)
app.command(short_help="Explain a finding.")(explain)
app.command(short_help="Print a JSON Schema for editors.")(schema)
app.add_typer(sheets, name="sheets", short_help="The plan as a workbook, and back.")
translate.command(name="export")(export_texts)
translate.command(name="import")(import_texts)
app.add_typer(translate, name="translate", short_help="Hand texts to translators.")
app.add_typer(templates, name="templates", short_help="List types and themes, or copy one.")


def asked(arguments: Sequence[str]) -> typer.Typer:
    """Return the application with the one command that is asked for: to put all together takes longer than most do.

    What names no command gets the whole, which lists them.
    """
    name = arguments[0] if arguments else ""
    commands = [
        command for command in app.registered_commands if command.callback and command.callback.__name__ == name
    ]
    groups = [group for group in app.registered_groups if group.name == name]
    if not commands and not groups:
        return app
    one = copy.copy(app)
    one.registered_commands, one.registered_groups = commands, groups
    return one


def _show_version(flag: bool) -> None:
    if flag:
        from campaignkit import __version__

        typer.echo(f"campaignkit {__version__}")
        raise typer.Exit


@app.callback()
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
