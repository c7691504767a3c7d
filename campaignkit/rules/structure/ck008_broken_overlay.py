"""The plan that this one extends cannot be used.

## What it checks

That the plan named by `extends` is there, is named relative to this file, and does not lead in a circle.

## Why it matters

An overlay without its base is half a campaign.

## How to fix

Correct the path. It is taken from the folder of this plan and uses forward slashes: `../base/plan.yaml`.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK008", Severity.ERROR, suppressible=False, found_in="plan/extends.py")
