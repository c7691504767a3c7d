"""Only the command that is asked for is put together; it says what the whole application says."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from typer.main import get_command

from campaignkit.cli.app import asked, whole


@cache
def all_commands() -> Any:
    return get_command(whole())


def said(program: Any, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[str, str, object]:
    with pytest.raises(SystemExit) as left:
        program.main(arguments, prog_name="campaignkit")
    out = capsys.readouterr()
    return out.out, out.err, left.value.code


@pytest.mark.parametrize("name", sorted(all_commands().commands))
def test_each_command_is_found_by_its_name_and_says_the_same(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    program = asked([name, "--help"])
    assert len(program.registered_commands) + len(program.registered_groups) == 1
    for arguments in ([name, "--help"], [name, "--nonsense"]):
        assert said(get_command(program), arguments, capsys) == said(all_commands(), arguments, capsys)


@pytest.mark.parametrize("arguments", [[], ["--help"], ["--version"], ["chek"], ["_root"]])
def test_what_names_no_command_gets_all(arguments: list[str]) -> None:
    assert asked(arguments) is whole()
