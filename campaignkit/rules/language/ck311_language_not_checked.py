"""The words of a language, or some kinds of fault in it, are not checked.

## What it checks

That every kind of fault is looked for in the language of the texts: blame, dangerous advice, promises, fear and so
on. `campaignkit rules --languages` lists what is read in which language, and how much of it was found on first look.

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

Have a native speaker who knows the subject read the texts for what is not read. Then write the words with them:
docs/frames.md says how.

## Sources

Decision of this project: a language or kind that is not read is never passed silently
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.kinds_read import kinds_read
from campaignkit.knowledge.locales import language_label
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.rule import Found, Rule
from campaignkit.rules.topic_phrases import phrases_of

MOST = 8
"""So many kinds are named; of more, those that are read."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the language when not everything is looked for in it."""
    language = plan.campaign.language
    read = kinds_read(language)
    wanted = facts.topic.lexicon
    asked = [kind for kind in kinds() if wanted is None or {kind, kinds()[kind].reported_as}.intersection(wanted)]
    missing = [_named(kind) for kind in asked if kind not in read]
    if facts.topic.phrases and not phrases_of(facts.topic, language):
        missing.append("phrases of the topic")
    if not missing:
        return
    label = language_label(language)
    if not read or (facts.topic.phrases and len(missing) > len(asked)):
        what = f"Texts in {label} are not read: nobody has written down its words."
    elif len(missing) <= MOST:
        what = f"Texts in {label} are not read for {', '.join(missing)}."
    else:
        what = f"Texts in {label} are read for {', '.join(_named(k) for k in asked if k in read)} and nothing else."
    yield Found(
        ("campaign", "language"),
        what,
        "Have a native speaker who knows the subject read them; `campaignkit rules --languages` says for what.",
    )


def _named(kind: str) -> str:
    return kind.replace("-", " ")


RULE = Rule("CK311", Severity.WARNING, check=check, per_language=True)
