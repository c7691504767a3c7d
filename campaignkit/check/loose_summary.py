"""What a colleague needs to know about a text: what is good, what must change, and what could stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from campaignkit.diagnostics.finding import Diagnostic, Severity, sort_key
from campaignkit.diagnostics.report import Report
from campaignkit.records import dataclass

MUST = {Severity.ERROR: "must change", Severity.WARNING: "should change", Severity.NOTE: "to look at"}
MOST_LINES = 12
"""So many findings of a text are summed up; the list above has them all."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A text that was looked at: its report, and what it does well."""

    report: Report
    good: tuple[str, ...] = ()
    note: str = ""
    """For how much of what can be wrong its language is read."""


def summary(looks: Sequence[Looked]) -> Iterator[str]:
    """Yield lines about texts: with one text all of it, with several one line each."""
    for one in looks:
        report = one.report
        name = report.files[0] if report.files else "text"
        yield f"{name}: {_counted(report)}"
        if len(looks) == 1 and report.examined.plans:
            yield from (f"  good: {sentence}" for sentence in one.good)
            yield from _proposals(report.findings)
            yield f"  {one.note}"


def _counted(report: Report) -> str:
    if not report.examined.plans:
        return "could not be read"
    counts = [(report.count(severity), words) for severity, words in MUST.items()]
    parts = [f"{count} {words}" for count, words in counts if count]
    names = ", ".join(dict.fromkeys(f.name for f in report.findings if f.severity is not Severity.NOTE))
    return (", ".join(parts) or "nothing to change") + (f" ({names})" if names else "")


def _proposals(findings: Sequence[Diagnostic]) -> Iterator[str]:
    by_place = {finding.span: finding for finding in reversed(findings) if finding.severity is not Severity.NOTE}
    in_order = sorted(by_place.values(), key=sort_key)
    for finding in in_order[:MOST_LINES]:
        what = f"{finding.hint.split('. ')[0].rstrip('.')}."
        proposal = f" Write `{finding.replacement}`." if finding.replacement is not None else ""
        yield f"  {MUST[finding.severity]}, line {finding.span.start.line}: {finding.message} {what}{proposal}"
    if len(in_order) > MOST_LINES:
        yield f"  and {len(in_order) - MOST_LINES} more, see above"
