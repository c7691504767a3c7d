"""A text does not fit its place on the page.

## What it checks

That every text fits its place on the page, in a size that people can read.

## Why it matters

Text that is cut off or set too small is not read. campaignkit steps down the type sizes within limits and then says
so.

## How to fix

Shorten the text.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK502", Severity.ERROR)
