"""The list of recipients cannot be read.

## What it checks

That the list is a table: CSV, .xlsx, .ods or .xls, of a bearable size, without a password, and with every quotation
mark closed.

## Why it matters

A list that is read only to its half sends posters to half of the schools.

## How to fix

Save the list once more as .xlsx or as “CSV UTF-8”. A web page or a PDF is no list: ask for the table behind it.

## Sources

Design of campaignkit, section 7; Regulation (EU) 2016/679, Article 5, on keeping no more personal data than is needed
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK620", Severity.ERROR, found_in="recipients/recipient_list.py")
