"""The file cannot be read.

## What it checks

That the plan file is there, is a regular file, and may be opened.

## Why it matters

A check that looked at nothing must not pass.

## How to fix

Check the path, the rights, and links that lead in a circle.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK003", Severity.ERROR, suppressible=False, found_in="source/text_file.py")
