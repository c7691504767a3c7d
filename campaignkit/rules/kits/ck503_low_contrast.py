"""Text does not stand out enough from what it stands on.

## What it checks

The colours of every text as it was really set, against the colours of the theme it can stand on: 4.5:1, for large
type 3:1, and for running text on posters 7:1. Under 3:1 it is an error.

## Why it matters

Print is paler than a screen, walls are darker than offices, and eyes get older.

## How to fix

Choose a darker and a lighter colour in the theme.

## Sources

WCAG 2.2, success criteria 1.4.3 and 1.4.6; safety reference 5.1
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK503", Severity.WARNING, found_in="kit/layout_contrast.py")
