"""Where something stands in a plan: a path of keys and items, the same for the model and for the node tree."""

from __future__ import annotations

from campaignkit.plan.model.base import Part
from campaignkit.source.node import Mapping, Path, item_id

__all__ = ["Path", "item_step", "key_of"]


def key_of(path: Path) -> str:
    """Return the stable name of a place by its path: `messages.talk-early.headline`."""
    return ".".join(str(step) for step in path)


def item_step(item: object, index: int) -> str | int:
    """Name a list item in a path: by its id where it has one, else by its place."""
    if isinstance(item, Mapping):
        name = item_id(item)
        return index if name is None else name
    step: str | int = getattr(item, "id", index) if isinstance(item, Part) else index
    return step
