"""A list, a group of keys or a text stands where another is needed."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK012", Severity.ERROR)
