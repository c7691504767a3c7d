"""A cell of a workbook cannot be used.

## What it checks

That each cell can be what its column needs: a day, a number, a word of a list, the short name of an item. Cells with
an error of the spreadsheet, with a formula whose value was never saved, or merged over several rows are refused, and
never taken for empty ones. A day or number that may be two of them is refused.

## Why it matters

What stands in the cell would stand on a poster or in a report.

## How to fix

Correct the cell that is named: sheet, column and row stand before the message. A telephone number keeps its zeros
when the cell is formatted as text.

## Sources

Design of campaignkit, sections 1 and 7
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK652", Severity.ERROR, found_in="sheets/findings.py")
