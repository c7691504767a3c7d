"""A suppression hides nothing.

## What it checks

That every code in a comment `# campaignkit: ignore[…] -- reason` hides a finding. A rule that does not run under the
profile or the options of this run is not counted against it.

## Why it matters

A suppression that hides nothing today hides the mistake somebody makes tomorrow.

## Wrong

```yaml
campaign:
  id: base # campaignkit: ignore[CK025] -- the village joins in May
```

## Right

```yaml
audiences:
  - {id: seniors, name: Older people, kind: parents-and-carers} # campaignkit: ignore[CK025] -- they join in May
```

## How to fix

Remove the code, or the whole comment. If it should hide something, look at the line it stands in: it speaks for that
line and for the value that begins there, or, on a line of its own, for the next one.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK030", Severity.WARNING, found_in="check/set_aside.py")
