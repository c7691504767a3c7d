"""A logo that cannot be printed, or is more than a picture.

## What it checks

That a `logo` is a whole PNG of at most 3000 pixels on a side, or an SVG of plain shapes: no program, no address from
which something is loaded, no picture inside, no text that needs a font, no entities. Neither is larger than 256 KB,
nor more than twelve times as long as it is wide.

## Why it matters

The logo of a partner comes from outside and goes into every file of the kit. An SVG can hold a program, or call a
server each time somebody opens the page: then who reads the page of a campaign for children is no secret any more.
And text in a logo is set in another font on every computer.

## How to fix

Ask the partner for the logo as plain SVG with text turned into paths, or save it as PNG, 1200 pixels wide. And ask
whether you may print it: a logo belongs to its organisation.

## Sources

Design of campaignkit, section 3. W3C, SVG 2, chapter 2 (secure static mode).
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK244", Severity.ERROR, found_in="campaign/assets.py")
