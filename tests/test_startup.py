"""What is loaded at start-up, read from `sys.modules`: the reason that `--version` and `--help` are fast."""

from __future__ import annotations

import subprocess
import sys

import pytest

from campaignkit import __version__
from campaignkit.cli.app import GROUPS, SINGLE
from tests.support import ROOT

PROGRAM = """
import sys
sys.argv = ["campaignkit", *{arguments!r}]
try:
    from campaignkit.__main__ import main
    main()
except SystemExit:
    pass
print()
print("LOADED", *sorted({{name for full in sys.modules for name in (full, full.split(".")[0])}}))
"""


def loaded_by(*arguments: str) -> tuple[str, set[str]]:
    """Run the program in a fresh interpreter; return what it printed and the top-level modules it loaded."""
    program = PROGRAM.format(arguments=list(arguments))
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    output, _, modules = done.stdout.rpartition("LOADED")
    return output, set(modules.split())


def test_version_loads_nothing() -> None:
    output, modules = loaded_by("--version")
    assert output.strip() == f"campaignkit {__version__}"
    assert "campaignkit" in modules
    assert not modules & {
        "typer",
        "rich",
        "yaml",
        "typst",
        "jinja2",
        "babel",
        "segno",
        "dataclasses",
        "importlib.metadata",
    }


@pytest.mark.parametrize("command", [[], ["check"], ["render"], ["rules"], ["explain"], ["schema"]], ids=" ".join)
def test_help_loads_no_engine(command: list[str]) -> None:
    output, modules = loaded_by(*command, "--help")
    assert "Usage" in output
    assert not modules & {"yaml", "typst", "jinja2", "babel", "segno", "markdown_it", "pygments"}


@pytest.mark.parametrize("arguments", [["--help"], ["check", "nowhere.yaml"]], ids=" ".join)
def test_the_end_goes_through_nothing_that_is_left(arguments: list[str]) -> None:
    """All that a run made stays to its end, whether it went well or not: to look for what is unused finds nothing."""
    program = (
        f"import atexit, gc\natexit.register(lambda: print(len(gc.get_objects()), gc.get_freeze_count()))\n{PROGRAM}"
    )
    done = subprocess.run(
        [sys.executable, "-c", program.format(arguments=arguments)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    still_looked_at, left = map(int, done.stdout.splitlines()[-1].split())
    assert still_looked_at < left / 100


@pytest.mark.parametrize("plan", ["village-school", "digital-safety-moldova"])
def test_a_check_of_a_plan_loads_nothing_that_reads_other_files(plan: str) -> None:
    output, modules = loaded_by("check", "--no-cache", f"{ROOT}/campaigns/{plan}")
    assert "in 1 plan" in output
    assert not modules & {"html.parser", "xml.etree.ElementTree", "docx", "openpyxl", "jinja2", "babel", "typst"}
    assert "rich.console" not in modules, "a pipe is no terminal"
    assert not {f"campaignkit.cli.{name}" for name in (*SINGLE, *GROUPS)} & modules - {"campaignkit.cli.check"}
