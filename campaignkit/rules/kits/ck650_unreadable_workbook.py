"""A workbook cannot be read.

## What it checks

That the file given to `campaignkit sheets import` or `campaignkit translate import` is a workbook, a table or a
document that can be read: that it is there, whole, not locked with a password and not far too large.

## Why it matters

Nothing of it can be taken over, and nothing in the plan is changed.

## How to fix

Do what the message says; mostly: open it in Excel or LibreOffice and save it again as .xlsx.

## Sources

Design of campaignkit, sections 1 and 7
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK650", Severity.ERROR, found_in="sheets/findings.py")
