"""The words of a language are not checked.

## What it checks

That the language of the texts has words for the frames or phrases that blame, not only single words. A language of
which nothing is known is a warning.

## Why it matters

A check that finds nothing because it knows nothing looks like a clean text.

## Wrong

```yaml
campaign:
  language: ka
```

## Right

```yaml
campaign:
  language: en
```

## How to fix

Have a native speaker who knows the subject read the texts. Then write the lexicon with them: docs/lexicons.md says
how.

## Sources

Decision of this project: a language without a lexicon is never passed silently
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.frames import frame_words
from campaignkit.knowledge.lexicons import lexicon
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.rule import Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the language when nothing, or only single words, is known about it."""
    language = plan.campaign.language
    words = lexicon(language)
    if frame_words(language) is not None or (words is not None and "blame" in words.kinds):
        return
    checked = "not checked: there is no lexicon" if words is None else "checked for a few single words only"
    yield Found(
        ("campaign", "language"),
        f"Texts in `{language}` are {checked}.",
        "Have a native speaker who knows the subject read them for blame, fear and words to avoid.",
        severity=Severity.WARNING if words is None else None,
    )


RULE = Rule("CK311", Severity.NOTE, check=check, per_language=True)
