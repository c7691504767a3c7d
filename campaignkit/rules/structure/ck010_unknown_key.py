"""A key that campaignkit does not know.

## What it checks

That every key is one that campaignkit knows in this place.

## Why it matters

A misspelt key would be ignored, and what stands behind it with it.

## Wrong

```yaml
campaign:
  tagliine: Together
```

## Right

```yaml
campaign:
  tagline: Together
```

## How to fix

Take the key that is proposed. `campaignkit schema` lists all keys; with the first line of the sample plan an editor
completes them.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK010", Severity.ERROR, suppressible=False, found_in="plan/model_reader.py")
