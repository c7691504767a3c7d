"""A baseline: findings that were there when a team began, so that only new ones fail. It can only become smaller."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.records import dataclass

VERSION = 1
Key = tuple[str, str]
"""A file, relative to the baseline's folder, and the fingerprint of a finding in it. Never a line: lines move."""


class BaselineError(Exception):
    """The file is no baseline; the message says why."""


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """A known finding and how often it is there. Code, plan path and message are for whoever reads the file."""

    file: str
    fingerprint: str
    code: str
    path: str
    message: str
    count: int

    @property
    def key(self) -> Key:
        """What it is known by."""
        return (self.file, self.fingerprint)


@dataclass(frozen=True, slots=True)
class Compared:
    """Findings held against a baseline: those that are new, those that are known, and entries that are gone."""

    new: tuple[Diagnostic, ...]
    old: tuple[Diagnostic, ...]
    stale: tuple[KnownFinding, ...]


def names_from(path: Path) -> Callable[[str], str]:
    """Return how the baseline at a path writes a file's name: from its own folder, the same wherever one stands."""
    folder = Path(os.path.normpath(Path.cwd() / path)).parent

    def named(file: str) -> str:
        try:
            return Path(os.path.relpath(file, folder)).as_posix()
        except ValueError:  # another drive, or a name no system takes
            return file

    return named


def entries_of(findings: Iterable[Diagnostic], name_of: Callable[[str], str]) -> list[KnownFinding]:
    """Return the entries for findings; `name_of` gives a file's name as the baseline writes it."""
    first: dict[Key, Diagnostic] = {}
    count: Counter[Key] = Counter()
    for finding in findings:
        key = (name_of(finding.span.file), finding.fingerprint)
        first.setdefault(key, finding)
        count[key] += 1
    return [KnownFinding(*key, f.code, f.path, f.message, count[key]) for key, f in first.items()]


def shrunk(old: Iterable[KnownFinding], now: Iterable[KnownFinding]) -> list[KnownFinding]:
    """Return what is left of a baseline: entries that are still there, at most as often as before."""
    there = {entry.key: entry for entry in now}
    return [_with(there[e.key], min(e.count, there[e.key].count)) for e in old if e.key in there]


def compare(
    findings: Iterable[Diagnostic], entries: Iterable[KnownFinding], name_of: Callable[[str], str]
) -> Compared:
    """Hold findings against a baseline. An entry hides as many as it counts, and the rest of it is stale."""
    entries = list(entries)
    counts = Counter({entry.key: entry.count for entry in entries})
    new: list[Diagnostic] = []
    old: list[Diagnostic] = []
    for finding in findings:
        key = (name_of(finding.span.file), finding.fingerprint)
        if counts[key] > 0:
            counts[key] -= 1
            old.append(finding)
        else:
            new.append(finding)
    stale = tuple(_with(entry, counts[entry.key]) for entry in entries if counts[entry.key] > 0)
    return Compared(tuple(new), tuple(old), stale)


def write(entries: Iterable[KnownFinding]) -> str:
    """Return a baseline as JSON, sorted, so that a change of it is read as easily as a change of a plan."""
    rows = [
        {
            "file": entry.file,
            "code": entry.code,
            "path": entry.path,
            "message": entry.message,
            "count": entry.count,
            "fingerprint": entry.fingerprint,
        }
        for entry in sorted(entries, key=lambda e: (e.file, e.code, e.path, e.message, e.fingerprint))
    ]
    return json.dumps({"baseline_version": VERSION, "findings": rows}, ensure_ascii=False, indent=2) + "\n"


def read(text: str) -> list[KnownFinding]:
    """Read a baseline.

    Raises:
        BaselineError: it is not one.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BaselineError("it is not JSON") from error
    if not isinstance(data, dict) or data.get("baseline_version") != VERSION:
        raise BaselineError(f"it has no `baseline_version` {VERSION}")
    rows = data.get("findings")
    if not isinstance(rows, list):
        raise BaselineError("it has no list of `findings`")
    by_key: dict[Key, KnownFinding] = {}
    for number, row in enumerate(rows, start=1):
        entry = _entry(row, number)
        earlier = by_key.get(entry.key)
        by_key[entry.key] = entry if earlier is None else _with(entry, entry.count + earlier.count)
    return list(by_key.values())


def _entry(row: Any, number: int) -> KnownFinding:
    texts = [row.get(key) if isinstance(row, dict) else None for key in ("file", "fingerprint")]
    count = row.get("count", 1) if isinstance(row, dict) else None
    if not all(isinstance(text, str) for text in texts) or not isinstance(count, int) or not 0 < count <= 1_000_000:
        raise BaselineError(f"finding {number} in it needs `file`, `fingerprint` and a `count`")
    code, path, message = (str(row.get(key, "")) for key in ("code", "path", "message"))
    return KnownFinding(str(texts[0]), str(texts[1]), code, path, message, count)


def _with(entry: KnownFinding, count: int) -> KnownFinding:
    return KnownFinding(entry.file, entry.fingerprint, entry.code, entry.path, entry.message, count)
