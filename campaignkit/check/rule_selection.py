"""Which rules run and which of their findings are shown. The rules that protect a child always do both."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from campaignkit.diagnostics.codes import CODES, matching_codes
from campaignkit.diagnostics.finding import Confidence, Diagnostic
from campaignkit.diagnostics.shortened import shorten
from campaignkit.plan.did_you_mean import propose
from campaignkit.records import dataclass
from campaignkit.rules.registry import registered

_SURE = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)


class UnknownCodeError(Exception):
    """Something that is neither a code nor a name nor a beginning of codes. `hint` says what may be meant."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no rule `{shorten(name)}`.")
        self.given = name
        self.hint = propose(name, [*CODES.values(), *CODES], kind="code")


def _nowhere(_file: str) -> frozenset[str]:
    return frozenset()


@dataclass(frozen=True, slots=True)
class Selection:
    """`select` are the codes wanted, all when None; `ignored_in` tells what is ignored in a file besides `ignore`."""

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    min_confidence: Confidence = Confidence.LOW
    ignored_in: Callable[[str], frozenset[str]] = _nowhere

    def runs(self, code: str) -> bool:
        """Say whether a rule runs at all."""
        return is_always_on(code) or ((self.select is None or code in self.select) and code not in self.ignore)

    def shows(self, finding: Diagnostic) -> bool:
        """Say whether a finding is shown."""
        if is_always_on(finding.code):
            return True
        sure = _SURE.index(finding.confidence) >= _SURE.index(self.min_confidence)
        return sure and self.runs(finding.code) and finding.code not in self.ignored_in(finding.span.file)


EVERYTHING = Selection()


def is_always_on(code: str) -> bool:
    """Say whether nothing switches a rule off: it protects a child, or the plan cannot be read without it."""
    return not registered(code).rule.suppressible


def codes_of(names: Iterable[str]) -> frozenset[str]:
    """Return the codes for a list of codes, names and beginnings of codes.

    Raises:
        UnknownCodeError: for the first that is none of these.
    """
    result: set[str] = set()
    for name in names:
        codes = matching_codes(name)
        if not codes:
            raise UnknownCodeError(name)
        result.update(codes)
    return frozenset(result)
