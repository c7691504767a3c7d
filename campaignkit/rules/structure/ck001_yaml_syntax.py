"""The file is not YAML.

## What it checks

That the file can be read as YAML: indentation, colons, quotation marks and brackets are in order.

## Why it matters

A file that is read wrongly says something else than its author meant. campaignkit never guesses.

## Wrong

```yaml
campaign:
  title: Safe: online
```

## Right

```yaml
campaign:
  title: "Safe: online"
```

## How to fix

Look at the line and at the one above it. Indent with spaces. Put a text in quotes when it holds a colon followed by
a space, or begins with one of `@ % & * ! | > [ {`.

## Sources

YAML 1.1, https://yaml.org/spec/1.1/
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK001", Severity.ERROR, suppressible=False, found_in="source/loader.py")
