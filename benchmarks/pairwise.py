"""Compares this checkout with another one, run in turn so that a busy machine slows down both.

Make the other with `git worktree add ../before COMMIT`, then run `.venv/bin/python benchmarks/pairwise.py ../before`.
The last column is what counts: the median of the ratios of neighbouring runs. It never judges.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOLDOVA, SCHOOL = "campaigns/digital-safety-moldova", "campaigns/village-school"
RUNS = 9


def processor_seconds(checkout: Path, arguments: list[str]) -> float:
    """Return the processor time of one run of the program as it stands in a checkout."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "campaignkit", *arguments],
        cwd=checkout,
        env=os.environ | {"PYTHONPATH": str(checkout)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compare(name: str, arguments: list[str], other: Path, runs: int = RUNS) -> None:
    """Run a command in both checkouts in turn and print the medians and their ratio."""
    for checkout in (ROOT, other):
        processor_seconds(checkout, arguments)
    pairs = [(processor_seconds(ROOT, arguments), processor_seconds(other, arguments)) for _ in range(runs)]
    here, there = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"{name:28} {here:7.3f} {there:7.3f}  {ratio:.2f}")


def main() -> None:
    """Compare the commands that people wait for."""
    os.environ["CI"] = "1"  # what is compared is how a plan is judged
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    other = Path(sys.argv[1]).resolve()
    print(f"{'processor seconds':28} {'here':>7} {'other':>7}  here / other")
    compare("--help", ["--help"], other)
    compare("check, one language", ["check", SCHOOL], other)
    compare("check, three languages", ["check", MOLDOVA], other)
    with tempfile.TemporaryDirectory() as folder:
        for checkout in (ROOT, other):
            target = f"{folder}/{checkout.name}-{checkout == ROOT}"
            first = processor_seconds(checkout, ["render", MOLDOVA, "-o", target, "--draft"])
            again = min(processor_seconds(checkout, ["render", MOLDOVA, "-o", target, "--draft"]) for _ in range(3))
            print(f"render, {checkout.name}: first {first:.2f}, nothing changed {again:.2f} ({again / first:.0%})")


if __name__ == "__main__":
    main()
