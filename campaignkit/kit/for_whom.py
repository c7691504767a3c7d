"""For whom or what a kit is asked: `stakeholder:la-strada`, `audience:parents`, `material:poster-parents`."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.diagnostics.usage import UsageError
from campaignkit.plan.did_you_mean import propose
from campaignkit.plan.model.plan import Plan
from campaignkit.records import dataclass

KINDS = {"audience": "audiences", "stakeholder": "stakeholders", "material": "materials"}


@dataclass(frozen=True, slots=True)
class ForWhom:
    """Whose kits are asked for, and which materials besides, by id or type; all when `audiences` is None."""

    audiences: tuple[str, ...] | None = None
    stakeholders: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()


def for_whom(plan: Plan, names: Sequence[str]) -> ForWhom:
    """Return what of a kit is asked for.

    Raises:
        UsageError: a name is not understood, or the plan does not have it.
    """
    by_kind: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for name in names:
        kind, colon, item = name.partition(":")
        if not colon or kind not in KINDS:
            raise UsageError(
                f"--for: `{name}` is not understood. Write --for stakeholder:<id>, audience:<id> or material:<id>."
            )
        ids = _materials(plan) if kind == "material" else [part.id for part in getattr(plan, KINDS[kind])]
        if item not in ids:
            raise UsageError(f"--for: There is no `{item}` under `{KINDS[kind]}`. {propose(item, ids, kind=kind)}")
        by_kind[kind].append(item)
    if not names:
        return ForWhom()
    return ForWhom(tuple(by_kind["audience"]), tuple(by_kind["stakeholder"]), tuple(by_kind["material"]))


def _materials(plan: Plan) -> list[str]:
    """Return the names by which the materials of a plan can be asked for: their ids, then their types."""
    return [*dict.fromkeys((*(m.id for m in plan.materials), *(m.type for m in plan.materials)))]


def only_these(plan: Plan | None, names: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell the materials among names from the recipients: the first as `--for` takes them, then the others."""
    ids = [] if plan is None else _materials(plan)
    return tuple(f"material:{n}" for n in names if n in ids), tuple(n for n in names if n not in ids)


def folder_name(campaign: str, names: Sequence[str], country: str | None = None) -> str:
    """Return the name of the folder: part of a kit gets one of its own, so that the whole kit stays as it is."""
    parts = dict.fromkeys(name.partition(":")[2] for name in names)
    whole = f"{campaign}-for-{'-'.join(parts)}" if names else campaign
    return whole if country is None else f"{whole}-{country.lower()}"
