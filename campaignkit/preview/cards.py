"""What the preview page shows, as data: a card for each material in each language, with its findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.kit.format_names import format_name
from campaignkit.kit.jobs import Job
from campaignkit.kit.markup import line_runs, plain
from campaignkit.kit.material_names import type_name
from campaignkit.materials.library import Library
from campaignkit.plan.help_of_material import help_of
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.placeholders import fill, placeholder_values

_ORDER = {severity: number for number, severity in enumerate(Severity)}


class Shown(TypedDict):
    """A finding as the page shows it."""

    severity: str
    code: str
    name: str
    message: str
    hint: str
    place: str
    path: str


class CardFile(TypedDict):
    """A file of a card; it has no address when it could not be made."""

    name: str
    href: str | None


class Card(TypedDict):
    """A material in one language."""

    id: str
    title: str
    type: str
    type_name: str
    audience: str
    audience_name: str
    language: str
    picture: str | None
    files: list[CardFile]
    findings: list[Shown]


def cards(
    plans: Mapping[str, Plan],
    library: Library,
    jobs: Sequence[Job],
    files: frozenset[str],
    findings: Sequence[Diagnostic],
) -> list[Card]:
    """Return the cards in the order of the plan, language by language; `made` are the files that could be made."""
    by_material: dict[tuple[str, str], Card] = {}
    for job in jobs:
        card = by_material.setdefault(
            (job.language, job.material.id), _card(plans[job.language], library, job, findings)
        )
        file = str(job.output)
        there = file in files
        picture = file if job.format.output == "png" else str(job.preview) if job.preview else None
        if there and picture and card["picture"] is None:
            card["picture"] = picture
        card["files"].append({"name": format_name(job.format, job.language), "href": file if there else None})
    return list(by_material.values())


def general(plan: Plan, findings: Sequence[Diagnostic]) -> list[Shown]:
    """Return the findings that belong to no material."""
    return [shown(f) for f in worst_first(findings) if not any(is_about(f, plan, m) for m in plan.materials)]


def shown(finding: Diagnostic) -> Shown:
    """Return a finding as the page shows it."""
    start = finding.span.start
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "name": finding.name.replace("-", " "),
        "message": finding.message,
        "hint": finding.hint.splitlines()[0] if finding.hint else "",
        "place": f"{finding.span.file}:{start.line}:{start.column}",
        "path": finding.path,
    }


def _card(plan: Plan, library: Library, job: Job, findings: Sequence[Diagnostic]) -> Card:
    material = next((m for m in plan.materials if m.id == job.material.id), job.material)
    readers = {audience.id: audience.name for audience in plan.audiences}
    readers |= {stakeholder.id: stakeholder.name for stakeholder in plan.stakeholders}
    reader = material.audience or material.stakeholder
    own = [f for f in worst_first(findings) if f.language in (None, job.language) and is_about(f, plan, material)]
    return {
        "id": material.id,
        "title": _title(plan, material),
        "type": material.type,
        "type_name": type_name(library.type(material.type), job.language),
        "audience": reader or "",
        "audience_name": readers[reader] if reader else plan.campaign.title,
        "language": job.language,
        "picture": None,
        "files": [],
        "findings": [shown(finding) for finding in own],
    }


def _title(plan: Plan, material: Material) -> str:
    headlines = {message.id: message.headline for message in plan.messages}
    title = material.title or (headlines[material.messages[0]] if material.messages else plan.campaign.title)
    return plain(line_runs(fill(title, placeholder_values(plan, "page"))))


def is_about(finding: Diagnostic, plan: Plan, material: Material) -> bool:
    """Say whether a finding is about a material: its own part of the plan, its messages or its help services."""
    section, _, rest = finding.path.partition(".")
    owner = rest.partition(".")[0]
    return (
        (section == "materials" and owner == material.id)
        or (section == "messages" and owner in material.messages)
        or (section == "help" and owner in help_of(plan, material))
    )


def worst_first(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return findings with errors before warnings before notes, else in their order."""
    return sorted(findings, key=lambda finding: _ORDER[finding.severity])
