"""A picture has no description.

## What it checks

That every picture in a PDF has a description or is marked as decoration.

## Why it matters

Who cannot see the picture is told that there is one, and nothing else.

## How to fix

In a template of your own: give the picture an `alt`, or mark it as decoration. The templates that come with
campaignkit have them all.

## Sources

PDF/UA-1 (ISO 14289-1); WCAG 2.2, success criterion 1.1.1
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK506", Severity.ERROR, found_in="kit/engines/typst_failures.py")
