"""Text is set too small for the distance from which it is read.

## What it checks

The size every text really got. Titles and numbers on a wall need 28 points for each metre of distance, other text on
a wall 18 points, and so does a help line there that people at work do not call themselves; running text in the hand
12 points, for professionals and on small cards 9; pictures a fortieth of their width. A little less is a note.

## Why it matters

Templates step down their sizes to make a long text fit. Whoever cannot read it does not know that it is there.

## How to fix

Shorten the text that is named, or what stands beside it.

## Sources

UKAAF, clear and large print (12 points); letter height of 7 mm for each metre of distance; safety reference 5.1
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK504", Severity.WARNING, found_in="kit/layout_sizes.py")
