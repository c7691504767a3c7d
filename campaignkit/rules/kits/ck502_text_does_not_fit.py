"""A text does not fit its place on the page.

## What it checks

That every text fits its place on the page, in a size that people can read.

## Why it matters

Text that is cut off or set too small is not read. campaignkit steps down the type sizes within limits and then says
so. It costs the file on which the text does not fit; all other files of the kit are made.

## How to fix

Shorten the text. An official name or address stays as it is: choose a larger format, print fewer services or partners
on this one, or an address that is shorter and leads to the same page.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK502", Severity.ERROR, found_in="kit/engines/typst_failures.py")
