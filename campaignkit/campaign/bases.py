"""What a plan file says itself, and what stands in the plans that it extends."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.campaign.campaign import Campaign
from campaignkit.source.edits_read_again import Change, Insert, Remove, Set
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Node, Path, Scalar
from campaignkit.source.node import Sequence as SequenceNode
from campaignkit.source.place_of_path import resolve


def own_root(campaign: Campaign) -> Node | None:
    """Return what the plan file says itself."""
    return load_text(campaign.sources[campaign.file]).root


def in_base(campaign: Campaign, path: Path) -> bool:
    """Say whether a plan that is extended says something at a place."""
    roots = (load_text(campaign.sources[file]).root for file in campaign.files if file != campaign.file)
    return any(root is not None and resolve(root, path).is_there for root in roots)


def takings(campaign: Campaign, paths: Sequence[Path]) -> list[Change]:
    """Return the edits by which the plan says nothing more at some places, whoever said it there."""
    own = own_root(campaign)
    edits: list[Change] = []
    for path in paths if own is not None else ():
        if own is not None and resolve(own, path).is_there:
            edits.append(Remove(path))
        if own is not None and in_base(campaign, path):
            edits += taken_away(own, path, edits)
    return edits


def taken_away(own: Node, path: Path, edits: Sequence[Change]) -> list[Change]:
    """Return the edit by which an overlay takes something of its base away; `edits` are those made before it."""
    name = ".".join(map(str, path))
    removals = own.get("remove") if isinstance(own, Mapping) else None
    earlier = [change for change in edits if isinstance(change, (Set, Insert)) and change.place[:1] == ("remove",)]
    if isinstance(removals, SequenceNode):
        if any(isinstance(item, Scalar) and item.value == name for item in removals.items):
            return []
        return [Insert(("remove",), len(removals.items) + len(earlier), name)]
    if earlier:
        return [Insert(("remove",), len(earlier), name)]
    return [Set(("remove",), [name])]
