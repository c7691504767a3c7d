"""A template failed.

## What it checks

That a template can be rendered.

## Why it matters

A kit is made whole or not at all.

## How to fix

A template that comes with campaignkit must never fail: please report it with the plan.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK090", Severity.ERROR, found_in="kit/engine_of_format.py")
