"""A picture or a scene for which the page has no room.

## What it checks

That the picture of a material, or the scene its design has, really stands on the page. Long texts take its place, and
a flow chart of steps has none. A scene is drawn at a tenth of the height of a poster and more; where less is left,
what is said has the whole field. A scene that the plan names, one on a poster, and a picture are a warning; the scene
that another design brings along is a note.

## Why it matters

A poster for small children without its picture says nothing to them. Who planned a picture sees it missing when the
paper is printed.

## How to fix

Shorten the texts, choose a larger format, or take the picture away.

## Sources

Design of campaignkit, section 7.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK521", Severity.WARNING, found_in="kit/layout_pictures.py")
