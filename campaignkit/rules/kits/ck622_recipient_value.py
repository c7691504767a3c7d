"""A cell of the list of recipients cannot be used.

## What it checks

That each recipient has a name, that numbers of copies are whole numbers, that telephone numbers can exist, and that
addresses of the web and of e-mail are some; that each has address, street, postcode and town where the others do;
that no letters are lost or from another code page, and that no number of copies is out of all proportion: more than a
hundred and more than twenty times what is usual in its column. Cells with an error of the spreadsheet, or with a
formula whose value was never saved, are refused and never taken for empty ones.

## Why it matters

What stands in the cell is printed, or decides how much is printed.

## How to fix

Correct the cell that is named. A telephone number keeps its first zero when the column is formatted as text.

## Sources

Design of campaignkit, section 7; Regulation (EU) 2016/679, Article 5, on keeping no more personal data than is needed
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK622", Severity.ERROR, found_in="recipients/row_reader.py")
