"""A process that has the program imported, and makes a copy of itself for each run that is asked for.

Python and the imports take six times as long as most of what tests try. A copy has a folder, an environment, input,
output and an exit code of its own, as every process has; what it has read before is what any plan needs.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import json
import os
import pkgutil
import re
import runpy
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PLAIN = {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb", "PYTHONPATH": str(ROOT)}
"""A terminal of 100 columns without colour, and the program as it stands here."""
AT_RUN_TIME = frozenset(("CI", "COLUMNS", "HOME", "PYTEST_CURRENT_TEST", "SOURCE_DATE_EPOCH", "XDG_CACHE_HOME"))
AT_RUN_TIME |= {"OUTSIDE"}  # what the campaign of everything has outside: tests read it, the program never
"""What is read from the environment when it is needed; with anything else changed, a process starts from nothing."""
WORDS_ONLY = re.compile(r"LC_ALL=.*\.UTF-8")
"""A language that Python does not ask for, as all its streams speak UTF-8."""
USED = ("docx", "jinja2", "markdown_it", "openpyxl", "pptx", "rich.console", "rich.progress", "rich.table", "typst")
"""What the program imports only where it needs it."""
STARTED_WITH = os.environ | PLAIN
"""The environment in which the process that is copied starts: that of the whole run, not of the first test."""
PATIENCE = 900
"""Seconds, for what never ends; a busy machine is no fault."""


def can_copy(environment: Mapping[str, str]) -> bool:
    """Say whether a copy does what a fresh process would do in an environment."""
    if sys.platform != "linux":
        return False
    changed = environment.items() ^ STARTED_WITH.items()
    return all(name in AT_RUN_TIME or WORDS_ONLY.fullmatch(f"{name}={value}") for name, value in changed)


class Ready:
    """The process that is copied, seen from a test."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "tests.ready"],
            cwd=ROOT,
            env=STARTED_WITH,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.turn = threading.Lock()
        atexit.register(self.close)

    def run(
        self, arguments: Sequence[str], folder: Path, environment: Mapping[str, str], files: Sequence[Path]
    ) -> int:
        """Run the program in a copy, with files for input, output and errors; return its exit code."""
        order = {
            "arguments": list(arguments),
            "folder": str(folder),
            "environment": dict(environment),
            "files": [str(file) for file in files],
        }
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        with self.turn:
            self.process.stdin.write(json.dumps(order).encode() + b"\n")
            self.process.stdin.flush()
            return int(self.process.stdout.readline())

    def close(self) -> None:
        """End it."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()


@cache
def ready() -> Ready:
    """Return the process that is copied; each process of the tests has one."""
    return Ready()


def _prepare() -> None:
    """Import the program and all it uses, judge a plan and see a page: what that reads, every plan needs.

    Nothing may start a thread.
    """
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    for used in USED:
        importlib.import_module(used)
    for module in pkgutil.walk_packages([str(ROOT / "campaignkit")], "campaignkit."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.check.many_plans import check_campaign
    from campaignkit.check.run_settings import Settings
    from campaignkit.kit.jobs import plan_jobs
    from campaignkit.kit.state_from_findings import State
    from campaignkit.kit.view import ViewBuilder

    campaign = open_campaign(ROOT / "campaigns" / "digital-safety-moldova" / "plan.yaml")
    check_campaign(campaign, Settings())
    assert campaign.plan is not None
    builder = ViewBuilder(campaign.plan, State("final", ()), campaign.library)
    for job in plan_jobs(campaign.plan, campaign.library):
        builder.view(job)
    assert threading.active_count() == 1
    gc.collect()
    gc.freeze()  # what all copies share is not written to


def _become(order: dict[str, Any]) -> None:
    """Run the program as `python -m campaignkit` does, in a copy."""
    signal.alarm(PATIENCE)
    os.chdir(order["folder"])
    os.environ.clear()
    os.environ.update(order["environment"])
    for number, file in enumerate(order["files"]):
        opened = os.open(file, os.O_WRONLY | os.O_TRUNC | os.O_CREAT if number else os.O_RDONLY)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(  # noqa: SIM115
        2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False
    )
    sys.argv = ["campaignkit", *order["arguments"]]
    sys.path[0] = order["folder"]
    code: object = 0
    try:
        runpy.run_module("campaignkit", run_name="__main__", alter_sys=True)
    except SystemExit as left:
        code = left.code
    threading._shutdown()  # type: ignore[attr-defined]  # as Python does before it calls what was registered
    atexit._run_exitfuncs()
    with contextlib.suppress(OSError, AttributeError, ValueError):  # what cannot be said now, Python says at its end
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else int(code is not None))  # to take all down takes longer than a run


def _serve() -> None:
    orders, answers = os.dup(0), os.dup(1)
    os.dup2(2, 1)
    with os.fdopen(orders, "rb") as lines:
        while line := lines.readline():
            child = os.fork()
            if child == 0:
                os.close(answers)
                _become(json.loads(line))
                return
            _, status = os.waitpid(child, 0)
            os.write(answers, f"{os.waitstatus_to_exitcode(status)}\n".encode())


if __name__ == "__main__":
    _prepare()
    _serve()
