"""Two items have the same id.

## What it checks

That no two items of a section have the same id, and that a topic or framework of your own that a plan names does not
have the name of one that comes with campaignkit: what `lanzarote` means is the same in every plan.

## Why it matters

Other parts refer to items by id; with two of the same name nobody knows which one is meant.

## Wrong

```yaml
channels:
  - {id: radio, name: Radio, kind: radio}
  - {id: radio, name: Village radio, kind: radio}
```

## Right

```yaml
channels:
  - {id: radio, name: Radio, kind: radio}
  - {id: village-radio, name: Village radio, kind: radio}
```

## How to fix

Rename one of them, and check who refers to it. A topic of your own is renamed with its folder, a framework with its
file.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK014", Severity.ERROR, suppressible=False, found_in="plan/ids.py")
