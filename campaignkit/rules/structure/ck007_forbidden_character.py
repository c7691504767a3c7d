"""The file holds a character that people cannot see."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK007", Severity.ERROR)
