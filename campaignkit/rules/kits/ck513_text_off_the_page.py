"""A text runs over the edge of the page.

## What it checks

Everything that must be read, against the trimmed page less the 1.5 mm by which a sheet may be cut wrongly.
`check --layout` and `render` look.

## Why it matters

What is over the edge is cut away, with the last digit of the number.

## How to fix

Shorten the text, or choose a larger format.

## Sources

Tolerance of guillotine cutting: 1 to 2 mm, as print shops publish
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK513", Severity.ERROR, found_in="kit/overlaps.py")
