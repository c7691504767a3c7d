"""What to do about a text that has no room: its author shortens it, but nobody shortens what is official."""

from __future__ import annotations

FEWER = "Choose a larger format, or print fewer services or partners on this one."
OTHER_ADDRESS = "Print a shorter address that leads to the same page, or choose a larger format."
ADDRESSES = ("link", "website")
NAMES = ("help", "stakeholders", "recipient")


def is_official(path: str) -> bool:
    """Say whether a text is a name, a number or an address that its owner gave it."""
    steps = path.split(".")
    return steps[0] in NAMES or steps[-1] in ADDRESSES


def remedy(path: str, usual: str) -> str:
    """Return what to do about a text: the `usual` way, unless it is official."""
    steps = path.split(".")
    if steps[-1] in ADDRESSES:
        return OTHER_ADDRESS
    return FEWER if steps[0] in NAMES else usual
