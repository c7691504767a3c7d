"""Holds the floor of measured branches in each package that judges: the end of `make coverage`."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

FLOOR = 0.95
HELD = ("campaign", "check", "plan", "rules", "source")


def share_by_package(report: Path) -> dict[str, float]:
    """Return the share of branches that were taken, by package, from a report of coverage.py in JSON."""
    taken: Counter[str] = Counter()
    known: Counter[str] = Counter()
    for name, file in json.loads(report.read_text(encoding="utf-8"))["files"].items():
        package = name.split("/")[1]
        taken[package] += file["summary"]["covered_branches"]
        known[package] += file["summary"]["num_branches"]
    return {package: taken[package] / known[package] for package in known if known[package]}


def main(report: Path) -> int:
    """Print the share of every package; fail when one that is held lies under the floor, or was not measured."""
    shares = share_by_package(report)
    for package, share in sorted(shares.items()):
        print(f"{package:12} {share:6.1%} of branches" + (f", floor {FLOOR:.0%}" if package in HELD else ""))
    return int(any(shares.get(package, 0) < FLOOR for package in HELD))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
