"""A font of the brand that nobody has.

## What it checks

That each font under `fonts` of a theme is among those in the folder `fonts/` beside the plan, or comes with
campaignkit.

## Why it matters

Without it pages are set in another font: the brand is not what the office has approved, and lines break elsewhere.

## How to fix

Put the font's files into `fonts/`, with every weight that the brand uses, and write the name that it calls itself by:
a font viewer shows it. Check that its licence lets you give it to a print shop.

## Sources

Design of campaignkit, section 7.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK523", Severity.ERROR, found_in="kit/layout_findings.py")
