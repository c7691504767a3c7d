"""The items of a section of a plan by their ids, for a shell that completes them: read from YAML, however broken."""

from __future__ import annotations

from pathlib import Path

from campaignkit.campaign.discovery import find_plans
from campaignkit.plan.extends import load_with_bases
from campaignkit.source.node import Mapping, Sequence, item_id


def ids_to_complete(place: Path, section: str) -> list[tuple[str, str]]:
    """Return the ids of a section of the first plan there with its bases, and their names; none without a plan."""
    plans = find_plans([place])[:1]
    root = load_with_bases(plans[0], plans[0].as_posix()).root if plans else None
    items = root.get(section) if isinstance(root, Mapping) else None
    ids = [(item_id(item), item_id(item, "name")) for item in (items.items if isinstance(items, Sequence) else ())]
    return [(name, called or "") for name, called in ids if name is not None]
