"""A reference to an item that is not there.

## What it checks

That every id that is referred to is defined.

## Why it matters

A message for nobody is read by nobody.

## Wrong

```yaml
activities:
  - {id: week, accountable: scool}
```

## Right

```yaml
activities:
  - {id: week, accountable: school}
```

## How to fix

Take the id that is proposed, or define the item.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK015", Severity.ERROR, suppressible=False, found_in="plan/value_reader.py")
