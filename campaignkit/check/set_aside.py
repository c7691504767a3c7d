"""Setting findings aside where a comment in the plan says so, and reporting comments that do not do what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from campaignkit.check.rule_selection import UnknownCodeError, is_always_on
from campaignkit.diagnostics.codes import CODES, matching_codes
from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.diagnostics.report import SetAside
from campaignkit.rules.registry import registered
from campaignkit.source.suppressions import Suppression, WrittenCode

_Scope = tuple[str, tuple[int, int] | None]
"""A file and the lines of it that a comment speaks for, None for all of them."""


def suppress(
    findings: Iterable[Diagnostic],
    comments: Sequence[Suppression],
    ran: Collection[str],
    unread: Collection[str] = (),
) -> tuple[list[Diagnostic], list[SetAside]]:
    """Return the findings that stay, with those about the comments themselves, and those that are set aside.

    `ran` are the rules that ran: of the others nobody knows whether a comment is still needed. The same holds for the
    files in `unread`, which belong to a plan on which no rule ran.
    """
    if not comments:
        return list(findings), []
    rest: list[Diagnostic] = []
    aside: list[SetAside] = []
    index = _Index(comments)
    for finding in findings:
        reason = None if is_always_on(finding.code) else index.reason(finding)
        if reason is None:
            rest.append(finding)
        else:
            aside.append(SetAside(finding, reason, in_source=True))
    for comment in comments:
        rest += _faults(comment)
        codes = () if comment.span.file in unread else comment.codes
        rest += [
            _unused(entry)
            for entry in codes
            if not index.is_used(comment, entry) and _is_judged(frozenset(matching_codes(entry.text)), ran)
        ]
    return rest, aside


class _Index:
    """Comments by file, lines and code. Those for the same lines share one entry, so that a heap of them is cheap."""

    def __init__(self, comments: Sequence[Suppression]) -> None:
        self._reasons: dict[_Scope, dict[str, str]] = defaultdict(dict)
        self._by_line: dict[tuple[str, int], list[_Scope]] = defaultdict(list)
        self._used: set[tuple[_Scope, str]] = set()
        for comment in comments:
            scope = (comment.span.file, comment.lines)
            if scope not in self._reasons and comment.lines is not None:
                for line in range(comment.lines[0], comment.lines[1] + 1):
                    self._by_line[comment.span.file, line].append(scope)
            for entry in comment.codes:
                for code in matching_codes(entry.text):
                    self._reasons[scope].setdefault(code, comment.reason)

    def reason(self, finding: Diagnostic) -> str | None:
        """Return why a finding is set aside, and remember what was used for it; None when it is not."""
        file, line = finding.span.file, finding.span.start.line
        result = None
        for scope in (*self._by_line.get((file, line), ()), (file, None)):
            reason = self._reasons.get(scope, {}).get(finding.code)
            if reason is not None:
                self._used.add((scope, finding.code))
                result = result or reason
        return result

    def is_used(self, comment: Suppression, entry: WrittenCode) -> bool:
        """Say whether one of the codes of a comment has set something aside."""
        scope = (comment.span.file, comment.lines)
        return any((scope, code) in self._used for code in matching_codes(entry.text))


def _is_judged(codes: frozenset[str], ran: Collection[str]) -> bool:
    """Say whether everything a code stands for was looked for; a family is judged by its rules that can run."""
    by_rules = [code for code in codes if registered(code).rule.check is not None and not is_always_on(code)]
    return bool(by_rules) and all(code in ran for code in by_rules)


def _faults(comment: Suppression) -> list[Diagnostic]:
    if comment.fault is not None:
        message, hint = comment.fault
        return [Diagnostic("CK031", message, comment.span, severity=_severity("CK031"), hint=hint)]
    problems = []
    for entry in comment.codes:
        codes = matching_codes(entry.text)
        if not codes:
            unknown = UnknownCodeError(entry.text)
            problems.append(
                Diagnostic("CK031", str(unknown), entry.span, severity=_severity("CK031"), hint=unknown.hint)
            )
        elif all(is_always_on(code) for code in codes):
            what = f"{codes[0]} {CODES[codes[0]]}" if len(codes) == 1 else entry.text
            message = f"{what} cannot be set aside."
            hint = "Remove it here, and do what the finding asks for."
            problems.append(Diagnostic("CK033", message, entry.span, severity=_severity("CK033"), hint=hint))
    return problems


def _unused(entry: WrittenCode) -> Diagnostic:
    hint = "Remove it. It speaks for its line and what begins there; on a line of its own, for the next one."
    return Diagnostic(
        "CK030", f"`{entry.text}` hides nothing here.", entry.span, severity=_severity("CK030"), hint=hint
    )


def _severity(code: str) -> Severity:
    return registered(code).rule.severity
