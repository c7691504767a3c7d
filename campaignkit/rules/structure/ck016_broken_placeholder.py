"""A placeholder that cannot be filled.

## What it checks

That every placeholder in a text can be filled: it is one name in double braces, that value is known, and it is
there.

## Why it matters

An unfilled placeholder on a poster is a telephone number that is not there.

## Wrong

```yaml
messages:
  - {id: ask, body: "Call {{ help.lime.phone }}."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Call {{ help.line.phone }}."}
```

## How to fix

Take the name that is proposed. Placeholders name values of `campaign`, `help` and `stakeholders`; nothing is
computed.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK016", Severity.ERROR, suppressible=False, found_in="plan/plan_reader.py")
