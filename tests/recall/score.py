"""Counts which faults are touched by a finding about words or numbers, and which alarms there are in good text."""

from __future__ import annotations

import datetime
import math
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from campaignkit.check.loose_text import check_text
from campaignkit.diagnostics.finding import Severity
from tests.recall.texts import Text

COUNTED = ("CK2", "CK4")
OF_THE_WHOLE = "CK414"
"""A text that names no help: asked of whole texts, not of words."""
TODAY = datetime.date(2026, 11, 27)


@dataclass(frozen=True)
class Alarm:
    """A finding in a text by offsets."""

    code: str
    severity: Severity
    start: int
    end: int
    message: str


@dataclass
class Tally:
    """What was found of one kind in one language, or of all of it."""

    faults: int = 0
    found: int = 0
    good: int = 0
    alarms: int = 0
    words: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Score:
    """All figures of a set of texts."""

    by_kind: dict[tuple[str, str], Tally]
    by_language: dict[str, Tally]
    silent: tuple[str, ...]


def alarms_in(text: Text) -> list[Alarm]:
    """Return what `campaignkit text` finds, as far as it counts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text(text.text, encoding="utf-8")
        report = check_text(path, text.language, "general-public", None, TODAY)
    starts = [0]
    for line in text.text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return [
        Alarm(
            f.code,
            f.severity,
            starts[f.span.start.line - 1] + f.span.start.column - 1,
            starts[f.span.end.line - 1] + f.span.end.column - 1,
            f.message,
        )
        for f in report.findings
        if f.code.startswith(COUNTED) and f.code != OF_THE_WHOLE
    ]


def score(texts: Iterable[Text]) -> Score:
    """Return the figures of some texts."""
    by_kind: dict[tuple[str, str], Tally] = {}
    by_language: dict[str, Tally] = {}
    silent = []
    for text in texts:
        alarms = alarms_in(text)
        loud = [alarm for alarm in alarms if alarm.severity is not Severity.NOTE]
        whole = by_language.setdefault(text.language, Tally())
        if text.good:
            own = by_kind.setdefault((text.language, text.kind), Tally())
            for tally in (own, whole):
                tally.good += 1
                tally.alarms += len(loud)
                tally.words += text.words
                tally.wrong += [f"{alarm.code} {alarm.message} | {text.text[:160]}" for alarm in loud]
        for fault in text.faults:
            hit = any(alarm.start < fault.end and fault.start < alarm.end for alarm in alarms)
            for tally in (by_kind.setdefault((text.language, fault.kind), Tally()), whole):
                tally.faults += 1
                tally.found += hit
                if not hit:
                    tally.missed.append(text.text[fault.start : fault.end])
        if text.faults and not loud and text.genre != "sentence":
            silent.append(f"{text.language} {text.genre}: {text.text[:80]}")
    return Score(by_kind, by_language, tuple(silent))


def interval(found: int, of: int) -> tuple[float, float]:
    """Return Wilson's interval of 95 % for a rate."""
    if of == 0:
        return 0.0, 1.0
    z, rate = 1.96, found / of
    middle = rate + z * z / (2 * of)
    half = z * math.sqrt(rate * (1 - rate) / of + z * z / (4 * of * of))
    scale = 1 + z * z / of
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)
