"""A picture or film of a child that a program has made.

## What it checks

That no picture, and no film that others make (`made_elsewhere`), with `ai_generated: "yes"` depicts a child or
teenager, or shows a child's face.

## Why it matters

Generated pictures of children feed the very harm the campaign is about, and may show a real child.

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
        ai_generated: "yes"
        depicts: [child]
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
        ai_generated: "yes"
        depicts: [landscape]
```

## How to fix

Have it drawn by a person, or choose a picture without children.

## Sources

WeProtect Global Alliance on generated material; rule IDN-04 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.reader import rows
from campaignkit.plan.images import shown
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield generated pictures and films of children."""
    for path, name, image in shown(plan):
        child = image.shows_child_face == "yes" or any(
            rows("depicted")[term].get("class") == "child" for term in image.depicts
        )
        if image.ai_generated == "yes" and child:
            yield Found(
                (*path, "ai_generated"),
                f"`{name}` is a generated picture of a child.",
                "Have it drawn by a person, or choose a picture without children.",
            )


RULE = Rule("CK231", Severity.ERROR, check=check, suppressible=False)
