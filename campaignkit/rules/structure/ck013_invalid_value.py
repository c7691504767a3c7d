"""A value that cannot be right.

## What it checks

That dates, numbers, addresses, languages and words from a vocabulary can be right.

## Why it matters

A date that does not exist or a language that is none cannot be printed.

## Wrong

```yaml
campaign:
  starts: 1 February 2025
```

## Right

```yaml
campaign:
  starts: 2025-02-01
```

## How to fix

Write dates as 2025-02-01, numbers without spaces, languages by their code (Norwegian is `nb` or `nn`), web
addresses with https://.

## Sources

ISO 8601; BCP 47; ISO 3166-1; ISO 4217
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK013", Severity.ERROR, suppressible=False, found_in="plan/value_reader.py")
