"""Something in a campaign's own `templates/` cannot be used.

## What it checks

That every folder of `templates/` beside the plan is a material type with a sound `material.yaml`, whose templates are
there and say how large they are, that themes in `templates/_themes/` are called like their files, and that nothing of
campaignkit's own parts is replaced.

## Why it matters

A template that is left out in silence would be missed at the print shop.

## How to fix

`campaignkit templates copy poster` puts a sound type into the campaign, to be changed there. With `campaignkit schema
material` and `campaignkit schema theme` an editor completes and checks the files.

## Sources

Design of campaignkit, section 7
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK092", Severity.ERROR, suppressible=False, found_in="materials/own_types_and_themes.py")
