"""A text has the quotation marks of another language.

## What it checks

That quotation marks are those of the language: „…” in Romanian, «…» in Russian, “…” in English.

## Why it matters

Marks that came over from the source text show that nobody has set the text for its readers.

## Wrong

```po
msgctxt "messages.tell-us.body"
msgid "Say: “I believe you.”"
msgstr "Spune: “Te cred.”"
```

## Right

```po
msgctxt "messages.tell-us.body"
msgid "Say: “I believe you.”"
msgstr "Spune: „Te cred.”"
```

## How to fix

Type the marks of the language. This is only a note.

## Sources

Unicode CLDR, delimiters; the rows of `campaignkit/knowledge/quotation-marks.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.locales import language_label, quotation_marks
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.language.translated import translated_texts
from campaignkit.rules.rule import Facts, Found, Rule

_MARKS = late_pattern("[„“”«»‹›‟]")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the first foreign quotation mark of each translation."""
    language = plan.campaign.language
    marks = quotation_marks(language)
    if not marks:
        return
    for text in translated_texts(plan, facts):
        strange = next((match for match in _MARKS.finditer(text.value) if match[0] not in marks), None)
        if strange is not None:
            yield Found(
                text.path,
                f"`{strange[0]}` is no quotation mark of {language_label(language)}.",
                f"Usual are {marks[0]}…{marks[1] if len(marks) > 1 else marks[0]}.",
                start=strange.start(),
                end=strange.end(),
                confidence=Confidence.MEDIUM,
            )


RULE = Rule("CK323", Severity.NOTE, check=check, per_language=True)
