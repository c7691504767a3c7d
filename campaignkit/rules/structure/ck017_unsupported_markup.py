"""Markup that is printed as it is typed.

## What it checks

That a text holds no headings (`# …`), HTML tags, pictures, code or tables: campaignkit prints such signs as they are.
Nor a key of the plan behind the end of a sentence, `Ask tonight., scene: ask`: a quotation mark is too late there.

## Why it matters

A parent who reads “# Big” or “<b>” on a leaflet thinks less of everything else that stands there.

## Wrong

```yaml
messages:
  - {id: ask, body: "# Ask tonight"}
```

## Right

```yaml
messages:
  - {id: ask, body: "**Ask tonight**"}
```

## How to fix

Use what campaignkit knows: `**strong**`, `*emphasis*`, `[words](https://…)`, and lists whose lines begin with `- `.
A longer text has `sections` with titles of their own.

## Sources

Design of campaignkit, section 3: light Markdown
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from campaignkit.diagnostics.finding import Severity
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.material import Material, Question, Section
from campaignkit.plan.model.messages_and_help import Message
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.shape import record_shape
from campaignkit.rules.rule import Facts, Found, Rule

_MARKUP = {
    "a heading": re.compile(r"^[ ]{0,3}(#{1,6})[ ]", re.MULTILINE),
    "an HTML tag": re.compile(r"(</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:[ ][^<>]{0,200})?/?>)"),
    "a picture": re.compile(r"(!\[[^\[\]]{0,200}\]\([^()\s]{1,300}\))"),
    "code": re.compile(r"(```|~~~|`[^`\n]{1,200}`)"),
    "a table": re.compile(r"^[ ]{0,3}(\|[^\n|]{1,200}\|)", re.MULTILINE),
}


_KEY = late_pattern(r"[.!?…”»)\]]\s*(,\s*([a-z][a-z_]{1,20}):\s+[\w\[{][^,.]{0,40})")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each sign of a markup that is printed instead of understood."""
    for text in facts.texts(plan):
        for what, pattern in _MARKUP.items():
            for match in pattern.finditer(text.value):
                yield Found(
                    text.path,
                    f"This is {what} in Markdown or HTML; it would be printed as it is typed.",
                    "Texts may have **strong** and *emphasised* words, [links](https://…) and lists with `- `.",
                    start=match.start(1),
                    end=match.end(1),
                )
        for match in _KEY.finditer(text.value):
            if match[2] in _keys():
                yield Found(
                    text.path,
                    f"“{match[1]}” looks like the key `{match[2]}`, and would be printed as a part of the text.",
                    f'Close the quotation marks before the comma: `…", {match[2]}: …`.',
                    start=match.start(1),
                    end=match.end(1),
                )


@cache
def _keys() -> frozenset[str]:
    """Return the keys of the parts of a plan in which texts stand."""
    return frozenset(
        name for part in (Message, Material, Section, Question, Activity) for name in record_shape(part).fields
    )


RULE = Rule("CK017", Severity.WARNING, check=check, per_language=True)
