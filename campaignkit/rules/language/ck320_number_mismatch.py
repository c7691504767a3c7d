"""A translation has other numbers than its source text.

## What it checks

That every number of two digits or more, and every single digit with a per cent sign, stands in the
translation, too. Digits of all scripts count, and so does another way to group or to write the decimal sign.

## Why it matters

A wrong digit in a number sends a child to a stranger; a wrong figure in a press release is in the papers the
next day.

## Wrong

```po
msgctxt "messages.tell-us.body"
msgid "One lesson of 45 minutes."
msgstr "O lecție de 54 de minute."
```

## Right

```po
msgctxt "messages.tell-us.body"
msgid "One lesson of 45 minutes."
msgstr "O lecție de 45 de minute."
```

## How to fix

Correct the number. A help number is never typed: use its placeholder, `{{ help.<id>.phone }}`.

## Sources

Safe-messaging rules HLP-05 and MED-02.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.language.translated import translated_texts
from campaignkit.rules.rule import Facts, Found, Rule

_SKIPPED = re.compile(r"\{\{[^{}\n]*\}\}|\]\([^()\s]+\)|^[ \t]*\d{1,3}[.)][ \t]", re.MULTILINE)
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f\u2009\u066b\u066c'’ ]\d{3})*(?:[.,\u066b]\d+)?")
_SEPARATOR = re.compile(r"\D")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number of a translation that its source does not have, and each that got lost."""
    for text in translated_texts(plan, facts):
        wanted = Counter(digits for digits, _, _ in _numbers(text.source))
        added = []
        for digits, start, end in _numbers(text.value):
            if wanted[digits] > 0:
                wanted[digits] -= 1
            else:
                added.append((digits, start, end))
        lost = [digits for digits, count in wanted.items() if count > 0 and len(digits) > 1]
        for digits, start, end in added:
            if len(digits) > 1:
                said = f"the source text says {lost[0]}" if lost else "the source text does not"
                hint = "Correct the number, or take it out. A help number is never typed: use its placeholder."
                message = f"The translation says {text.value[start:end]}, and {said}."
                yield Found(text.path, message, hint, start=start, end=end)
        if lost and not any(len(digits) > 1 for digits, _, _ in added):
            yield Found(
                text.path,
                f"The number {lost[0]} of the source text is missing here.",
                "Write it in the translation, in digits as in the source text.",
            )


def _numbers(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the digits of every number with its place, without placeholders, addresses and list numbers."""
    masked = _SKIPPED.sub(lambda match: " " * len(match[0]), text)
    for match in _NUMBER.finditer(masked):
        digits = "".join(str(unicodedata.decimal(d)) for d in _SEPARATOR.sub("", match[0]))
        yield digits, match.start(), match.end()


RULE = Rule("CK320", Severity.ERROR, check=check, per_language=True)
