"""Two texts stand on each other on the page.

## What it checks

The boxes of everything that must be read, as the shared templates noted them while the page was set: headline, texts,
call to action, numbers, names, addresses, codes with the white around them, partners, and the stamp of a proof. No
two of them share a place. `check --layout` and `render` look.

## Why it matters

Nobody can read either of the two, and a number that cannot be read helps nobody. A stamp over a text keeps it from
being proof-read.

## How to fix

Shorten one of the two, or choose a larger format. Pages of the templates that come with campaignkit should never
show this: report it, with the plan.

## Sources

Design of campaignkit, section 7: geometry is checked, not hoped for
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK511", Severity.ERROR, found_in="kit/overlaps.py")
