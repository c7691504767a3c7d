"""What a call of a help service rests on: whoever changes that takes the call away, wherever it is changed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from campaignkit.source.node import Node, Path, Scalar
from campaignkit.source.place_of_path import at_path

CALLED_ABOUT = frozenset(
    {"name", "kind", "country", "phone", "text", "website", "for_whom", "hours", "cost", "languages"}
)
"""What a call of a help service has found to be right. When one of them changes, nobody has called about it."""
_FEWEST_DIGITS = 3
"""A shorter number is found in any day."""


def given_up(root: Node, paths: Iterable[Path]) -> list[Path]:
    """Return the signs that no longer hold when values at these places become others.

    `informed` says that a service was told of the campaign, which stays true; only where it names the number that is
    given up, it goes, too.
    """
    signs: dict[Path, None] = {}
    for path in paths:
        if len(path) < 3 or path[0] != "help" or path[2] not in CALLED_ABOUT:
            continue
        service = f"help.{path[1]}"
        if at_path(root, f"{service}.verified") is not None:
            signs["help", path[1], "verified"] = None
        if path[2] in ("phone", "text") and _names_number(root, service, str(path[2])):
            signs["help", path[1], "informed"] = None
    return list(signs)


def _names_number(root: Node, service: str, key: str) -> bool:
    number = at_path(root, f"{service}.phone" if key == "phone" else f"{service}.text.number")
    note = at_path(root, f"{service}.informed.by")
    if not isinstance(number, Scalar) or not isinstance(note, Scalar):
        return False
    digits = re.sub(r"\D", "", number.value)
    return len(digits) >= _FEWEST_DIGITS and digits in re.sub(r"\D", "", note.value)
