"""A key that campaignkit does not know."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK010", Severity.ERROR)
