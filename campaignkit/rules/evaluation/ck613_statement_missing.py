"""A question that only people can answer, and nobody has.

## What it checks

That each question of the campaign's topic which applies to the plan is answered under `statements`, with who answers
and when. A single school is asked fewer questions, and only told.

## Why it matters

No program sees whether a picture frightens or a helpline can take the calls. A signed answer makes somebody look.

## Wrong

```yaml
campaign: {topic: general, scope: school}
statements: []
```

## Right

```yaml
campaign: {topic: general, scope: school}
statements:
   - {question: tone-read-aloud, answer: "yes", by: "Head, School No 1", on: 2025-06-01}
```

## How to fix

Ask whoever can answer, and write down the answer, the function and organisation, and the day. Never answer for
others.

## Sources

UNICEF, INHOPE, NSPCC, Europol and CDC, as named with each question in the knowledge of campaignkit
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.reader import STATEMENTS, read_yaml
from campaignkit.plan.images import images
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.children import eased, in_person, with_children
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each question that applies to the plan and is not answered."""
    questions = {statement.question for statement in plan.statements}
    applies = _conditions(plan, facts)
    school = plan.campaign.scope == "school"
    for question, row in read_yaml(STATEMENTS)["rows"].items():
        is_due = (
            question in facts.topic.statements and applies[row["when"]] and (not school or row["schools"] == "yes")
        )
        if is_due and question not in questions:
            yield Found(
                ("statements",),
                f"Nobody has answered: {row['question']}",
                f"Add under `statements`: `{{question: {question}, answer: …, by: <function, organisation>, "
                "on: <day>}`. Never answer for others.",
                severity=eased(plan, Severity.WARNING),
            )


def _conditions(plan: Plan, facts: Facts) -> dict[str, bool]:
    materials = plan.materials
    voices = any(m.case_story or any(quote.child for quote in m.quotes) for m in materials)
    return {
        "always": True,
        "materials": bool(materials),
        "facts": any(material.facts for material in materials),
        "images": any(images(plan)),
        "voices": voices,
        "in-person": any(in_person(plan, activity) for activity in with_children(plan)),
        "helpline": any(service.kind == "helpline" for service in plan.help),
        "press": any(piece.audience_class == "media" for piece in facts.pieces(plan)),
        "restricted": any(material.distribution == "restricted" for material in materials),
        "translations": bool(plan.campaign.translations),
    }


RULE = Rule("CK613", Severity.WARNING, profile="publish", check=check, stamp="open questions not signed")
