"""Personal materials that a list does not count while it counts others: everybody gets one that nobody ordered."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.recipients.list_findings import about_file
from campaignkit.recipients.recipient_list import RecipientList

_SHOWN = 8


def uncounted_materials(plan: Plan, listing: RecipientList) -> Iterator[Diagnostic]:
    """Yield one warning that names what comes once to everybody because no column of the list says how often."""
    counts = {key.partition("/")[0] for one in listing.recipients for key in one.quantities}
    if not counts or "" in counts:
        return
    others = [material.id for material in plan.materials if material.personal and material.id not in counts]
    if not others:
        return
    materials = ", ".join(f"`{name}`" for name in sorted(counts))
    names = ", ".join(f"`{name}`" for name in others[:_SHOWN]) + (" …" if len(others) > _SHOWN else "")
    yield about_file(
        listing.file,
        "CK625",
        f"{listing.file}: it counts copies of {materials} and none of {names}: "
        f"each of the {len(listing.recipients)} recipients gets one.",
        f"Add a column {others[0]} with what each one wants, 0 for nothing; or take `personal` out of the material, "
        "so that it is the same for all.",
        Severity.WARNING,
    )
