"""Where the list of recipients lies; asked at every check, so nothing else is here."""

from __future__ import annotations

from pathlib import Path

from campaignkit.source.disk import is_file

NAMES = ("recipients.csv", "recipients.xlsx", "recipients.ods", "recipients.xls")
"""What a list beside the plan is called."""


def list_beside(plan_file: Path) -> Path | None:
    """Return the list that lies beside a plan; None where there is none."""
    return next((path for name in NAMES if is_file(path := plan_file.parent / name)), None)
