"""What state a kit is in and why, in a terminal: few reasons in a row, many by what they are about."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.kit.state_on_page import State

IN_A_ROW = 4
"""So many reasons are read in one row."""
_OTHER = "other"


def state_said(state: State, head: str) -> Iterator[str]:
    """Yield the lines that say a state, the first with a head such as `State (ro)`."""
    if len(state.reasons) <= IN_A_ROW:
        yield f"{head}: {state.name}" + (f": {', '.join(state.reasons)}" if state.reasons else "")
        return
    yield f"{head}: {state.name}, for {len(state.reasons)} reasons:"
    for family, reasons in _by_family(state.reasons).items():
        yield f"  {family.replace('_', ' ')}: {', '.join(reasons)}"


def _by_family(reasons: tuple[str, ...]) -> dict[str, list[str]]:
    """Return reasons by the family of the rules that give them, in the order in which each comes first."""
    from campaignkit.rules.registry import registry

    families = {one.rule.stamp or one.name.replace("-", " "): one.family for one in registry().values()}
    groups: dict[str, list[str]] = {}
    for reason in reasons:
        groups.setdefault(families.get(reason, _OTHER), []).append(reason)
    return groups
