r"""The file holds a character that people cannot see.

## What it checks

That no control character and no mark that reorders text stands in the file.

## Why it matters

They come in by copying from web pages and cannot be seen. A mark that reorders text can show a telephone number
reversed.

## Wrong

```yaml
campaign:
  title: "Safe\u202e online"
```

## Right

```yaml
campaign:
  title: Safe online
```

## How to fix

Delete the character, or type the line anew.

## Sources

Unicode Technical Report 36, section 3.3
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK007", Severity.ERROR, suppressible=False, found_in="source/hidden_characters.py")
