"""The name or contact of a recipient does not fit its place.

## What it checks

That the name, the contact and the logo of every recipient fit the place of each material in type people can read,
before the first file is made. Who does not fit costs that one file; the worst fit is named by its row.

## Why it matters

One name that is too long should be known before ten thousand sheets are printed, not after.

## How to fix

Shorten the name or the contact in the list, or print less on this material: `personal: [name]`.

## Sources

Design of campaignkit, section 7; Regulation (EU) 2016/679, Article 5, on keeping no more personal data than is needed
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK627", Severity.ERROR, found_in="kit/personal/fitting.py")
