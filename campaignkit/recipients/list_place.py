"""Where the list of recipients lies; asked at every check, so nothing else is here."""

from __future__ import annotations

from pathlib import Path

from campaignkit.campaign.own_files import RECIPIENT_LISTS
from campaignkit.source.disk import is_file


def list_beside(plan_file: Path) -> Path | None:
    """Return the list that lies beside a plan; None where there is none."""
    return next((path for name in RECIPIENT_LISTS if is_file(path := plan_file.parent / name)), None)
