"""A value was changed in the workbook and in the plan.

## What it checks

That of each value only one side has changed since the workbook was written, which keeps what the plan said
then.

## Why it matters

One of two people would lose what they wrote.

## How to fix

Change one of the two, or say for all of them which counts: `--take workbook` or `--take plan`.

## Sources

Design of campaignkit, sections 1 and 7
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK653", Severity.ERROR, found_in="sheets/findings.py")
