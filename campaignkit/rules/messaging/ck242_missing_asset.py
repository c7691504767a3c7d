"""A picture or a logo that is not in the folder `assets`.

## What it checks

That every file under `images`, and every `logo` of an organisation, lies in the folder `assets` beside the plan file
that names it, and not behind a link that leads out of it.

## Why it matters

A picture that only exists on one computer is missing on the day of printing, and its rights cannot be checked.

## How to fix

Put the file into `assets`, or correct its name. Capital letters count.

## Sources

Design of campaignkit, section 3.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK242", Severity.ERROR, found_in="campaign/assets.py")
