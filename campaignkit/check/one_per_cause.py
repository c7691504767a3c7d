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

from campaignkit.diagnostics.english_grammar import join
from campaignkit.diagnostics.finding import Diagnostic, Related
from campaignkit.diagnostics.report import Report
from campaignkit.knowledge.locales import language_label
from campaignkit.late_patterns import late_pattern
from campaignkit.translate.po_files import PLAN_STEM

_ASK_FOR_HELP = ("CK406", "CK409", "CK414")
MOST_UNUSED = 3
"""So many unused items of one section are named one by one."""
_HERE = "\0"
"""Stands for the name of the language while findings are compared."""
_SO_IN = " It is so in {}."
_ITEM = late_pattern(r"(?<=^campaign\.translations)\.\d+$")


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
    counts: Counter[object] = Counter()
    for finding in findings:
        cause = _cause(finding)
        counts[cause, finding.language] += 1
        groups.setdefault((cause, counts[cause, finding.language]), []).append(finding)
    return _crowds(_without_echoes([g[0] if len(g) == 1 else _together(g) for g in groups.values()]))


def _crowds(findings: list[Diagnostic]) -> list[Diagnostic]:
    """Say once, at the first of them, that many items of one section are used by nothing."""
    unused: dict[tuple[str, str], list[Diagnostic]] = {}
    for finding in findings:
        if finding.code == "CK025":
            unused.setdefault((finding.span.file, finding.path.split(".")[-3]), []).append(finding)
    crowds = {id(group[0]): (section, group) for (_, section), group in unused.items() if len(group) > MOST_UNUSED}
    echoes = {id(finding) for _, group in crowds.values() for finding in group[1:]}
    return [_crowd(f, *crowds[id(f)]) if id(f) in crowds else f for f in findings if id(f) not in echoes]


def _crowd(first: Diagnostic, section: str, group: list[Diagnostic]) -> Diagnostic:
    names = ", ".join(f"`{finding.path.split('.')[-2]}`" for finding in group[:MOST_UNUSED])
    more = len(group) - MOST_UNUSED
    message = f"Nothing in the plan uses {len(group)} of `{section}`: {names} and {more} more."
    return replace(first, message=message, related=tuple(Related(f.span, "not used either") for f in group[1:4]))


def _without_echoes(findings: list[Diagnostic]) -> list[Diagnostic]:
    """Leave out that a help service is printed nowhere, where another finding asks to print it."""
    spans = {there.span for finding in findings if finding.code in _ASK_FOR_HELP for there in finding.related}
    return [finding for finding in findings if finding.code != "CK025" or finding.span not in spans]


def _cause(finding: Diagnostic) -> object:
    """Return what is the same for every language of one plan."""
    if finding.language is None or finding.replacement is not None:
        return id(finding)
    texts = (_bare(finding), _without(finding.hint, finding))
    others = tuple(_without(there.message, finding) for there in finding.related)
    return (
        _plan_of(finding.span.file),
        *(finding.code, _ITEM.sub("", finding.path), finding.severity, finding.confidence, texts, others),
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
