"""A translation file is of a language the plan does not name.

## What it checks

That every file in `locales/` belongs to a language listed under `translations` of the campaign.

## Why it matters

Nobody reads such a file: somebody has translated for nothing, often because of a typing error in the name.

## How to fix

Add the language to `campaign.translations`, rename the file to the language's code (`ro.po`, `sr-Latn.po`), or
move it away.

## Sources

Design of campaignkit, section 3.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK321", Severity.WARNING, found_in="translate/editions_from_po.py")
