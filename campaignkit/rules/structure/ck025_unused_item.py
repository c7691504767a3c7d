"""An item that no other part of the plan uses.

## What it checks

That every audience, stakeholder, message, help service, channel, material, indicator and phase is used by some other
part.

## Why it matters

An audience without an activity has been forgotten, not reached.

## Wrong

```yaml
channels:
  - {id: radio, name: Radio, kind: radio}
```

## Right

```yaml
channels:
  - {id: radio, name: Radio, kind: radio}
activities:
  - {id: week, channels: [lessons, radio]}
```

## How to fix

Use the item, or remove it.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.rules.rule import Facts, Found, Path, Rule

USED_BY = {
    "audiences": "Let an activity be for it (`audiences:`), or remove it.",
    "stakeholders": "Let it be accountable, responsible, consulted or informed in an activity, or remove it.",
    "messages": "Let an activity or a material say it (`messages:`), or remove it.",
    "help": "Let a message or a material print it (`help:`), or remove it.",
    "channels": "Let an activity use it (`channels:`), or remove it.",
    "materials": "Let an activity hand it out (`materials:`), or remove it.",
    "indicators": "Let an activity be measured by it (`indicators:`), or remove it.",
    "phases": "Let an activity lie in it (`phase:`), or remove it.",
}
STAND_BY = frozenset({"endorser", "funder"})
"""Roles that are no part in an activity: who lends its name, or pays."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each item with an id that nothing refers to; objectives stand for themselves.

    A plan without any activity is not finished rather than untidy: all its items wait for the first one.
    """
    if not plan.activities:
        return
    used = _used(plan)
    for section, advice in USED_BY.items():
        for path, item_id in _items(plan, section):
            if item_id not in used[section]:
                yield Found(path, f"Nothing in the plan uses `{item_id}` of `{section}`.", advice)


def _items(plan: Plan, section: str) -> list[tuple[Path, str]]:
    """Return the items of a section with the paths of their ids; indicators stand under their objectives.

    A material without an audience serves those who run the campaign, so that no activity has to hand it out.
    """
    if section == "indicators":
        return [(("objectives", o.id, section, i.id, "id"), i.id) for o in plan.objectives for i in o.indicators]
    if section == "materials":
        return [((section, m.id, "id"), m.id) for m in plan.materials if m.audience is not None]
    if section == "stakeholders":
        return [((section, s.id, "id"), s.id) for s in plan.stakeholders if s.role not in STAND_BY]
    return [((section, item.id, "id"), item.id) for item in getattr(plan, section)]


def _used(plan: Plan) -> dict[str, set[str]]:
    acts, materials = plan.activities, plan.materials
    in_texts = re.compile(r"\{\{\s*(help|stakeholders)\.([a-z0-9-]+)\.")
    mentions = {match.groups() for text in printed_texts(plan) for match in in_texts.finditer(text.value)}
    return {
        "audiences": {a for act in acts for a in act.audiences},
        "stakeholders": {
            s for act in acts for s in (*act.accountable, *act.responsible, *act.consulted, *act.informed)
        }
        | {m.contact for m in materials if m.contact}
        | {fund.by for fund in plan.campaign.funding}
        | {item for section, item in mentions if section == "stakeholders"},
        "messages": {m for act in acts for m in act.messages} | {m for mat in materials for m in mat.messages},
        "help": {h for message in plan.messages for h in message.help}
        | {h for mat in materials for h in mat.help}
        | {item for section, item in mentions if section == "help"},
        "channels": {c for act in acts for c in act.channels},
        "materials": {m for act in acts for m in act.materials},
        "indicators": {i for act in acts for i in act.indicators},
        "phases": {act.phase for act in acts if act.phase},
    }


RULE = Rule("CK025", Severity.WARNING, check=check)
