"""The file is not saved as UTF-8."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK002", Severity.ERROR)
