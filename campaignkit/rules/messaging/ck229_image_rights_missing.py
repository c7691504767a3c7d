"""A picture without rights, source or alternative text.

## What it checks

That every entry under `images` has `alt`, `licence`, `source`, `people` and, with models, `model_release`, and says
whether a child's face can be recognised.

## Why it matters

A picture without known rights has to be taken down on the day it matters. A model who did not agree to this subject
is harmed by it.

## Wrong

```yaml
materials:
  - {id: poster-teens, images: [{file: hands.png, alt: Two hands}]}
```

## Right

```yaml
materials:
  - id: poster-teens
    images:
      - {file: hands.png, alt: Two hands, licence: CC BY 4.0, source: School, people: none, shows_child_face: "no"}
```

## How to fix

Write down what is known. If it is not known, choose another picture.

## Sources

UNICEF, ethical reporting on children; Australian National Office for Child Safety; rule IDN-02 of the reference on
safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.images import images
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule

WANTED = ("alt", "licence", "source", "people", "shows_child_face")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield pictures with what is not known of them."""
    for path, image in images(plan):
        missing = [key for key in WANTED if getattr(image, key) is None]
        if image.people == "model" and image.model_release is None:
            missing.append("model_release")
        if missing:
            yield Found(
                (*path, "file"),
                f"`{image.file}` does not say: {', '.join(missing)}.",
                "Write down what is known. If it is not known, choose another picture.",
            )


RULE = Rule("CK229", Severity.ERROR, profile="review", check=check)
