"""The file is larger or deeper than a plan can be.

## What it checks

That the file is not larger than 1 MiB, not nested deeper than 40 levels, and does not grow without bound through
aliases.

## Why it matters

Such a file is not a plan; it would only stop the machine that checks it.

## How to fix

Write the plan out plainly, or split it with `extends`.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK006", Severity.ERROR, suppressible=False, found_in="source/text_file.py")
