"""Every command that a message, a page or a to-do names is one that the program takes."""

from __future__ import annotations

import ast
import datetime
import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from campaignkit.cli.app import whole
from campaignkit.todos.todo import Todo
from tests.support import ROOT, SAMPLE, run

COMMAND = re.compile(r"`campaignkit ([a-z][^`\n]*)`")
MADE_UP = "1"
"""What stands where a message fills something in: it can be a name, a path, a number."""


@cache
def program() -> Any:
    return get_command(whole())


def texts(file: Path) -> Iterator[str]:
    """Yield what a file says: a page as it is, of a program each string, with something in its slots."""
    if file.suffix != ".py":
        yield file.read_text(encoding="utf-8")
        return
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else MADE_UP for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.sub(r"\{\w*\}", MADE_UP, node.value)


def refusal(arguments: list[str]) -> str | None:
    """Return why the program would not take it: an option or command that is not there, a word too many.

    That a file is not there, or a word is none of those to choose from, is a matter of where it is typed; and a text
    may name a command or an option without what comes after it.
    Typer has a click of its own, or the one that everybody has, by its version: so kinds are asked for by name.
    """
    command, context = program(), None
    try:
        while True:
            context = command.make_context("campaignkit", list(arguments), parent=context)
            rest = [*context._protected_args, *context.args]  # click has no other way to ask
            if not (rest and hasattr(command, "resolve_command")):
                return None
            _, command, arguments = command.resolve_command(context, rest)
    except Exception as error:
        kinds = {kind.__name__ for kind in type(error).__mro__}
        if "UsageError" not in kinds:
            raise
        return None if kinds & {"BadParameter", "BadOptionUsage", "NoArgsIsHelpError"} else str(error)


@pytest.mark.parametrize("words", ["check --nonsense", "chek .", "translate words ar -c plan.yaml"])
def test_what_it_does_not_take_is_seen(words: str) -> None:
    assert refusal(shlex.split(words))


def test_each_command_that_a_text_names_can_be_typed() -> None:
    files = [*(ROOT / "campaignkit").rglob("*.py"), *(ROOT / "docs").rglob("*.md"), ROOT / "README.md"]
    named = {
        (file.relative_to(ROOT).as_posix(), found)
        for file in files
        for text in texts(file)
        for found in COMMAND.findall(text)
    }
    assert len(named) > 100
    refused = {(file, words, refusal(shlex.split(words))) for file, words in sorted(named)}
    assert sorted(row for row in refused if row[2]) == []


def test_each_command_of_a_list_of_todos_can_be_typed() -> None:
    listed = run("todo", SAMPLE.parent.as_posix(), cwd=ROOT).stdout
    commands = re.findall(r"then: campaignkit (.*)", listed)
    assert len(commands) > 5
    assert [refusal(shlex.split(command)) for command in commands if refusal(shlex.split(command))] == []


def test_the_plan_stands_where_each_command_wants_it() -> None:
    def todo(record: str) -> Todo:
        return Todo(
            kind="read", id="read.so", says=("",), done_by=("",), due=datetime.date(2027, 1, 1), record=record
        )

    assert todo("translate words so").command("a b/plan.yaml") == 'campaignkit translate words so "a b/plan.yaml"'
    assert todo("record call x").command("plan.yaml") == "campaignkit record call x -c plan.yaml"
