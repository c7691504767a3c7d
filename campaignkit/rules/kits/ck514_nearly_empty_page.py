"""The last page of a document holds a few lines.

## What it checks

How far the last page of letters, briefings and other documents is filled. Under a quarter is named. The page is set
tighter before that, where it then needs one page less.

## Why it matters

It costs a sheet of paper a copy, and looks unfinished.

## How to fix

Say a little less.

## Sources

Design of campaignkit, section 7
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK514", Severity.NOTE, found_in="kit/filled_pages.py")
