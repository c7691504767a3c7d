"""A review of the plan's own texts, written into the plan: each text in its place, all else as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from campaignkit.source.bounded import read_bounded
from campaignkit.source.file import MAX_BYTES
from campaignkit.source.rewriting import Set, rewrite

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.sheets.texts_taken import Taken

_BOM = b"\xef\xbb\xbf"


def review_written(campaign: Campaign, taken: Taken) -> tuple[Path, bytes, list[str]]:
    """Return the plan file with its new bytes, and a line for each text that could not be changed."""
    from campaignkit.source.resolve import steps_of

    assert campaign.root is not None  # noqa: S101  # there is a plan
    source = campaign.sources[campaign.file]
    changes = [Set(steps_of(campaign.root, change.row.key), change.new) for change in taken.changes]
    done = rewrite(source, changes)
    refused = [f"`{'.'.join(map(str, change.place))}` stays: {why}." for change, why in done.refused]
    mark = _BOM if read_bounded(campaign.path, MAX_BYTES).startswith(_BOM) else b""
    return campaign.path.resolve(), mark + done.text.encode(), refused
