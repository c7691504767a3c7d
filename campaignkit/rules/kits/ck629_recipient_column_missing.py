"""A text prints a column that the list of recipients does not have.

## What it checks

That each `{{ recipient.… }}` in the texts of the plan is a field of recipients or a column of the list.

## Why it matters

A gap would be printed in its place, three hundred times.

## How to fix

Correct the name of the placeholder, or add the column to the list.

## Sources

Design of campaignkit, section 7; Regulation (EU) 2016/679, Article 5, on keeping no more personal data than is needed
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK629", Severity.ERROR, found_in="recipients/list_columns.py")
