"""A placeholder that cannot be filled."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK016", Severity.ERROR)
