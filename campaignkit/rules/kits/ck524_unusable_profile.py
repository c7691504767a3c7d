"""A colour profile that a print shop cannot use, or that is missing.

## What it checks

That `profile` under `print` is an ICC profile for printing in CMYK of at most 8 MB, and that it is there where
`standard: pdf/x-4` asks for one.

## Why it matters

The standard says for which paper the colours are meant. Without that a print shop sends the file back.

## How to fix

Ask the print shop for the profile of its paper, and put it into `assets` beside the plan.

## Sources

ISO 15930-7 (PDF/X-4); ISO 15076-1 (ICC profiles)
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK524", Severity.ERROR, found_in="campaign/assets.py")
