"""A figure in a headline for children.

## What it checks

That headlines for children carry no percentages, shares or large numbers. Ages, years and help numbers are left
alone.

## Why it matters

“One in five” tells a child either that this is normal or that they are next. A headline for a child says what to do.

## Wrong

```yaml
messages:
  - {id: tell-us, headline: "1 in 5 children is abused"}
```

## Right

```yaml
messages:
  - {id: tell-us, headline: "You can tell someone"}
```

## How to fix

Move the figure, with source and year, to the texts for adults.

## Sources

INHOPE fear guidance; safe-messaging rule MSG-08
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.hits import scanned
from campaignkit.rules.rule import Found, Rule

AUDIENCES = YOUNG
HINT = "Write what the child can do; keep the figure, with source and year, for adults."

_PERCENT = late_pattern(r"(?<!\d)\d++(?:[.,]\d++)?[ \u00a0\u202f]?[%\u066a]")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the first figure of each headline that children read."""
    scans = {text.text.path: text.scan for text in scanned(plan, facts)}
    for text in facts.texts(plan):
        if not text.for_children or text.path[-1] != "headline":
            continue
        places = [m.span() for m in _PERCENT.finditer(text.value)]
        scan = scans.get(text.path)
        places += [(hit.start, hit.end) for hit in scan.of("figure")] if scan else []
        if places:
            start, end = min(places)
            words = " ".join(text.value[start:end].split())
            yield Found(text.path, f"“{words}” is a figure in a headline for children.", HINT, start, end)


RULE = Rule("CK213", Severity.WARNING, check=check, per_language=True, audiences=AUDIENCES)
