"""The fixed words of materials are not there in the plan's language.

## What it checks

That campaignkit has the words it prints itself, such as “Led by” or “Notes to editors”, in the language of the plan.

## Why it matters

A Somali poster with English words on it looks careless, and a help panel nobody understands does not help.

## Wrong

```yaml
campaign:
  language: so
```

## Right

```yaml
campaign:
  language: fil
```

## How to fix

Add a file for the language to `campaignkit/knowledge/locales/`: short words and lines. Until then the plan can be
checked, and rendered as a draft with English words.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.locales import language_label, languages, locale
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the language of a plan with materials when there are no fixed words in it."""
    language = plan.campaign.language
    found = locale(language)
    if not plan.materials or (found is not None and not found.missing):
        return
    name = language_label(language)
    if found is None:
        yield Found(
            ("campaign", "language"),
            f"Materials cannot be made in {name} yet: campaignkit lacks its fixed words, such as “Led by”.",
            f"They are there in {len(languages())} languages. `campaignkit explain CK301` says how to add one.",
        )
    else:
        yield Found(
            ("campaign", "language"),
            f"{len(found.missing)} of the fixed words are still English in {name}: {', '.join(found.missing[:3])} …",
            f"Add them to `campaignkit/knowledge/locales/{found.language}.yaml`.",
            severity=Severity.WARNING,
        )


RULE = Rule("CK301", Severity.ERROR, check=check, per_language=True)
