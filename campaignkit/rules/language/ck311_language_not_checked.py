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

Have a native speaker who knows the subject read the texts for what is not read. When somebody has, write it down:
`campaignkit record review ka --on today --by "Teacher of Georgian, Village School"`. The finding is then a note until
a text changes. Who wants campaignkit to read the language for everybody finds in docs/frames.md how words are added.

## Sources

Decision of this project: a language or kind that is not read is never passed silently
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.frames import good_frames, kinds
from campaignkit.knowledge.kinds_read import kinds_read
from campaignkit.knowledge.locales import language_label
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.read_by_people import outdated, read_by
from campaignkit.rules.rule import Found, Rule
from campaignkit.rules.topic_phrases import phrases_of
from campaignkit.texts.frames.language import language_of

MOST = 8
"""So many kinds are named; of more, those that are read."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the language when not everything is looked for in it."""
    language = plan.campaign.language
    own_kinds = kinds_read(language)
    limits = facts.topic.lexicon
    all_kinds = [kind for kind in kinds() if limits is None or {kind, kinds()[kind].reported_as}.intersection(limits)]
    missing = [_named(kind) for kind in all_kinds if kind not in own_kinds]
    if facts.topic.phrases and not phrases_of(facts.topic, language):
        missing.append("phrases of the topic")
    if not missing:
        return
    label = language_label(language)
    if not own_kinds or (facts.topic.phrases and len(missing) > len(all_kinds)):
        what = f"Texts in {label} are not read: nobody has written down its words."
    elif len(missing) <= MOST:
        what = f"Texts in {label} are not read for {', '.join(missing)}."
    else:
        names = ", ".join(_named(kind) for kind in all_kinds if kind in own_kinds)
        what = f"Texts in {label} are read for {names} and nothing else."
    reader = read_by(plan, facts)
    if reader is not None:
        yield Found(("campaign", "language"), f"{what} {reader}.", "Nothing is to be done.", severity=Severity.NOTE)
        return
    if outdated(plan, facts):
        what += " They were changed after somebody had read them."
    yield Found(
        ("campaign", "language"),
        what,
        f"Have a native speaker who knows the subject read them, then write it down: `campaignkit record review "
        f"{language}`. `campaignkit rules --languages` says what nobody else looks for.{_of_tags(plan, label)}",
    )


def _of_tags(plan: Plan, label: str) -> str:
    """Say which tags of the plan nobody holds against its texts in a language: a tag looks as if it were checked."""
    words = language_of(plan.campaign.language)
    own = frozenset(frame.kind for frames in words.good_by_act.values() for frame in frames) if words else frozenset()
    tags = {tag for message in plan.messages for tag in message.tags}
    tags |= {tag for material in plan.materials for tag in material.tags}
    unread = sorted(tags & {frame.kind for frame in good_frames()} - own)
    return f" No tag is held against what {label} texts say: {', '.join(unread)}." if unread else ""


def _named(kind: str) -> str:
    return kind.replace("-", " ")


RULE = Rule(
    "CK311",
    Severity.WARNING,
    check=check,
    stamp="texts not read by a native speaker",
    per_language=True,
)
