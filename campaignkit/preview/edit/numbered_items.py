"""Items without a name: the third of four is another than the third of three, so a page says among how many it is."""

from __future__ import annotations

from campaignkit.preview.edit.page_request import RefusedError
from campaignkit.source.node import Node, Sequence
from campaignkit.source.place_of_path import at_path, steps_of


def among(root: Node | None, path: str) -> str:
    """Return how long the lists are in which a path goes to an item by its number: `3`, or `3 2` with one inside."""
    if root is None:
        return ""
    steps, lengths = steps_of(root, path), []
    for depth, step in enumerate(steps):
        if isinstance(step, int):
            above = at_path(root, ".".join(map(str, steps[:depth])))
            lengths.append(len(above.items) if isinstance(above, Sequence) else 0)
    return " ".join(map(str, lengths))


def agree(root: Node | None, path: str, lengths: str) -> None:
    """Let a change through only while the lists are as long as the page has shown them.

    Raises:
        RefusedError: they are not; the change may be meant for another item.
    """
    if among(root, path) != lengths:
        raise RefusedError(
            "Something was added to this list, or taken out, since the page was loaded.",
            "Copy what you have written, load the page anew, and put it where it belongs.",
        )
