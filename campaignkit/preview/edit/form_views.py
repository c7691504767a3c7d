"""What the pages with forms show, as data: the items of a section, one item, and a new one."""

from __future__ import annotations

from typing import Any

from campaignkit.json_data import Json
from campaignkit.knowledge.printed_numbers import printed_number
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.shape import ListShape, RecordShape, record_shape
from campaignkit.preview.cards import worst_first
from campaignkit.preview.edit.desk import Desk
from campaignkit.preview.edit.field_words import ONE, called, choice_called_here, term_called
from campaignkit.preview.edit.fields import groups_of, new_fields
from campaignkit.preview.edit.links import Links
from campaignkit.preview.edit.views import FORMS, frame


def list_view(desk: Desk, section: str) -> Json | None:
    """Return the items of a section; None where there is no such section."""
    plan = desk.campaign.plan
    if plan is None or section not in FORMS:
        return None
    return {
        **frame(desk, section),
        "section": section,
        "name": called(section),
        "one": ONE[section],
        "items": [
            {"id": item.id, "name": _name(item), "about": _about(section, item)} for item in getattr(plan, section)
        ],
        "fields_of": new_fields(desk.campaign, _shape(section)),
    }


def form_view(desk: Desk, section: str, name: str | None) -> Json | None:
    """Return one item of a section, or the campaign itself; None where there is none."""
    plan = desk.campaign.plan
    if plan is None:
        return None
    if section == "campaign" and name is None:
        groups = [
            *groups_of(desk.campaign, _part("campaign"), "campaign", "The campaign"),
            *groups_of(desk.campaign, _part("theme"), "theme", "Theme"),
        ]
        item: Any = plan.campaign
    else:
        items = {one.id: one for one in getattr(plan, section)} if section in FORMS else {}
        if name not in items:
            return None
        item = items[name]
        groups = list(groups_of(desk.campaign, _shape(section), f"{section}.{name}", _name(item)))
    path = section if name is None else f"{section}.{name}"
    verdict, links = desk.verdict, Links(desk.campaign)
    findings = [] if verdict is None else [f for f in verdict.publish.findings if f"{f.path}.".startswith(f"{path}.")]
    return {
        **frame(desk, section),
        "section": section,
        "name": _name(item),
        "one": "campaign" if name is None else ONE[section],
        "path": path,
        "item": name,
        "groups": groups,
        "findings": [links.on_form(finding) for finding in worst_first(findings)],
        "called": _called(item) if isinstance(item, HelpService) else None,
        "language": plan.campaign.language,
        "pages": _pages(plan, section, name),
    }


def _shape(section: str) -> RecordShape:
    shape = record_shape(Plan).fields[section].shape
    if not isinstance(shape, ListShape) or not isinstance(shape.item, RecordShape):
        raise TypeError(section)
    return shape.item


def _part(key: str) -> RecordShape:
    shape = record_shape(Plan).fields[key].shape
    if not isinstance(shape, RecordShape):
        raise TypeError(key)
    return shape


def _name(item: Any) -> str:
    for key in ("name", "title", "headline", "aim", "id"):
        if getattr(item, key, None):
            return str(getattr(item, key))
    return ""


def _about(section: str, item: Any) -> str:
    """Say in a few words what an item is."""
    if section in ("audiences", "channels"):
        return term_called(section, item.kind)
    if section == "stakeholders":
        return f"{term_called('sectors', item.sector)}, {term_called('roles', item.role)}"
    if section == "help":
        phone = item.phone and printed_number(item.phone, item.country, "en", "copy")
        return f"{choice_called_here(item.kind)}, {phone or item.website or 'no number'}"
    if section == "activities":
        return " to ".join(str(day) for day in (item.starts, item.ends) if day)
    if section == "messages":
        return f"for {item.audience}"
    return str(getattr(item, "type", ""))


def _called(service: HelpService) -> Json:
    """Say whether somebody has called, and how that is written down."""
    return {
        "on": str(service.verified.on) if service.verified else None,
        "by": service.verified.by if service.verified else None,
        "command": f'campaignkit record call {service.id} --on today --by "…"',
    }


def _pages(plan: Plan, section: str, name: str | None) -> list[Json]:
    """Return the materials on which an item is printed."""
    own = plan.campaign.language
    return [
        {"href": f"/page/{own}/{material.id}", "name": material.id}
        for material in plan.materials
        if (section == "materials" and material.id == name) or (section == "messages" and name in material.messages)
    ]
