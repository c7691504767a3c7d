"""What a translator is told about a text: who reads it, where it is printed, how long it may be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.knowledge.reader import rows
from campaignkit.plan.materials import help_of
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.plan.placeholders import placeholder_values
from campaignkit.plan.printed_texts import PlanText

GROWTH = 1.4
"""How much longer than its source a line may get before a layout has to step down its type size."""

_NAME = re.compile(r"\{\{\s*([A-Za-z0-9_.-]+)\s*\}\}")
_WHAT = {
    "title": "Title",
    "tagline": "Line under the title",
    "summary": "What the campaign is about",
    "headline": "Headline",
    "call_to_action": "What readers are asked to do, in one line",
    "name": "Name as it is printed",
    "hours": "When the service answers; a promise, so translate it exactly",
    "cost": "What a call costs; a promise, so translate it exactly",
    "for_whom": "Who may turn to the service",
    "licence": "Licence; usually the same in all languages",
    "alt": "Description of the picture for people who cannot see it",
    "by": "Who says it",
    "source": "Where the figure comes from",
}


class Context:
    """Explains the texts of one plan."""

    def __init__(self, plan: Plan) -> None:
        """Take the plan in its own language."""
        self.plan = plan
        self.values = placeholder_values(plan)
        self.audiences = {audience.id: audience for audience in plan.audiences}

    def lines(self, text: PlanText) -> Iterator[str]:
        """Yield what there is to say about a text, a line each."""
        what = _WHAT.get(str(text.path[-1]), "One line" if text.line else "Text")
        yield f"{what}." if text.line else f"{what}; paragraphs, **strong** words, links and lists stay as they are."
        yield from self._readers(text.path)
        printed = self._printed(text.path)
        if printed:
            yield f"Printed on: {', '.join(printed)}."
        if text.line and len(text.value.strip()) >= 4:
            yield f"Keep it short: about {max(12, round(len(text.value.strip()) * GROWTH))} characters at most."
        for name in dict.fromkeys(_NAME.findall(text.value)):
            value = self.values.get(name) or ""
            yield f"{{{{ {name} }}}} becomes: {' '.join(value.split())}. Copy it as it stands."

    def _readers(self, path: Path) -> Iterator[str]:
        names = {m.audience for m in self.plan.messages if path[:2] == ("messages", m.id)}
        names |= {m.audience for m in self.plan.materials if m.audience and path[:2] == ("materials", m.id)}
        for name in sorted(names):
            audience = self.audiences[name]
            kind = rows("audiences")[audience.kind]["label"]
            ages = f", {audience.ages.from_} to {audience.ages.to} years old" if audience.ages else ""
            yield f"For: {' '.join(audience.name.split())} ({kind}{ages})."

    def _printed(self, path: Path) -> list[str]:
        owner = path[:2]
        if path[0] == "campaign":
            return ["every material"] if path[1] in ("title", "tagline", "licence") else []
        return [
            f"{material.id} ({material.type})"
            for material in self.plan.materials
            if owner == ("materials", material.id)
            or (owner[0] == "messages" and owner[1] in material.messages)
            or (owner[0] == "help" and owner[1] in help_of(self.plan, material))
        ]
