"""A translation is built differently from its source text.

## What it checks

That a translation has the same links, as many list items and as many strong words as its source, and that a
single line stays one.

## Why it matters

A link that got lost leads nowhere, a list turned into one paragraph is not read, and the one word set in bold on a
poster (“**not** your fault”) is the one that must not be missed.

## Wrong

```po
msgctxt "messages.tell-us.body"
msgid "It is **not** your fault."
msgstr "Nu este vina ta."
```

## Right

```po
msgctxt "messages.tell-us.body"
msgid "It is **not** your fault."
msgstr "**Nu** este vina ta."
```

## How to fix

Keep what stands around the words: `**…**`, `*…*`, `[…](…)`, and the `-` or `1.` before list items. Which word is
strong is up to you.

## Sources

Safe-messaging rule TRM-05; CommonMark 0.31.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.diagnostics.shortened import shorten
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.language.translated import TranslatedText, translated_texts
from campaignkit.rules.rule import Facts, Found, Rule

_LINK = late_pattern(r"\]\(([^()\s]+)\)")
_ITEM = late_pattern(r"^[ \t]{0,8}(?:[-+*]|[0-9]{1,3}[.)])[ \t]", re.MULTILINE)
_STRONG = late_pattern(r"\*\*[^*\n]+\*\*")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield what a translation lost or added of the structure of its source."""
    for text in translated_texts(plan, facts):
        yield from _links(text)
        if text.line and "\n" in text.value.strip():
            yield Found(text.path, "This is a single line, and the translation has several.", "Write it in one line.")
        for pattern, name, severity in (
            (_ITEM, "list item", Severity.ERROR),
            (_STRONG, "strong passage (`**…**`)", Severity.WARNING),
        ):
            had, has = len(pattern.findall(text.source)), len(pattern.findall(text.value))
            if had != has and not (text.line and pattern is _ITEM):
                yield Found(
                    text.path,
                    f"The source text has {_count(had, name)}, the translation {_count(has, name)}.",
                    "Keep the signs that stand around the words in the source text.",
                    severity=severity,
                )


def _links(text: TranslatedText) -> Iterator[Found]:
    links = Counter(_LINK.findall(text.source))
    for match in _LINK.finditer(text.value):
        if links[match[1]] > 0:
            links[match[1]] -= 1
        elif not sum(links.values()):
            yield Found(
                text.path,
                f"The translation links to {shorten(match[1])}, and the source text does not.",
                "Keep the addresses of the source text; the words between the brackets are translated.",
                start=match.start(1),
                end=match.end(1),
                severity=Severity.WARNING,
            )
    missing = sum(links.values()) - max(0, len(_LINK.findall(text.value)) - _kept(text))
    if missing > 0:
        address = next(address for address, count in links.items() if count > 0)
        yield Found(
            text.path,
            f"The translation lacks the link to {shorten(address)}.",
            "Write [words](address) as in the source text.",
        )


def _kept(text: TranslatedText) -> int:
    """Return how many links of the source stand in the translation with their addresses."""
    both = Counter(_LINK.findall(text.source)) & Counter(_LINK.findall(text.value))
    return sum(both.values())


def _count(number: int, name: str) -> str:
    head, _, rest = name.partition(" (")
    word = head if number == 1 else f"{head}s"
    return f"{number or 'no'} {word}{' (' + rest if rest else ''}"


RULE = Rule("CK315", Severity.ERROR, check=check, per_language=True)
