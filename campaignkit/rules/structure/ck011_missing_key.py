"""A key that is needed is missing or empty."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK011", Severity.ERROR)
