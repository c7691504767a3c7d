"""The logo of a recipient cannot be used.

## What it checks

That the logo a row names lies in the folder `assets` beside the list, and is a plain SVG or a sound
PNG. One of fewer than 240 pixels is a warning: on paper it is a blur.

## Why it matters

A logo goes onto everything the recipient gets; one that cannot be drawn would leave a hole there.

## How to fix

Put the file into `assets`, correct its name, or ask for the logo as plain SVG or PNG.

## Sources

Design of campaignkit, section 7; Regulation (EU) 2016/679, Article 5, on keeping no more personal data than is needed
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK626", Severity.ERROR, found_in="recipients/row_reader.py")
