"""A panel of a story shows words that are somebody's, and nobody can say whose.

## What it checks

In materials that set the text of a panel as a bubble at somebody's head: that a text which stands in quotation marks
as a whole, as words of somebody do, names who in the scene says it (`speaker`); and that as many people are in the
scene as `speaker` counts.

## Why it matters

Without `speaker` the bubble points at whoever tells or answers in the scene. Words of a blackmailer then seem to be
those of the friend on the bench, and a child learns to fear the one who helps.

## Wrong

```yaml
materials:
  - id: poster-teens
    type: comic
    sections:
      - {title: A message, body: "“I have your picture.”", scene: bench}
      - {title: On the bus, body: Tell me., scene: bus}
      - {title: Later, body: We call together., scene: counsellor}
```

## Right

```yaml
materials:
  - id: poster-teens
    type: comic
    sections:
      - {title: "Somebody writes: “I have your picture.”", body: I am afraid., scene: bench, speaker: 2}
      - {title: On the bus, body: Tell me., scene: bus}
      - {title: Later, body: We call together., scene: counsellor}
```

## How to fix

Write `speaker:` with the place of who says it, from 1 at the start of the line. Words of somebody who is not in the
scene stand in the title of the panel, which has no bubble.

## Sources

Judgement of campaignkit after a reader took a blackmailer's words for those of a friend
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.reader import SCENES, read_yaml
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.quotations import quotations


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each panel whose words are somebody's who is not named, or is not in its scene."""
    for material in plan.materials:
        if not facts.library.type(material.type).bubbles:
            continue
        for n, section in enumerate(material.sections):
            scene = section.scene or material.scene
            people = _people(scene) if scene is not None else ()
            path = ("materials", material.id, "sections", n)
            if section.speaker is None and _is_said(section.body):
                yield Found(
                    (*path, "body"),
                    "These are somebody's words, and the bubble points at whoever tells in the scene.",
                    "Write `speaker:` with the place of who says them, from 1 at the start of the line. If it is "
                    "nobody in the scene, put the words into the title of the panel: `Somebody writes: …`",
                    confidence=Confidence.MEDIUM,
                )
            elif section.speaker is not None and people and section.speaker > len(people):
                yield Found(
                    (*path, "speaker"),
                    f"The scene `{scene}` has {len(people)} people, and none in place {section.speaker}.",
                    f"Count them from the start of the line: 1 to {len(people)}.",
                )


def _is_said(text: str) -> bool:
    """Say whether a text is a quotation from its first mark to its last."""
    whole = text.strip().strip("*_")
    spans = quotations(whole)
    return bool(spans) and spans[0][0] == 0 and spans[-1][1] + 1 >= len(whole.rstrip(".!?…"))


def _people(scene: str) -> Sequence[str]:
    people: Sequence[str] = read_yaml(SCENES)["rows"].get(scene, {}).get("people", ())
    return people


RULE = Rule("CK526", Severity.WARNING, check=check)
