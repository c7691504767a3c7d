"""A translation has other numbers than its source text.

## What it checks

That every number of two digits or more, and every single digit with a per cent sign, in a time of day or in a date,
stands in the translation, too. Numbers are compared by what they mean in the two languages: digits of all scripts,
1.234 and 1,234, 8 p.m. and 20.00, 21.05.2026 and May 21, 2026. How often one stands there is not compared.

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

from collections.abc import Iterator, Sequence

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.language.translated import translated_texts
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.translate.written_numbers import Written, written_numbers

_HINT = "Correct the number, or take it out. A help number is never typed: use its placeholder."


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number of a translation that its source does not have, and each that got lost."""
    if facts.translation is None:
        return
    wrote, writes = facts.translation.source.campaign.language, plan.campaign.language
    for text in translated_texts(plan, facts):
        if not any(sign.isdigit() for sign in text.source + text.value):
            continue
        source, value = written_numbers(text.source, wrote), written_numbers(text.value, writes)
        source_only, value_only = unmatched(source, value)
        # French says 24 heures sur 24 where English says 24 hours a day: a number may be said once more or less
        source_only, value_only = (
            [n for n in source_only if not _said(n, value)],
            [n for n in value_only if not _said(n, source)],
        )
        missing = [number for number in source_only if number.long]
        wrong = [number for number in value_only if number.long or _same_kind(number, source_only)]
        for number in wrong:
            others = _same_kind(number, source_only) or missing
            other = f"the source text says {_words(text.source, others[0])}" if others else "the source text does not"
            message = f"The translation says {_words(text.value, number)}, and {other}."
            yield Found(text.path, message, _HINT, start=number.start, end=number.end)
        if missing and not wrong:
            yield Found(
                text.path,
                f"The number {_words(text.source, missing[0])} of the source text is missing here.",
                "Write it in the translation, in digits as in the source text.",
            )


def unmatched(source: Sequence[Written], value: Sequence[Written]) -> tuple[list[Written], list[Written]]:
    """Return what each side has alone; what means only one thing chooses first, digits before words."""
    source_only, value_only = list(source), []
    for number in sorted(value, key=lambda one: (one.may_miss, len(one.meanings))):
        same = [other for other in source_only if other.meanings & number.meanings]
        if same:
            source_only.remove(min(same, key=lambda other: (other.may_miss, len(other.meanings ^ number.meanings))))
        elif not number.may_miss:
            value_only.append(number)
    return [number for number in source_only if not number.may_miss], sorted(value_only, key=lambda one: one.start)


def _said(number: Written, others: Sequence[Written]) -> bool:
    """Say whether a number stands among others at all."""
    return any(number.meanings & other.meanings for other in others)


def _same_kind(number: Written, others: Sequence[Written]) -> list[Written]:
    """Return what a number stands for: a time for a time, a share for a share, a date for a date."""
    return [other for other in others if number.kind and other.kind == number.kind]


def _words(text: str, number: Written) -> str:
    return text[number.start : number.end]


RULE = Rule("CK320", Severity.ERROR, check=check, per_language=True)
