"""An overlay takes away or changes something that its base does not have.

## What it checks

That every path under `remove` leads to something in the plan that is extended, and that an item with an id the base
does not have is a whole new item.

## Why it matters

The base may have been changed, or a name mistyped. Either way the overlay does not do what its author meant: what was
to go is still printed, and what was to change is not.

## Wrong

```yaml
remove: [materials.poster-teenz]
```

## Right

```yaml
remove: [materials.poster-teens]
```

## How to fix

Correct the name; `campaignkit show PLAN` prints what there is, and where it comes from. The base stays as it is.

## Sources

Design of campaignkit, section 3.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK034", Severity.ERROR, suppressible=False, found_in="plan/overlay_fit.py")
