"""What stands behind `--for`: `stakeholder:la-strada`, `audience:parents`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from campaignkit.plan.model.plan import Plan

KINDS = {"audience": "audiences", "stakeholder": "stakeholders"}


def asked_for(plan: Plan, names: Sequence[str]) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """Return the audiences and the stakeholders that are asked for; None for all when nobody is.

    A name that the plan does not have ends the program with code 2 and the nearest name.
    """
    from campaignkit.plan.did_you_mean import propose

    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for name in names:
        kind, colon, item = name.partition(":")
        if not colon or kind not in KINDS:
            _refuse(f"`{name}` is not understood.", "Write --for stakeholder:<id> or --for audience:<id>.")
        known = [part.id for part in getattr(plan, KINDS[kind])]
        if item not in known:
            _refuse(f"There is no `{item}` under `{KINDS[kind]}`.", propose(item, known, kind=kind))
        found[kind].append(item)
    return tuple(found["audience"]) if names else None, tuple(found["stakeholder"])


def folder_name(campaign: str, names: Sequence[str]) -> str:
    """Return the name of the folder: part of a kit gets one of its own, so that the whole kit stays as it is."""
    return (
        "-for-".join((campaign, "-".join(dict.fromkeys(name.partition(":")[2] for name in names))))
        if names
        else campaign
    )


def _refuse(why: str, what: str) -> NoReturn:
    typer.echo(f"--for: {why} {what}", err=True)
    raise typer.Exit(2)
