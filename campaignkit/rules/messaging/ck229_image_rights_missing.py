"""A picture, film or spot without rights, source or alternative text.

## What it checks

That every entry under `images` has `alt`, `licence`, `source`, `people` and, with models, `model_release`, and says
whether a child's face can be recognised. That what others make (`made_elsewhere`) has `alt` and `rights`, and a film
`people` and whether a child's face can be recognised: of that only a warning, for it may not be made yet.

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

Write down what is known. If it is not known, choose another picture, or ask who made the film.

## Sources

UNICEF, ethical reporting on children; Australian National Office for Child Safety; rule IDN-02 of the reference on
safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.images import images
from campaignkit.plan.model.elsewhere import MadeElsewhere
from campaignkit.plan.model.image import Image
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule

WANTED = ("alt", "licence", "source", "people", "shows_child_face")
HEARD = ("alt", "rights")
SEEN = (*HEARD, "people", "shows_child_face")
"""What has to be known of what others make, where it is only heard and where it is seen."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield pictures, films and spots with what is not known of them."""
    for path, image in images(plan):
        if missing := _unknown(image, WANTED):
            yield Found(
                (*path, "file"),
                f"`{image.file}` does not say: {', '.join(missing)}.",
                "Write down what is known. If it is not known, choose another picture.",
            )
    for material in plan.materials:
        work = material.made_elsewhere
        is_film = facts.library.type(material.type).kind == "film"
        if work is not None and (missing := _unknown(work, SEEN if is_film else HEARD)):
            yield Found(
                ("materials", material.id, "made_elsewhere"),
                f"`{material.id}` does not say: {', '.join(missing)}.",
                "Ask who makes it, and write down the answer before it is shown.",
                severity=Severity.WARNING,
            )


def _unknown(item: Image | MadeElsewhere, keys: tuple[str, ...]) -> list[str]:
    missing = [key for key in keys if getattr(item, key) is None]
    if item.people == "model" and item.model_release is None:
        missing.append("model_release")
    return missing


RULE = Rule("CK229", Severity.ERROR, profile="review", check=check)
