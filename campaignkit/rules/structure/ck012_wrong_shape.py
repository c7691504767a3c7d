"""A list, a group of keys or a text stands where another is needed.

## What it checks

That a list stands where a list belongs, a group of keys where a group belongs, and a text where a text belongs.

## Why it matters

Otherwise nobody can say which of the values is meant.

## Wrong

```yaml
audiences: young people
```

## Right

```yaml
audiences:
  - {id: young, name: Young people, kind: adolescents}
```

## How to fix

List entries begin with a dash and a space. Keys of a group are indented by two spaces.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK012", Severity.ERROR, suppressible=False, found_in="plan/model_reader.py")
