"""The file is larger or deeper than a plan can be."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK006", Severity.ERROR)
