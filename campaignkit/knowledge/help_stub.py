"""The directory as data for other programs, and as the beginning of a plan's `help:`, never with a verification."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from campaignkit.knowledge.helplines import Helplines, Listed, SourcedFact
from campaignkit.knowledge.phone_numbers import dialled

HEAD = """# Candidates for {name}. Nobody has called these numbers. For each service you keep:
# 1. call it; ask whom it is for, when it answers, what a call costs. Never call an emergency number for a test.
# 2. correct what is different, and write names and hours in the plan's own language.
# 3. add when and by whom it was called:  verified: {{on: <day>, by: <function, organisation>, how: call}}
"""


def as_data(entry: Helplines) -> dict[str, Any]:
    """Return a country as JSON: every fact with its sources."""
    data: dict[str, Any] = _said(asdict(entry))
    for service, item in zip(entry.services, data["services"], strict=True):
        if service.number is not None:
            item["dialled"] = dialled(service.number.value, entry.country)
    return data


def _said(value: Any) -> Any:
    """Return data without what is not known, under the names of the files."""
    if isinstance(value, dict):
        names = {"trust": "confidence", "audience": "for"}
        return {names.get(key, key): _said(item) for key, item in value.items() if item is not None}
    return [_said(item) for item in value] if isinstance(value, (list, tuple)) else value


def help_stub(entry: Helplines) -> str:
    """Return entries of `help:` to be pasted into a plan and checked one by one."""
    lines = [*HEAD.format(name=entry.name).splitlines(), "help:"]
    for service in entry.services:
        lines += _service(service, entry.country)
    if all(service.id != "emergency" for service in entry.services):
        lines += [
            "  - id: emergency",
            "    name: Emergency",
            "    kind: emergency",
            f"    country: {_quoted(entry.country)}",
            f"    phone: {_quoted(entry.emergency.value)}",
            f"    sources: [{emergency_source(entry.emergency)}]",
        ]
    return "\n".join(lines) + "\n"


def emergency_source(number: SourcedFact) -> str:
    """Return what stands behind the emergency number of the directory: only 112 of Europe is one by law."""
    if number.trust == "high":
        return "single European emergency number"
    return "emergency number in the directory; to be compared with the page of the police"


def _service(service: Listed, country: str) -> list[str]:
    lines = [
        f"  - id: {service.id}",
        f"    name: {_quoted(service.name)}",
        f"    kind: {service.kind}",
        f"    country: {_quoted(country)}",
    ]
    keys: tuple[tuple[str, SourcedFact | None], ...] = (
        ("phone", service.number),
        ("website", service.website),
        ("hours", service.hours),
        ("cost", service.cost),
    )
    for key, fact in keys:
        if fact is not None:
            doubt = "" if fact.trust == "high" else f"  # {fact.trust} confidence: {fact.said_by}"
            lines.append(f"    {key}: {_quoted(fact.value)}{doubt}")
    pages = {s.url: s.date for _, fact in keys if fact is not None for s in fact.sources}
    if pages:
        lines.append("    sources:")
        lines += [f"      - {_quoted(f'{url} ({date})')}" for url, date in pages.items()]
    else:
        lines.append('    sources: ["none noted: find the operator\'s page before you use this"]')
    return lines


def _quoted(text: str) -> str:
    """Return a text as YAML that can mean nothing but this text: `NO` is Norway."""
    return json.dumps(text, ensure_ascii=False)
