"""No font of campaignkit has the script of a language.

## What it checks

That there is a font for the script of every language materials are made in: one that comes with campaignkit, or one
in `fonts/` beside the plan. What comes along writes Latin, Cyrillic, Greek, Armenian, Georgian, Arabic, Hebrew and
Ethiopic.

## Why it matters

Without it every letter would be an empty box.

## Wrong

```yaml
campaign:
  language: hi
```

## Right

```yaml
campaign:
  language: ro
```

## How to fix

Put a font with the script into the folder `fonts` beside the plan, in a regular and a bold style. The finding names a
free one of the Noto family (fonts.google.com/noto, SIL Open Font License). Fonts of the system are never used: a kit
has to look the same everywhere.

## Sources

Design of campaignkit, section 7.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.font_scripts import font_for, script_label, script_without_font
from campaignkit.knowledge.locales import language_label
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the language of a plan with pages to lay out when nothing can write it."""
    script = script_without_font(plan.campaign.language)
    types = (facts.library.type(material.type).wanted(material.formats) for material in plan.materials)
    if script is None or facts.library.fonts or not any(f.engine == "typst" for formats in types for f in formats):
        return
    name, font = script_label(script), font_for(script)
    yield Found(
        ("campaign", "language"),
        f"campaignkit has no font for {name}, in which {language_label(plan.campaign.language)} is written.",
        f"Put one into the folder `fonts` beside the plan, regular and bold, such as {font} (fonts.google.com/noto).",
    )


RULE = Rule("CK331", Severity.ERROR, check=check, per_language=True)
