"""A text does not fit its place on the page."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.rule import Rule

RULE = Rule("CK502", Severity.ERROR)
