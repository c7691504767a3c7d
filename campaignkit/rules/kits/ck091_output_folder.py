"""The kit cannot be written there.

## What it checks

That the kit can be written: the output is a folder, it can be written to, no link leads out of it, and no file of
somebody else stands in the way.

## Why it matters

campaignkit never overwrites what it did not make, and never writes outside the folder that was named.

## How to fix

Name another folder behind `-o`, or move away what stands there.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK091", Severity.ERROR, found_in="source/atomic_write.py")
