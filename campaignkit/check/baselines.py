"""Reading, applying and writing a baseline for a run of `check`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from campaignkit.check.baseline_entries import (
    BaselineError,
    KnownFinding,
    compare,
    entries_of,
    names_from,
    read,
    shrunk,
    write,
)
from campaignkit.check.rule_selection import is_always_on
from campaignkit.check.settings_file import problem
from campaignkit.diagnostics.english_grammar import plural
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.report import Report, SetAside
from campaignkit.source.size_limited_read import read_bounded

Tell = Callable[[str], None]
MOST_BYTES = 32 * 1024 * 1024


def load_baseline(path: Path) -> list[KnownFinding] | Diagnostic:
    """Read a baseline, or return what is wrong with it."""
    file = path.as_posix()
    try:
        return read(read_bounded(path, MOST_BYTES).decode("utf-8-sig"))
    except FileNotFoundError:
        hint = f"Write one with `campaignkit check --write-baseline {file}`, or take it out of the settings."
        return problem(file, f"The baseline {file} is not there.", hint)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it is not UTF-8"
        return problem(file, f"The baseline {file} cannot be read: {why}.", "Check the path.")
    except BaselineError as error:
        return problem(file, f"{file} is not a baseline: {error}.", "Write it anew with --write-baseline.")


def against(report: Report, path: Path, entries: list[KnownFinding], tell: Tell) -> Report:
    """Take known findings out of a report, and say which entries are no longer needed."""
    result = compare(_known_by(report), entries, names_from(path))
    if result.stale:
        count = sum(entry.count for entry in result.stale)
        what = f"{plural(count, 'finding')} {'is' if count == 1 else 'are'} no longer there"
        tell(f"{path.as_posix()}: {what}. Shrink it with --write-baseline {path.as_posix()}.")
    return _without(report, result.old, path)


def rewrite(report: Report, path: Path, old: list[KnownFinding] | None, tell: Tell) -> tuple[Report, bytes]:
    """Return the report without what the new baseline holds, and its bytes; an `old` one only becomes smaller."""
    now = entries_of(_known_by(report), names_from(path))
    entries = now if old is None else shrunk(old, now)
    count = sum(entry.count for entry in entries)
    missing = sum(entry.count for entry in now) - count
    tell(f"{path.as_posix()}: {plural(count, 'finding')} written.")
    if missing:
        tell(f"{plural(missing, 'new finding')} not added: a baseline only shrinks. To begin anew, delete it first.")
    findings = compare(_known_by(report), entries, names_from(path)).old
    return _without(report, findings, path), write(entries).encode(errors="replace")


def _known_by(report: Report) -> list[Diagnostic]:
    """Return the findings a baseline may hide: never those on which a child or the reading of a plan depends."""
    return [finding for finding in report.findings if not is_always_on(finding.code)]


def _without(report: Report, findings: tuple[Diagnostic, ...], path: Path) -> Report:
    ids = {id(finding) for finding in findings}
    aside = tuple(SetAside(finding, f"known in {path.as_posix()}", in_source=False) for finding in findings)
    rest = tuple(finding for finding in report.findings if id(finding) not in ids)
    return replace(report, findings=rest, set_aside=(*report.set_aside, *aside))
