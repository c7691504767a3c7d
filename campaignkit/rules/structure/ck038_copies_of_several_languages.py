"""One number of copies stands for a material in several languages.

## What it checks

That a printed material in several languages says by language how many copies of it are wanted.

## Why it matters

One number orders all copies in the first language and none in the others: French schools get Dutch leaflets.

## Wrong

```yaml
campaign: {translations: [ro]}
materials:
  - {id: poster-teens, quantity: 90}
```

## Right

```yaml
campaign: {translations: [ro]}
materials:
  - {id: poster-teens, quantities: {en: 50, ro: 40}}
```

## How to fix

Write `quantities:` by language. A language that needs no copies of its own gets 0.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.languages_of_material import languages_of
from campaignkit.plan.model.plan import Plan
from campaignkit.recipients.copies_ordered import own_language
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number of copies that is not divided among the languages of its material."""
    for material in plan.materials:
        languages = languages_of(plan, material)
        first = own_language(plan, material, plan.campaign.language)
        others = [name for name in languages if name != first and name not in material.quantities]
        in_print = any(form.print for form in facts.library.type(material.type).wanted(material.formats))
        if not material.quantity or not others or not in_print:
            continue
        parts = ", ".join(f"{name}: …" for name in languages)
        yield Found(
            ("materials", material.id, "quantity"),
            f"All {material.quantity} copies of `{material.id}` are ordered in `{first}`, and none in "
            f"{', '.join(f'`{name}`' for name in others)}.",
            f"Say how they are divided: `quantities: {{{parts}}}`. Write 0 where a language needs none.",
        )


RULE = Rule("CK038", Severity.WARNING, check=check)
