"""A translation has other placeholders than its source text.

## What it checks

That a translation holds the same `{{ … }}` as the text it translates, each as often, in whatever order.

## Why it matters

A placeholder stands for a help number or a name. Without it the sentence sends children to nobody; a translated one
(`{{ ajutor.copii.telefon }}`) prints its braces.

## Wrong

```po
msgctxt "messages.tell-us.headline"
msgid "Call {{ help.line.phone }}"
msgstr "Sună la {{ ajutor.linie.telefon }}"
```

## Right

```po
msgctxt "messages.tell-us.headline"
msgid "Call {{ help.line.phone }}"
msgstr "Sună la {{ help.line.phone }}"
```

## How to fix

Copy the placeholder from the source text as it stands. Its place in the sentence is free.

## Sources

Safe-messaging rules HLP-05 and TRM-05.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.diagnostics.shortened import shorten
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.language.translated import translated_texts
from campaignkit.rules.rule import Facts, Found, Rule

_BRACES = late_pattern(r"\{\{[^{}\n]*\}\}|\{\{|\}\}|\{%|%\}|\{#|#\}")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each placeholder that a translation lacks, adds or repeats."""
    for text in translated_texts(plan, facts):
        names = Counter(_name(match[0]) for match in _BRACES.finditer(text.source))
        rest = names.copy()
        for match in _BRACES.finditer(text.value):
            name = _name(match[0])
            if rest[name] > 0:
                rest[name] -= 1
                continue
            fault = "once too often" if name in names else "and the source text does not"
            what = f"The translation has `{shorten(match[0])}` {fault}."
            inside = ", ".join(f"{{{{ {name} }}}}" for name in names) or "none"
            yield Found(
                text.path, what, f"Placeholders of the source text: {inside}.", start=match.start(), end=match.end()
            )
        for name in (name for name, count in rest.items() if count > 0):
            yield Found(
                text.path,
                f"The translation lacks `{{{{ {shorten(name)} }}}}`.",
                "Copy it from the source text into the sentence, wherever it reads well.",
            )


def _name(text: str) -> str:
    return text.strip("{} ") if text.startswith("{{") and text.endswith("}}") else text


RULE = Rule("CK314", Severity.ERROR, check=check, per_language=True, suppressible=False)
