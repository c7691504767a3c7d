"""What a run of `check` has to say: its findings, the files they stand in, and what was looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field

from campaignkit.diagnostics.english_grammar import plural
from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.records import dataclass

SCHEMA_VERSION = 1
"""Version of the JSON output. It changes when a key is renamed, removed or given another meaning."""


@dataclass(frozen=True, slots=True)
class Examined:
    """How much was looked at, so that a clean result can be told from an empty one.

    `topics` are what the plans are about; `topics_matter` when one of them is another than the usual one.
    """

    plans: int
    rules: int
    texts: int
    languages: int
    unread: int = 0
    topics: tuple[str, ...] = ()
    topics_matter: bool = False

    def __str__(self) -> str:
        counts = ((self.plans, "plan"), (self.rules, "rule"), (self.texts, "text"), (self.languages, "language"))
        return ", ".join(plural(count, word) for count, word in counts)


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a format says about a rule; `page` is its documentation in Markdown."""

    code: str
    name: str
    severity: Severity
    summary: str
    page: str
    family: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding that is not shown, and why: a comment in the plan with its reason, or the baseline."""

    finding: Diagnostic
    reason: str
    in_source: bool


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in reading order, with the texts to quote from; `files` are all that were looked at.

    `ran` are the codes of the rules that ran. `fail_on` is the least severity that fails a run; None: none. `limits`
    are sentences that say what the settings left out: every format carries them, so that nobody who reads a report of
    somebody else's check takes its silence for soundness.
    """

    findings: tuple[Diagnostic, ...]
    examined: Examined
    profile: str
    sources: Mapping[str, SourceText] = field(default_factory=dict)
    set_aside: tuple[SetAside, ...] = ()
    ran: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.WARNING
    files: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)

    @property
    def clean(self) -> bool:
        """True without errors and warnings; notes only inform."""
        return not (self.count(Severity.ERROR) or self.count(Severity.WARNING))

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings, 2 nothing could be checked. It never depends on the output format."""
        if self.examined.plans == 0:
            return 2
        return 1 if any(self.fails(finding) for finding in self.findings) else 0

    def fails(self, finding: Diagnostic) -> bool:
        """Say whether a finding is bad enough to fail the run."""
        severities = tuple(Severity)
        return self.fail_on is not None and severities.index(finding.severity) <= severities.index(self.fail_on)

    @property
    def verdict(self) -> str:
        """The findings in one phrase: `2 errors, 1 warning`."""
        counts = Counter(finding.severity for finding in self.findings)
        return ", ".join(plural(counts[s], s.value) for s in Severity if counts[s]) or "no findings"

    @property
    def worst(self) -> Severity:
        """The worst severity there is; notes when there is no finding."""
        there = {finding.severity for finding in self.findings}
        return next((severity for severity in Severity if severity in there), Severity.NOTE)

    @property
    def summary(self) -> str:
        """What was looked at, and where the rules could not run."""
        counts = self.examined
        if not counts.plans and not counts.unread:
            return "no plan. Nothing was checked: repair what is listed first."
        if not counts.rules and counts.unread:
            return f"{plural(counts.plans, 'plan')}. Rules were not run: repair what is listed first."
        text = f"{counts}, profile {self.profile}"
        if counts.topics_matter:
            text += f", topic {' and '.join(counts.topics)}"
        if self.set_aside:
            text += f", {plural(len(self.set_aside), 'finding')} set aside"
        if counts.unread:
            text += f". Rules were not run on {plural(counts.unread, 'plan')}: repair what is listed first."
        return text
