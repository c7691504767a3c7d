"""A key stands twice in the same place.

## What it checks

That no key stands twice in the same group.

## Why it matters

YAML readers silently keep the last one: a second `phone:` further down would win without a word.

## Wrong

```yaml
campaign:
  title: Safe online
  title: Kind online
```

## Right

```yaml
campaign:
  title: Safe and kind online
```

## How to fix

Remove one of the two, or merge what they say.

## Sources

YAML 1.1, section 3.2.1.3: keys are unique
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK004", Severity.ERROR, suppressible=False, found_in="source/tree_builder.py")
