"""Something in the list of recipients had to be guessed.

## What it checks

What was not written as it was meant: an old encoding, postcodes without their first zero, merged cells, rows that
hold one cell only and are taken for headings; cells of copies that are empty, which is read as none and is a warning.

## Why it matters

A guess is mostly right and has to be looked at once.

## How to fix

Look at the names and cells that are shown. Saving the list as .xlsx or “CSV UTF-8” ends the guessing.

## Sources

Design of campaignkit, section 7; Regulation (EU) 2016/679, Article 5, on keeping no more personal data than is needed
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK625", Severity.NOTE, found_in="recipients/recipient_list.py")
