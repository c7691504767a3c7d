"""No font has this character.

## What it checks

That the fonts that come with campaignkit have every character of every text.

## Why it matters

A character that no font has is printed as an empty box, and a name or a word is lost.

## How to fix

Put a font that has it into the folder `fonts` beside the plan, or write it in another way. Emoji cannot be printed.

## Sources

PDF/UA-1 (ISO 14289-1): every character has a glyph
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK501", Severity.ERROR, found_in="kit/engines/typst_failures.py")
