"""The campaign before this one is not where the plan says.

## What it checks

That `campaign: follows:` names a folder with a plan, or a plan file, in the same repository.

## Why it matters

The report on results tells readers which campaign came before. A path that leads nowhere tells them nothing.

## How to fix

Correct the path, or leave the line out.

## Sources

Design of campaignkit, section 3.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK037", Severity.WARNING, found_in="campaign/follows.py")
