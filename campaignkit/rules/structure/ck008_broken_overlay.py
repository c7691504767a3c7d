"""The plan that this one extends cannot be used."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK008", Severity.ERROR)
