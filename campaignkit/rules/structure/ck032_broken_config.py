"""The settings of a check cannot be used.

## What it checks

That `campaignkit.yaml` and the baseline it names can be read, and that every key, code and file pattern in it is one
campaignkit knows. Nothing is checked until it is repaired.

## Why it matters

A setting that is misspelled is a setting that does not count, and nobody would notice.

## How to fix

Correct what the finding points at. `campaignkit schema config` prints a JSON Schema, with which an editor completes
the keys; docs/ci.md explains each of them.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK032", Severity.ERROR, suppressible=False, found_in="check/settings_file.py")
