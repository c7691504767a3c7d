"""Findings as a JUnit report in the form that Jenkins, GitLab and most other services read.

One suite a file, one case a finding, and one case that passes for a file without any. Attributes and their order of
elements are those of the Jenkins XSD, which knows neither line nor column: they stand in the name of the case.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.report import Report
from campaignkit.diagnostics.visible import told
from campaignkit.late_patterns import late_pattern

_ILLEGAL = late_pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """Return one XML document. What does not fail the run is a case that passes and says what was found."""
    by_file: dict[str, list[Diagnostic]] = {file: [] for file in report.files}
    for finding in report.findings:
        by_file.setdefault(finding.span.file, []).append(finding)
    suites = "".join(_suite(file, findings, report) for file, findings in by_file.items())
    suites += _left_out(report.limits)
    tests = sum(max(len(findings), 1) for findings in by_file.values()) + len(report.limits)
    failures = sum(1 for finding in report.findings if report.fails(finding))
    head = f'<testsuites name="campaignkit" tests="{tests}" failures="{failures}" errors="0" time="0">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{suites}</testsuites>\n'


def _suite(file: str, findings: list[Diagnostic], report: Report) -> str:
    failures = sum(1 for finding in findings if report.fails(finding))
    cases = [_case(finding, fails=report.fails(finding)) for finding in findings]
    if not cases:
        cases = [f'    <testcase name="no findings" classname={_attribute(file)} time="0"/>\n']
    head = f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="0" time="0"'
    return f"  <testsuite name={_attribute(file)} {head}>\n{''.join(cases)}  </testsuite>\n"


def _left_out(limits: tuple[str, ...]) -> str:
    """Return what was not checked as cases that were skipped, which every reader of these reports counts."""
    if not limits:
        return ""
    cases = "".join(
        f'    <testcase name={_attribute(limit)} classname="settings" time="0"><skipped/></testcase>\n'
        for limit in limits
    )
    head = f'tests="{len(limits)}" failures="0" errors="0" skipped="{len(limits)}" time="0"'
    return f'  <testsuite name="settings" {head}>\n{cases}  </testsuite>\n'


def _case(finding: Diagnostic, *, fails: bool) -> str:
    place = f"{finding.span.start.line}:{finding.span.start.column}"
    name = _attribute(f"{finding.code} {finding.name} {place}: {finding.message}")
    lines = [f"{finding.span.file}:{place} {finding.severity.value} {finding.code}", finding.message, finding.hint]
    text = _text("\n".join(line for line in lines if line))
    if fails:
        kind = _attribute(f"{finding.severity.value} {finding.code}")
        inside = f"<failure type={kind} message={_attribute(finding.message)}>{text}</failure>"
    else:
        inside = f"<system-out>{text}</system-out>"
    return f'    <testcase name={name} classname={_attribute(finding.span.file)} time="0">{inside}</testcase>\n'


def _text(text: str) -> str:
    return escape(_legal(text))


def _attribute(text: str) -> str:
    return quoteattr(_legal(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _legal(text: str) -> str:
    """Replace characters that XML cannot hold, even escaped."""
    return _ILLEGAL.sub("\ufffd", told(text))
