"""The file uses a part of YAML that plans do without.

## What it checks

That the file does without tags (`!x`), merge keys (`<<`), directives (`%`), keys that are not words, and second
documents (`---`).

## Why it matters

They change what a value means in ways a reader of the plan does not see.

## Wrong

```yaml
campaign:
  title: !!str Safe online
```

## Right

```yaml
campaign:
  title: Safe online
```

## How to fix

Write the values out. To build on another plan use `extends`.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK005", Severity.ERROR, suppressible=False, found_in="source/tree_builder.py")
