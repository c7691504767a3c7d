"""Whole-process times of the commands that people wait for; the budgets stand in the table.

Run it with `.venv/bin/python benchmarks/startup.py` on a quiet machine after `make kit`. It never judges.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = str(Path(sys.executable).with_name("campaignkit"))
SAMPLE = "campaigns/digital-safety-moldova/plan.yaml"
RUNS = 9

COMMANDS = {
    "--version": (["--version"], 0.07),
    "--help": (["--help"], 0.14),
    "check of the sample": (["check", "--no-cache", SAMPLE], 0.3),
}


def seconds(arguments: list[str]) -> float:
    """Return the wall time of one run."""
    start = time.perf_counter()
    subprocess.run([PROGRAM, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def row(name: str, times: list[float], budget: str) -> None:
    """Print one line of the table."""
    print(f"{name:24} {min(times):.3f}  {statistics.median(times):.3f}  {max(times):.3f}  {budget}")


def main() -> None:
    """Measure and print minimum, median and maximum."""
    print(f"{'command':24} min    median max    budget (s)")
    for name, (arguments, budget) in COMMANDS.items():
        seconds(arguments)
        row(name, [seconds(arguments) for _ in range(RUNS)], str(budget))
    with tempfile.TemporaryDirectory() as folder:
        first = seconds(["render", SAMPLE, "-o", folder])
        row("render, first", [first], "")
        again = [seconds(["render", SAMPLE, "-o", folder]) for _ in range(3)]
        row("render, nothing changed", again, f"{first / 10:.3f} (a tenth of the first)")


if __name__ == "__main__":
    main()
