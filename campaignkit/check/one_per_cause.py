"""One cause is one finding: what is found alike in several languages is shown once, and the languages are named.

What is found stays apart in each language for whoever asks about one of them: a kit, a card of the preview. Only what
is shown to people and programs is merged.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from campaignkit.diagnostics.finding import Diagnostic, Related
from campaignkit.diagnostics.report import Report, join
from campaignkit.knowledge.locales import language_label
from campaignkit.translate.po_files import PLAN_STEM

_ASK_FOR_HELP = ("CK406", "CK409", "CK414")
_HERE = "\0"
"""Stands for the name of the language while findings are compared."""
_SO_IN = " It is so in {}."
_ITEM = re.compile(r"(?<=^campaign\.translations)\.\d+$")


def so_in(message: str, language: str) -> str:
    """Return a message that names its language: for what a translation has, and no PO file shows."""
    label = language_label(language)
    return message if label in message else message + _SO_IN.format(label)


def one_per_cause(report: Report) -> Report:
    """Return a report in which findings that are equal but for their language are one."""
    return replace(report, findings=tuple(merged(report.findings)))


def merged(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return findings in their order, each group of equal ones at the place of its first."""
    groups: dict[object, list[Diagnostic]] = {}
    seen: Counter[object] = Counter()
    for finding in findings:
        cause = _cause(finding)
        seen[cause, finding.language] += 1
        groups.setdefault((cause, seen[cause, finding.language]), []).append(finding)
    return _without_echoes([group[0] if len(group) == 1 else _together(group) for group in groups.values()])


def _without_echoes(findings: list[Diagnostic]) -> list[Diagnostic]:
    """Leave out that a help service is printed nowhere, where another finding asks to print it."""
    asked = {there.span for finding in findings if finding.code in _ASK_FOR_HELP for there in finding.related}
    return [finding for finding in findings if finding.code != "CK025" or finding.span not in asked]


def _cause(finding: Diagnostic) -> object:
    """Return what is the same for every language of one plan."""
    if finding.language is None or finding.replacement is not None:
        return id(finding)
    texts = (_bare(finding), _without(finding.hint, finding))
    related = tuple(_without(there.message, finding) for there in finding.related)
    return (
        _plan_of(finding.span.file),
        *(finding.code, _ITEM.sub("", finding.path), finding.severity, finding.confidence, texts, related),
    )


def _plan_of(file: str) -> tuple[str, ...]:
    """Return the plan of a file: `locales/de.po` belongs to `plan.yaml`, `locales/school/de.po` to `school.yaml`."""
    path = PurePosixPath(file)
    if "locales" not in path.parts:
        return (*path.parts[:-1], path.stem)
    *above, name = path.parts[:-1]
    return (*above, PLAN_STEM) if name == "locales" else (*above[:-1], name)


def _without(text: str, finding: Diagnostic) -> str:
    label = language_label(finding.language or "")
    return re.sub(rf"(?<!\w){re.escape(label)}(?!\w)", _HERE, text)


def _bare(finding: Diagnostic) -> str:
    return _without(finding.message, finding).removesuffix(_SO_IN.format(_HERE))


def _together(group: list[Diagnostic]) -> Diagnostic:
    first = group[0]
    labels = join(tuple(language_label(finding.language or "") for finding in group))
    message, hint = _bare(first), _without(first.hint, first)
    message = message.replace(_HERE, labels) if _HERE in message else message + _SO_IN.format(labels)
    others = tuple(
        Related(finding.span, f"in {language_label(finding.language or '')}")
        for finding in group[1:]
        if finding.span.file != first.span.file
    )
    return replace(
        first, message=message, hint=hint.replace(_HERE, labels), related=(*first.related, *others), language=None
    )
