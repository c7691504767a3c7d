"""Who gets which material: its folder, what a partner hands out, what can be ordered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from campaignkit.materials.formats import Format
from campaignkit.materials.library import Library
from campaignkit.materials.types import MaterialType
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.taking_part import part_of

WHOLE = "whole-campaign"
"""The folder of materials that are for nobody in particular."""


def folder_of(material: Material) -> str:
    """Return the folder of a material inside that of its language."""
    if material.audience is not None:
        return material.audience
    return WHOLE if material.stakeholder is None else f"for-{material.stakeholder}"


def hands_out(plan: Plan, stakeholder: str) -> frozenset[str]:
    """Return the materials of the activities in which a stakeholder takes part."""
    return frozenset(m for a in plan.activities if part_of(a, stakeholder) for m in a.materials)


def may_be_ordered(
    material: Material, kind: MaterialType, copies: Mapping[str, int] | None, formats: Sequence[Format]
) -> bool:
    """Say whether an order form offers a material: printed, for everybody to see, not wanted in 0 copies."""
    in_print = copies is not None or any(form.print for form in formats)
    wanted = copies is None or any(copies.values())
    return kind.seen_by == "everybody" and material.distribution == "public" and wanted and in_print


def wanted_materials(
    plan: Plan,
    library: Library,
    audiences: Sequence[str] | None = None,
    stakeholders: Sequence[str] = (),
    materials: Sequence[str] = (),
) -> Iterator[Material]:
    """Yield the materials of the kits that are asked for, in the order of the plan; all when `audiences` is None.

    `materials` are asked for by id or type. A partner that is asked for by name gets a brief and a calendar, whether
    the plan names them or not.
    """
    if audiences is None:
        yield from plan.materials
        return
    used = frozenset[str]().union(*(hands_out(plan, stakeholder) for stakeholder in stakeholders))
    for material in plan.materials:
        is_chosen = material.id in materials or material.type in materials
        if is_chosen or material.audience in audiences or material.stakeholder in stakeholders or material.id in used:
            yield material
    names = {material.id for material in plan.materials}
    for stakeholder in dict.fromkeys(stakeholders):
        own = {library.type(m.type).kind for m in plan.materials if m.stakeholder == stakeholder}
        for begin, type_id in _for_every_partner(library).items():
            if library.type(type_id).kind not in own:
                name = f"{begin}-{stakeholder}"
                while name in names:
                    name += "-2"
                names.add(name)
                yield Material(id=name, type=type_id, stakeholder=stakeholder)


def _for_every_partner(library: Library) -> dict[str, str]:
    """Return the types that every partner gets one of, by the beginning of its name; one of the campaign's wins."""
    names = [name for name in library.types() if library.type(name).every_partner is not None]
    last_wins = sorted(names, key=lambda name: (library.type(name).every_partner, name in library.own_types))
    return {str(library.type(name).every_partner): name for name in last_wins}
