"""The number to call is not the largest text after the title.

## What it checks

The size the number really got, against every other text of the page but the title. On a page for people at work
a help line is called by those whom they look after: it is smaller there, and nothing is asked of it.

## Why it matters

The number is what has to be found again, in a hurry, by somebody who is afraid.

## How to fix

Shorten what is larger.

## Sources

Safety reference 5.1: the number is the largest text after the title
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK507", Severity.WARNING, found_in="kit/layout_number_largest.py")
