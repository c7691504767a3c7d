"""A recipient stands in the list twice.

## What it checks

That no two rows have the same id, and that the same name does not stand at the same address again. At another
address it is a warning where telephone or e-mail are the same, else a note where few names stand twice.

## Why it matters

The files of one would replace those of the other, and a school would be sent two parcels.

## How to fix

Delete one of the rows, or give each an id of its own.

## Sources

Design of campaignkit, section 7; Regulation (EU) 2016/679, Article 5, on keeping no more personal data than is needed
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK623", Severity.ERROR, found_in="recipients/recipient_list.py")
