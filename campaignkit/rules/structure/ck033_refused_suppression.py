"""A finding that may not be set aside.

## What it checks

That no comment tries to hide a rule that protects a child at once, such as the check that somebody has called a help
number, or a problem without whose repair the plan cannot be read.

## Why it matters

A child who calls a wrong number does not try a second one. No reason outweighs that.

## Wrong

```yaml
help:
  - id: line # campaignkit: ignore[CK401] -- the printer is waiting
```

## Right

```yaml
help:
  - {id: line, verified: {on: 2025-06-01, by: "Office, School No 1", how: call}}
```

## How to fix

Remove the code from the comment and do what the finding asks for.

## Sources

Design of campaignkit, section 6; reference on safe messaging: help services.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK033", Severity.ERROR, suppressible=False, found_in="check/set_aside.py")
