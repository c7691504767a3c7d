"""Findings as JSON, for other programs. `schema_version` says when a key changes its meaning."""

from __future__ import annotations

import json
from typing import Any

from campaignkit.diagnostics.finding import Diagnostic, Span
from campaignkit.diagnostics.report import SCHEMA_VERSION, Report
from campaignkit.diagnostics.visible import in_json


def render(report: Report) -> str:
    """Return the report as one JSON document."""
    counts = report.examined
    document = {
        "schema_version": SCHEMA_VERSION,
        "profile": report.profile,
        "clean": report.clean,
        "examined": {
            "plans": counts.plans,
            "rules": counts.rules,
            "texts": counts.texts,
            "languages": counts.languages,
            "unread": counts.unread,
            "topics": list(counts.topics),
        },
        "limits": list(report.limits),
        "findings": [_finding(finding) for finding in report.findings],
    }
    return in_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _finding(finding: Diagnostic) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "message": finding.message,
        "hint": finding.hint,
        "path": finding.path,
        **_span(finding.span),
        "related": [{**_span(other.span), "message": other.message} for other in finding.related],
        "replacement": finding.replacement,
        "language": finding.language,
        "fingerprint": finding.fingerprint,
    }


def _span(span: Span) -> dict[str, Any]:
    return {
        "file": span.file,
        "start": {"line": span.start.line, "column": span.start.column},
        "end": {"line": span.end.line, "column": span.end.column},
    }
