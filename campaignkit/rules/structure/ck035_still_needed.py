"""An overlay takes away something that other parts of the plan cannot do without.

## What it checks

That nothing is left which needs what an overlay takes away: a message for an audience that is gone, an activity whose
accountable organisation is gone. Mere mentions go by themselves: a material that is taken away also goes from the
lists of activities.

## Why it matters

The campaign would speak to nobody, or nobody would answer for it.

## Wrong

```yaml
remove: [audiences.parents]
```

## Right

```yaml
remove: [audiences.parents, messages.ask]
```

## How to fix

Take away what is named as well, or give it something else in the overlay. The finding ends with lines to paste.

## Sources

Design of campaignkit, section 3.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK035", Severity.ERROR, suppressible=False, found_in="plan/removal.py")
