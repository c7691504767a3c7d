"""A material asks for a format that its type does not have.

## What it checks

That a material asks only for formats its type has, and says how many copies are wanted only of those it asks for.

## Why it matters

Otherwise a file that somebody waits for is not made.

## Wrong

```yaml
materials:
  - {id: poster-teens, formats: [a7]}
```

## Right

```yaml
materials:
  - {id: poster-teens, formats: [a4]}
```

## How to fix

Take one of the formats that are listed, or leave `formats` out to get all.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.english_grammar import a_type
from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.did_you_mean import propose
from campaignkit.plan.languages_of_material import languages_of
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each format of a material that its type does not offer."""
    for material in plan.materials:
        names = [name for fmt in facts.library.type(material.type).formats for name in fmt.ids]
        for index, form in enumerate(material.formats):
            if form not in names:
                yield Found(
                    ("materials", material.id, "formats", index),
                    f"{a_type(material.type)} has no format `{form}`.",
                    propose(form, names, kind="format"),
                )
        ids = [name for fmt in facts.library.type(material.type).wanted(material.formats) for name in fmt.ids]
        for key in material.quantities:
            if key not in ids and key not in languages_of(plan, material):
                yield Found(
                    ("materials", material.id, "quantities", key),
                    f"`{material.id}` is not made in a format or language `{key}`: no copies of it can be ordered.",
                    propose(key, [*ids, *languages_of(plan, material)], kind="format or language"),
                )


RULE = Rule("CK026", Severity.ERROR, check=check)
