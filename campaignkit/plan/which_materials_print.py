"""Which materials print a part of the plan: so which reasons stand on a page."""

from __future__ import annotations

from collections.abc import Callable, Collection

from campaignkit.plan.help_of_material import help_of
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path


class PrintedParts:
    """Which materials print a part of the plan: themselves, their messages and the help they name.

    What no material prints belongs to the campaign as a whole and concerns each of them.
    """

    def __init__(self, plan: Plan) -> None:
        """Take the plan."""
        self._by: dict[Path, set[str]] = {}
        for material in plan.materials:
            parts: list[Path] = [("materials", material.id)]
            parts += [("messages", message) for message in material.messages]
            parts += [("help", service) for service in help_of(plan, material)]
            for part in parts:
                self._by.setdefault(part, set()).add(material.id)

    def concerns(self, material: str, path: Path) -> bool:
        """Say whether a material prints what stands there, or nobody does."""
        return material in self._by.get(path[:2], (material,))

    def by_others(self, materials: Collection[str]) -> frozenset[Path]:
        """Return the parts that none of some materials prints, and another one does."""
        return frozenset(part for part, by in self._by.items() if by.isdisjoint(materials))


def printed_by(plan: Plan, materials: Collection[str]) -> Callable[[Path], bool]:
    """Return whether a text concerns some materials, given by their ids: not where only others print it."""
    elsewhere = PrintedParts(plan).by_others(materials)
    return lambda path: path[:2] not in elsewhere
