"""One preview under way: look at the files, check, render what has changed, and say what there is to see."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from campaignkit.campaign.opening import MeasuredPlan, load_measured
from campaignkit.diagnostics.finding import Severity
from campaignkit.diagnostics.report import Report
from campaignkit.kit.jobs import jobs
from campaignkit.kit.pages import seen_on_pages
from campaignkit.kit.render import render_kit
from campaignkit.kit.state import State, in_language, kit_state
from campaignkit.plan.model.plan import Plan
from campaignkit.preview.cards import cards, general, shown
from campaignkit.preview.server import Feed
from campaignkit.translate.editions import all_editions

Json = dict[str, Any]
Check = Callable[[MeasuredPlan, str], Report]
"""Check a plan under a profile."""


@dataclass(slots=True)
class Session:
    """Builds the preview of one plan into a folder, again and again; one build at a time."""

    plan_file: Path
    folder: Path
    check: Check
    timestamp: Callable[[Plan], int]
    _files: list[Path] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def follow(self, feed: Feed, failed: Callable[[], object]) -> None:
        """Build and publish. A fault of campaignkit itself is told to `failed`, and the preview goes on."""
        try:
            feed.publish(self.build())
        except Exception:  # noqa: BLE001  # whatever it is, the next change may cure it
            failed()
            feed.publish(feed.state | {"state": "campaignkit has failed; the terminal says more"})

    def watched(self) -> list[Path]:
        """Return what to look at: the campaign's folder, or the one file, and every plan that is extended."""
        own = self.plan_file
        folder = [own.parent] if own.stem == "plan" else [own, own.parent / "locales", own.parent / "templates"]
        return [*folder, *self._files]

    def build(self) -> Json:
        """Return the state of the preview after checking and rendering. Never raises for what a plan may hold."""
        with self._lock:
            measured = load_measured(self.plan_file)
            document = measured.document
            self._files = [self.plan_file.parent / Path(name).name for name in document.sources]
            self._files += [Path(name) for name in document.sources]
            review = self.check(measured, "review")
            if document.plan is None:
                return {
                    "title": self.plan_file.name,
                    "state": "The plan cannot be read whole",
                    "verdict": review.verdict,
                    "cards": [],
                    "general": [shown(finding) for finding in review.findings],
                }
            publish = self.check(measured, "publish")
            return self._rendered(measured, document.plan, review, publish)

    def _rendered(self, measured: MeasuredPlan, plan: Plan, review: Report, publish: Report) -> Json:
        document = measured.document
        editions = all_editions(document, plan)
        plans = {edition.language: edition.plan for edition in editions}
        states = {
            name: kit_state(in_language(review.findings, name), in_language(publish.findings, name)) for name in plans
        }
        wanted = jobs(plan, tuple(plans), for_print=False, library=measured.library)
        result = render_kit(
            plans,
            document.fingerprint,
            wanted,
            states[plan.campaign.language],
            {severity.value: review.count(severity) for severity in Severity},
            self.folder,
            timestamp=self.timestamp(plan),
            keep_going=True,
            states=states,
            library=measured.library,
            logos=document.logos,
        )
        findings = [*publish.findings, *seen_on_pages(measured, plan, editions, result)]
        made = frozenset(result.files)
        return {
            "title": plan.campaign.title,
            "state": " · ".join(_state(name, state, len(states) > 1) for name, state in result.states.items()),
            "verdict": Report(tuple(findings), publish.examined, "publish").verdict,
            "cards": cards(plans, measured.library, wanted, made, findings),
            "general": general(plan, findings),
        }


def _state(language: str, state: State, several: bool) -> str:
    reasons = f": {', '.join(state.reasons)}" if state.reasons else ""
    return f"{language}: {state.name}{reasons}" if several else f"{state.name.capitalize()}{reasons}"
