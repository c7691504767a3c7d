"""A picture or film that shows a child's face, or shows suffering.

## What it checks

That no picture, and no film that others make (`made_elsewhere`), has `shows_child_face: "yes"`, and none depicts what
is never shown on this subject: crying, cowering, a threatening shadow, a bed, a hand over a mouth, an
undressed body, chains.

## Why it matters

Pictures of frightened children hurt those who have lived through it, stock photos included. A face beside this
subject stays there for ever.

## Wrong

```yaml
materials:
  - id: poster-teens
    images:
      - file: hands.png
        alt: Two hands
        licence: CC BY 4.0
        source: School
        people: none
        shows_child_face: "no"
        depicts: [crying]
```

## Right

```yaml
materials:
  - id: poster-teens
    images:
      - file: hands.png
        alt: Two hands
        licence: CC BY 4.0
        source: School
        people: none
        shows_child_face: "no"
        depicts: [hands]
```

## How to fix

Choose a picture of objects, hands, places, or of children seen from behind who are well.

## Sources

Australian National Office for Child Safety; UNICEF, ethical reporting on children; rule IDN-03 of the reference on
safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.reader import rows
from campaignkit.plan.images import shown
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield pictures and films with a child's face, and those of suffering."""
    for path, name, image in shown(plan):
        if image.shows_child_face == "yes":
            yield Found(
                (*path, "shows_child_face"),
                f"`{name}` shows a child's face beside this subject.",
                "Choose a picture without a face that can be recognised.",
            )
        for place, term in enumerate(image.depicts):
            row = rows("depicted")[term]
            if row.get("class") == "never":
                yield Found(
                    (*path, "depicts", place),
                    f"`{name}` shows this: {row['label'].lower()}. That hurts survivors.",
                    "Choose a picture of objects, hands or places, or of people who help.",
                )


RULE = Rule("CK230", Severity.ERROR, check=check)
