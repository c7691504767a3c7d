"""Draft, proof or final: what a plan's findings allow, printed on the thing itself."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.state_on_page import State, StateName
from campaignkit.plan.paths import Path
from campaignkit.rules.registry import registered

COSTS_A_FILE = frozenset({"CK502", "CK509", "CK510", *(f"CK62{n}" for n in range(10))})
"""Errors of one text that only the files which print it pay for: they are not made, and the kit is what it was.

So do those of the list of recipients: the copies of recipients pay for them.
"""

__all__ = ["State", "StateName", "in_language", "kit_state", "state_after_layout"]


def in_language(findings: Sequence[Diagnostic], language: str) -> list[Diagnostic]:
    """Return the findings that a kit in one language has to answer for: its own and those about the whole plan."""
    return [finding for finding in findings if finding.language in (None, language)]


def kit_state(review: Sequence[Diagnostic], publish: Sequence[Diagnostic]) -> State:
    """Return the state that the findings under `review` and under `publish` allow.

    Draft: errors under review. Proof: findings that count under publish. Final: none.
    """
    errors = [f for f in review if f.severity is Severity.ERROR and f.code not in COSTS_A_FILE]
    if errors:
        return _state("draft", errors)
    open_points = [f for f in publish if f.severity is not Severity.NOTE and f.code not in COSTS_A_FILE]
    return _state("proof", open_points) if open_points else State("final", ())


def state_after_layout(state: State, findings: Sequence[LayoutFinding]) -> State:
    """Return the state that is left when the pages are laid out: errors make a draft, warnings keep a kit a proof."""
    errors = [f for f in findings if f.severity == Severity.ERROR.value]
    if errors and state.name != "draft":
        return State("draft", _named(errors))
    warnings = [f for f in findings if f.severity == Severity.WARNING.value]
    return State("proof", _named(warnings)) if warnings and state.name == "final" else state


def _named(findings: Sequence[LayoutFinding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(registered(f.code).name.replace("-", " ") for f in findings))


def _state(name: StateName, findings: Sequence[Diagnostic]) -> State:
    """Name each reason once. A stamp has little room: what must never be switched off and errors come first."""
    first = sorted(findings, key=lambda f: (registered(f.code).rule.suppressible, f.severity is not Severity.ERROR))
    parts: dict[str, list[Path]] = {}
    for finding in first:
        reason = registered(finding.code).rule.stamp or finding.name.replace("-", " ")
        parts.setdefault(reason, []).append(tuple(finding.path.split("."))[:2])
    about = (frozenset() if any(len(part) < 2 for part in paths) else frozenset(paths) for paths in parts.values())
    return State(name, tuple(parts), tuple(about))
