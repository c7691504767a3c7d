"""A picture that cannot be printed.

## What it checks

That each of the `images` is a whole JPEG, PNG or SVG: at most 8 MB and 40 million pixels, at rest, in RGB or grey,
and an SVG of plain shapes only. Whether it is sharp enough for the size in which it is printed is told by CK520.

## Why it matters

A picture comes from outside and goes into every file of the kit. A broken one is found at the print shop, when it is
too late; one that is too large makes files that no mailbox takes; a drawing may hold a program.

## How to fix

Open the picture, save it as JPEG in RGB with 3500 pixels on its long side, and put it into `assets` again.

## Sources

ITU T.81 (JPEG), W3C PNG (Third Edition), W3C SVG 2; the limits are proposals of campaignkit.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK245", Severity.ERROR, found_in="campaign/assets.py")
