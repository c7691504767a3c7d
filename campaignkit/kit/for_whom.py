"""For whom a kit is asked: `stakeholder:la-strada`, `audience:parents`."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.diagnostics.usage import UsageError
from campaignkit.plan.did_you_mean import propose
from campaignkit.plan.model.plan import Plan

KINDS = {"audience": "audiences", "stakeholder": "stakeholders"}


def for_whom(plan: Plan, names: Sequence[str]) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """Return the audiences and the stakeholders that are asked for; None for all when nobody is.

    Raises:
        UsageError: a name is not understood, or the plan does not have it.
    """
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for name in names:
        kind, colon, item = name.partition(":")
        if not colon or kind not in KINDS:
            raise UsageError(
                f"--for: `{name}` is not understood. Write --for stakeholder:<id> or --for audience:<id>."
            )
        known = [part.id for part in getattr(plan, KINDS[kind])]
        if item not in known:
            raise UsageError(f"--for: There is no `{item}` under `{KINDS[kind]}`. {propose(item, known, kind=kind)}")
        found[kind].append(item)
    return tuple(found["audience"]) if names else None, tuple(found["stakeholder"])


def folder_name(campaign: str, names: Sequence[str], country: str | None = None) -> str:
    """Return the name of the folder: part of a kit gets one of its own, so that the whole kit stays as it is."""
    parts = dict.fromkeys(name.partition(":")[2] for name in names)
    whole = f"{campaign}-for-{'-'.join(parts)}" if names else campaign
    return whole if country is None else f"{whole}-{country.lower()}"
