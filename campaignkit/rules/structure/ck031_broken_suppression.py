"""A suppression that cannot be followed.

## What it checks

That a comment which begins with `# campaignkit:` has the form `ignore[codes] -- reason` or `ignore-file[codes] --
reason`, that its codes or names are known, and that it gives a reason.

## Why it matters

Who reads the plan next year has to see why a finding was set aside, and who thought about it.

## Wrong

```yaml
audiences:
  - {id: seniors, name: Older people, kind: parents-and-carers} # campaignkit: ignore[CK025]
```

## Right

```yaml
audiences:
  - {id: seniors, name: Older people, kind: parents-and-carers} # campaignkit: ignore[CK025] -- they join in May
```

## How to fix

Write the code or the name of the rule in square brackets, two hyphens, and the reason in a few words.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK031", Severity.ERROR, suppressible=False, found_in="check/set_aside.py")
