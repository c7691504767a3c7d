"""A recipient is to get a language in which the campaign is not made.

## What it checks

That each language in the list is that of the plan or one of its translations; and, as a warning, that what goes to a
recipient is made in a language of its row. Who would get nothing gets the copies in the plan's own language, or
in the first one they are made in.

## Why it matters

The school would get a kit that it cannot read, or none.

## How to fix

Write a language of the campaign, or add its translation.

## Sources

Design of campaignkit, section 7; Regulation (EU) 2016/679, Article 5, on keeping no more personal data than is needed
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK628", Severity.ERROR, found_in="recipients/row_reader.py")
