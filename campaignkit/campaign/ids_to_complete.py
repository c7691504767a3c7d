"""What a campaign has, for a shell that completes it: ids of a section of a plan, however broken; own types."""

from __future__ import annotations

from pathlib import Path

from campaignkit.campaign.discovery import find_plans
from campaignkit.materials.library import FOLDER
from campaignkit.materials.types import TYPE_FILE
from campaignkit.plan.extends import load_with_bases
from campaignkit.source.disk import entries, is_file
from campaignkit.source.node import Mapping, Sequence, item_id


def ids_to_complete(place: Path, section: str) -> list[tuple[str, str]]:
    """Return the ids of a section of the first plan there with its bases, and their names; none without a plan."""
    plans = find_plans([place])[:1]
    root = load_with_bases(plans[0], plans[0].as_posix()).root if plans else None
    items = root.get(section) if isinstance(root, Mapping) else None
    ids = [(item_id(item), item_id(item, "name")) for item in (items.items if isinstance(items, Sequence) else ())]
    return [(name, label or "") for name, label in ids if name is not None]


def own_types_to_complete(place: Path) -> list[tuple[str, str]]:
    """Return the material types that the first campaign there has of its own."""
    folders = [plan.parent / FOLDER for plan in find_plans([place])[:1]]
    types = [folder / entry.name for folder in folders for entry in entries(folder) or ()]
    return [(type_.name, "of this campaign") for type_ in types if is_file(type_ / TYPE_FILE)]
