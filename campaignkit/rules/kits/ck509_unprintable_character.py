"""A text holds a character that no font of campaignkit has.

## What it checks

Every text that is laid out as PDF or picture, character by character, against the fonts that come with campaignkit:
Latin, Greek, Cyrillic, Armenian, Georgian, Arabic, Hebrew and Ethiopic. Emoji and rare signs are not in them. Texts
that only flow, as in e-mail, may hold them.

## Why it matters

It is printed as an empty box, or not at all; rendering would stop at it.

## Wrong

```yaml
messages:
  - id: tell-us
    headline: Tell someone 💬
```

## Right

```yaml
messages:
  - id: tell-us
    headline: Tell someone
```

## How to fix

Leave the emoji out: the illustration does its work. Write a rare sign in another way.

## Sources

PDF/UA-1 (ISO 14289-1): every character has a glyph
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.font_characters import unprintable
from campaignkit.knowledge.font_scripts import instead_of_letter, script_without_font
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the first unprintable character of each text that is laid out, and how many there are."""
    laid_out = [material for material in plan.materials if _is_laid_out(material, facts)]
    if not laid_out or facts.library.fonts or script_without_font(plan.campaign.language) is not None:
        return  # which letters a font of the campaign has is seen when pages are made; CK331 asks for one
    owners = {("materials", material.id) for material in laid_out}
    owners |= {("messages", message) for material in laid_out for message in material.messages}
    for text in facts.texts(plan):
        section = text.path[0]
        if (section in ("materials", "messages") and text.path[:2] not in owners) or text.path[-1] in (
            "alt",
            "summary",
        ):
            continue
        places = unprintable(text.value)
        if places:
            yield Found(
                text.path,
                f"No font of campaignkit has {_named(text.value[places[0]])}{_more(len(places) - 1)}.",
                instead_of_letter(text.value[places[0]]),
                places[0],
                places[0] + 1,
            )


def _is_laid_out(material: Material, facts: Facts) -> bool:
    return any(f.engine == "typst" for f in facts.library.type(material.type).wanted(material.formats))


def _named(character: str) -> str:
    return f"the character “{character}” (U+{ord(character):04X} {unicodedata.name(character, 'without a name')})"


def _more(count: int) -> str:
    return "" if not count else f", nor {count} more of this text"


RULE = Rule("CK509", Severity.ERROR, check=check, per_language=True)
