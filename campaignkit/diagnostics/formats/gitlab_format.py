"""Findings as a GitLab Code Quality report, which shows them in the changes of a merge request."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.diagnostics.formats.addresses import relative_name
from campaignkit.diagnostics.report import Report
from campaignkit.diagnostics.visible import in_json

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report) -> str:
    """Return one JSON list; GitLab asks for nothing around it."""
    counts: Counter[str] = Counter()
    issues = []
    for finding in report.findings:
        sign = f"{relative_name(finding.span.file)}\0{finding.fingerprint}"
        issues.append(_issue(finding, sign, counts[sign]))
        counts[sign] += 1
    return in_json(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"


def _issue(finding: Diagnostic, sign: str, earlier: int) -> dict[str, Any]:
    """Return one entry. Its fingerprint is unique in the report: findings that are alike are counted."""
    text = f"{finding.code} {finding.message}"
    return {
        "description": f"{text} {' '.join(finding.hint.split())}" if finding.hint else text,
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": hashlib.sha256(f"{sign}\0{earlier}".encode(errors="replace")).hexdigest(),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": relative_name(finding.span.file),
            "lines": {"begin": finding.span.start.line, "end": finding.span.end.line},
        },
    }
