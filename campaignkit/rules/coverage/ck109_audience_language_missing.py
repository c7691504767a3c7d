"""An audience reads a language that the campaign does not speak.

## What it checks

That each of an audience's `languages` is the campaign's language or one of its `translations`. Regions do not matter
(`pt` for `pt-PT`), scripts do.

## Why it matters

A family that reads another language is the last to hear and the first to be approached.

## Wrong

```yaml
audiences:
  - {id: parents, languages: [en, uk]}
```

## Right

```yaml
campaign: {translations: [uk]}
audiences:
  - {id: parents, languages: [en, uk]}
```

## How to fix

Add the language to `translations` of the campaign and have the texts translated by a native speaker.

## Sources

Child Helpline International on languages; rule COV-04 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.languages_of_material import is_read
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the languages of audiences in which nothing is written."""
    languages = (plan.campaign.language, *plan.campaign.translations)
    for audience in plan.audiences:
        for index, language in enumerate(audience.languages):
            if not is_read(language, languages):
                yield Found(
                    ("audiences", audience.id, "languages", index),
                    f"`{audience.id}` reads `{language}`, and nothing is written or translated into it.",
                    f"Add `{language}` to `translations` of the campaign.",
                )


RULE = Rule("CK109", Severity.WARNING, profile="review", check=check)
