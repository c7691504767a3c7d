"""A key that is needed is missing or empty.

## What it checks

That all keys a part needs are there and hold something.

## Why it matters

What is missing here would be missing on paper.

## Wrong

```yaml
audiences:
  - id: coaches
    kind: coaches-and-sport-volunteers
```

## Right

```yaml
audiences:
  - id: coaches
    name: Coaches
    kind: coaches-and-sport-volunteers
```

## How to fix

Add the line that is named.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK011", Severity.ERROR, suppressible=False, found_in="plan/model_reader.py")
