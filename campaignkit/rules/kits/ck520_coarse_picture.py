"""A picture or a logo has too few pixels for the size in which it is printed.

## What it checks

The pixels for each inch of the picture, or of a logo that is no drawing, as it is really printed, cut and all: 150 in
the hand, 100 on a wall that is looked at from more than two metres, for each pixel of a picture on a screen one. With
less than half of that it is an error, of a logo on paper.

## Why it matters

A picture that is sharp on a telephone is a blur on a poster, and print shops send it back.

## How to fix

Take the picture as the camera made it, not from a web page or a chat. Or choose a smaller format. Ask a partner for
the logo as SVG, which is sharp in every size.

## Sources

What European print shops ask of files for posters and leaflets; the limits are proposals of campaignkit.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK520", Severity.WARNING, found_in="kit/layout_pictures.py")
