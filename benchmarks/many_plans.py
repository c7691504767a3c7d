"""Checks 1,000 plans in one run, anew and from the cache, and has yamllint read the same files, where it is there.

Get that with `pip install yamllint`, then run `.venv/bin/python benchmarks/many_plans.py`. It never judges.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLAN = ROOT / "campaigns" / "village-school" / "plan.yaml"
COUNT = 1000
CHECK = [sys.executable, "-m", "campaignkit", "check"]


def seconds(command: list[str]) -> float:
    """Return the wall time of a command."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Measure both in turn, three times."""
    linter = shutil.which("yamllint")
    with tempfile.TemporaryDirectory() as folder:
        plans = str(Path(folder, "plans"))
        os.environ["XDG_CACHE_HOME"] = str(Path(folder, "cache"))
        for number in range(COUNT):
            target = Path(folder, "plans", f"school-{number}", "plan.yaml")
            target.parent.mkdir(parents=True)
            shutil.copyfile(PLAN, target)
        for _ in range(3):
            print(f"campaignkit check  {seconds([*CHECK, '--no-cache', plans]):6.1f} s")
            seconds([*CHECK, "--cache", plans])
            print(f"the same again     {seconds([*CHECK, '--cache', plans]):6.1f} s")
            if linter is not None:
                print(f"yamllint           {seconds([linter, plans]):6.1f} s")


if __name__ == "__main__":
    main()
