"""A drawing runs into a text on the page.

## What it checks

The ink of the illustration, the tail of the speech bubble and the edge of the colour field, against everything that
must be read. The number to call keeps a distance of its own. `check --layout` and `render` look.

## Why it matters

A shape in the colour of a digit melts into it: the first 1 of a number becomes a 7, or is gone.

## How to fix

Choose another `motif`, a shorter text or a larger format. In a template of your own, leave `tail-room` below a field
and `motif-ink` beside an illustration.

## Sources

Design of campaignkit, section 7: geometry is checked, not hoped for
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK512", Severity.ERROR, found_in="kit/overlaps.py")
