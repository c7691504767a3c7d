"""A sheet or a column of a workbook is missing.

## What it checks

That the sheets and columns are there that the workbook had when it was written, and in a table of somebody else that
at least two heads of one sheet are known. They are found by names of cells, which follow when sheets are renamed and
columns are moved, and by titles and heads.

## Why it matters

What is lost is never read as deleted, so nothing of it is changed in the plan; whoever wanted it changed must know.

## How to fix

Give the column its head back, or export the workbook again. To empty a column, keep its head.

## Sources

Design of campaignkit, sections 1 and 7
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK651", Severity.WARNING, found_in="sheets/findings.py")
