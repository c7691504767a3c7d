"""The file uses a part of YAML that plans do without."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK005", Severity.ERROR)
