"""Findings as SARIF 2.1.0, the format that code-hosting services and editors read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from campaignkit import __version__
from campaignkit.diagnostics.finding import Diagnostic, Severity, Span
from campaignkit.diagnostics.formats.addresses import uri
from campaignkit.diagnostics.report import Report, RuleInfo, SetAside
from campaignkit.diagnostics.visible import in_json
from campaignkit.json_data import Json
from campaignkit.late_patterns import late_pattern

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_RANKS = {"high": 90.0, "medium": 60.0, "low": 30.0}
_SAFE = late_pattern(r"\w[\w ,.’-]*\w|\w")
"""Replacements that read the same in every way YAML writes a text; the others are left to `--fix`."""


def render(report: Report, rules: Mapping[str, RuleInfo]) -> str:
    """Return the report as one SARIF log. `rules` describes every rule there is; those that ran are listed."""
    codes = sorted({*report.ran, *(f.code for f in report.findings), *(a.finding.code for a in report.set_aside)})
    index = {code: number for number, code in enumerate(codes)}
    files = _files(report)
    places = {file: number for number, file in enumerate(files)}
    results = [_result(finding, index, places) for finding in report.findings]
    if report.set_aside:
        results = [result | {"suppressions": []} for result in results]
    results += [_suppressed(aside, index, places) for aside in report.set_aside]
    run: Json = {
        "tool": {
            "driver": {
                "name": "campaignkit",
                "version": __version__,
                "semanticVersion": __version__,
                "shortDescription": {"text": "Checks awareness campaigns."},
                "rules": [_rule(rules[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "artifacts": [{"location": {"uri": uri(file)}, "encoding": "utf-8"} for file in files],
        "results": results,
        "properties": {"profile": report.profile},
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return in_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _invocation(report: Report) -> Json:
    result: Json = {"executionSuccessful": report.exit_code != 2, "exitCode": report.exit_code}
    if report.limits:
        notes = [{"level": "warning", "message": {"text": limit}} for limit in report.limits]
        result["toolConfigurationNotifications"] = notes
    return result


def _files(report: Report) -> list[str]:
    """Return every file that was read, and those that could not be, each once."""
    findings = [*report.findings, *(aside.finding for aside in report.set_aside)]
    files = [span.file for finding in findings for span in (finding.span, *(r.span for r in finding.related))]
    return list(dict.fromkeys([*report.files, *files]))


def _rule(rule: RuleInfo) -> Json:
    pascal = "".join(word.capitalize() for word in rule.name.split("-"))
    return {
        "id": rule.code,
        "name": pascal,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": _first_answer(rule)},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family.replace("_", "-")], "precision": "high"},
    }


def _first_answer(rule: RuleInfo) -> str:
    """Return the paragraph that says what the rule checks."""
    match = re.search(r"## What it checks\n\n(.+?)(?:\n\n|\Z)", rule.page, re.DOTALL)
    return " ".join(match[1].split()) if match else rule.summary


def _result(finding: Diagnostic, index: Mapping[str, int], places: Mapping[str, int]) -> Json:
    text = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": _LEVELS[finding.severity],
        "rank": _RANKS[finding.confidence.value],
        "message": {"text": text},
        "locations": [_location(finding.span, places) | _logical(finding)],
        "partialFingerprints": {"campaignkit/v1": finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": other.message}} | _location(other.span, places)
            for number, other in enumerate(finding.related, start=1)
        ]
    fixes = list(_fixes(finding, places))
    if fixes:
        result["fixes"] = fixes
    properties = {"confidence": finding.confidence.value, "language": finding.language}
    result["properties"] = {key: value for key, value in properties.items() if value is not None}
    return result


def _logical(finding: Diagnostic) -> Json:
    return {"logicalLocations": [{"fullyQualifiedName": finding.path}]} if finding.path else {}


def _suppressed(aside: SetAside, index: Mapping[str, int], places: Mapping[str, int]) -> Json:
    kind = "inSource" if aside.in_source else "external"
    return _result(aside.finding, index, places) | {"suppressions": [{"kind": kind, "justification": aside.reason}]}


def _location(span: Span, places: Mapping[str, int]) -> Json:
    return {"physicalLocation": {"artifactLocation": _artifact(span.file, places), "region": _region(span)}}


def _artifact(file: str, places: Mapping[str, int]) -> Json:
    return {"uri": uri(file), "index": places[file]}


def _region(span: Span) -> Json:
    return {
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    }


def _fixes(finding: Diagnostic, places: Mapping[str, int]) -> Iterable[Json]:
    if finding.replacement is None or not _SAFE.fullmatch(finding.replacement):
        return
    replacement = {"deletedRegion": _region(finding.span), "insertedContent": {"text": finding.replacement}}
    change = {"artifactLocation": _artifact(finding.span.file, places), "replacements": [replacement]}
    yield {"description": {"text": f"Write “{finding.replacement}”."}, "artifactChanges": [change]}
