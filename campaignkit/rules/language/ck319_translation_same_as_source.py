"""A translation says the same as its source text, word for word.

## What it checks

That a text of three words or more is not simply repeated in its translation. Names of organisations and licences may.

## Why it matters

Somebody has probably copied the source to translate it later.

## Wrong

```po
msgctxt "messages.tell-us.body"
msgid "Help is there, and it is free."
msgstr "Help is there, and it is free."
```

## Right

```po
msgctxt "messages.tell-us.body"
msgid "Help is there, and it is free."
msgstr "Există ajutor și este gratuit."
```

## How to fix

Translate it. When the text really is the same in both languages, leave it: this is only a note.

## Sources

Safe-messaging rule TRM-05.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.language.translated import translated_texts
from campaignkit.rules.rule import Facts, Found, Rule

_WORD = late_pattern(r"[^\W\d_]{2,}")
_PLACEHOLDER = late_pattern(r"\{\{[^{}\n]*\}\}|\]\([^()\s]+\)")
_NAMES = frozenset({"name", "licence", "source", "by"})


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each translation that only repeats its source."""
    for text in translated_texts(plan, facts):
        words = _WORD.findall(_PLACEHOLDER.sub(" ", text.source))
        if text.path[-1] not in _NAMES and len(words) >= 3 and text.value.strip() == text.source.strip():
            yield Found(
                text.path,
                "The translation is the source text, word for word.",
                "Translate it, or leave it when the two languages really say it in the same way.",
                confidence=Confidence.MEDIUM,
            )


RULE = Rule("CK319", Severity.NOTE, check=check, per_language=True)
