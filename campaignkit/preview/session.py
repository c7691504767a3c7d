"""One preview under way: look at the files, check, render what has changed, and say what there is to see."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.check.run_settings import Settings
from campaignkit.check.scope import Scope
from campaignkit.check.verdict import KitVerdict
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.json_data import Json
from campaignkit.kit.findings_of_all_pages import seen_on_pages
from campaignkit.kit.jobs import jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.render import render_kit
from campaignkit.kit.state_from_findings import State
from campaignkit.plan.model.plan import Plan
from campaignkit.preview.cards import cards, general, shown
from campaignkit.preview.copies_shown import copy_cards
from campaignkit.preview.followed_files import Followed
from campaignkit.preview.judged_now import judged_now
from campaignkit.preview.polling import State as Files
from campaignkit.preview.server import Feed
from campaignkit.preview.shown_first import Glance


@dataclass(slots=True)
class Session:
    """Builds the preview of one plan into a folder, again and again; one build at a time."""

    plan_file: Path
    folder: Path
    scope: Scope = field(default_factory=lambda: Scope(Settings()))
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _states: dict[str, State] = field(default_factory=dict)
    glance: Glance = field(init=False)
    _followed: Followed = field(init=False)

    def __post_init__(self) -> None:
        """Begin with nobody looking."""
        self.glance = Glance(self.folder)
        self._followed = Followed(self.plan_file, self.scope)

    def follow(self, feed: Feed, on_failure: Callable[[Exception], object]) -> None:
        """Build and publish, what is looked at first. A fault of ours is told to `on_failure`, and it goes on."""
        try:
            with self._lock, self._followed.noting():
                campaign = open_campaign(self.plan_file, earlier=self.glance.before)
                for _ in self.glance.again(campaign, self._states):
                    feed.publish(feed.state | {"state": "Checking what has changed …"})
                state = self._built(campaign, feed.publish if self.glance.before is None else _say_nothing)
            feed.publish(state)
            with self._lock, self._followed.noting():
                copies = copy_cards(campaign, self._states, self.folder) if campaign.plan is not None else []
            if copies:
                feed.publish(state | {"cards": [*state["cards"], *copies]})
        except Exception as error:  # noqa: BLE001  # whatever it is, the next change may cure it
            on_failure(error)
            feed.publish(feed.state | {"state": "campaignkit has failed; the terminal says more"})

    def waiting(self) -> Json:
        """Return what there is to see before anything is made."""
        return {
            "title": self.plan_file.resolve().parent.name,
            "state": "Making the first pages …",
            "verdict": "",
            "cards": [],
            "general": [],
        }

    def watched(self) -> Files:
        """Return how the files are from which all of it was made."""
        return self._followed.state()

    def build(self) -> Json:
        """Return the state of the preview after checking and rendering. Never raises for what a plan may hold."""
        with self._lock, self._followed.noting():
            campaign = open_campaign(self.plan_file, earlier=self.glance.before)
            state = self._built(campaign, _say_nothing)
            if campaign.plan is not None:
                state["cards"] = [*state["cards"], *copy_cards(campaign, self._states, self.folder)]
            return state

    def _built(self, campaign: Campaign, tell: Callable[[Json], object]) -> Json:
        """Check and render. What is long for who waits for the first pages is told: how many there are of all."""
        verdict, self.scope = judged_now(campaign, self.scope)
        self._followed.opened(campaign, self.scope)
        if campaign.plan is None:
            return {
                "title": self.plan_file.name,
                "state": "The plan cannot be read whole",
                "verdict": verdict.report.verdict,
                "cards": [],
                "general": [shown(finding) for finding in verdict.report.findings],
            }
        return self._rendered(campaign, campaign.plan, verdict, tell)

    def _rendered(self, campaign: Campaign, plan: Plan, verdict: KitVerdict, tell: Callable[[Json], object]) -> Json:
        plans = campaign.plans
        order = Order(states=verdict.states(plans), counts=verdict.counts, with_errors=True, overwrite=True)
        all_jobs = jobs(campaign, order)
        known = {
            "title": plan.campaign.title,
            "verdict": verdict.report.verdict,
            "cards": [],
            "general": general(plan, verdict.publish.findings),
        }
        count = itertools.count(1)

        def progress() -> None:
            # pages that are set again, because others have changed them, are counted once
            tell(known | {"state": f"Making the first pages: {min(next(count), len(all_jobs))} of {len(all_jobs)}"})

        tell(known | {"state": f"Making the first pages: 0 of {len(all_jobs)}"})
        result = render_kit(campaign, order, self.folder, job_list=all_jobs, progress=progress)
        self._states = result.states
        self.glance.seen(campaign)
        on_pages = seen_on_pages(campaign, result)
        findings = [*verdict.publish.findings, *on_pages]
        fresh = frozenset(result.files).difference(result.held)
        return {
            "title": plan.campaign.title,
            "state": _states_in_words(result.states),
            "verdict": _as_check_says(verdict, on_pages),
            "cards": cards(plans, campaign.library, all_jobs, fresh, findings),
            "general": general(plan, findings),
        }


def _say_nothing(_: Json) -> None:
    """Tell nobody: who sees pages already waits for those that change, and keeps the others."""


def _as_check_says(verdict: KitVerdict, on_pages: Sequence[Diagnostic]) -> str:
    """Return what `check` counts, and how much more there is to do before the kit is final."""
    report = replace(verdict.report, findings=(*verdict.report.findings, *on_pages))
    more = len(verdict.publish.findings) - len(verdict.report.findings)
    return report.verdict + (f"; before it is final, {more} more" if more > 0 else "")


def _states_in_words(states: Mapping[str, State]) -> str:
    """Return how far each language is, and in the first of them why: of the others the cards say it."""
    first, *others = states.items()
    reasons = f" ({', '.join(first[1].reasons)})" if first[1].reasons else ""
    if not others:
        return f"{first[1].name.capitalize()}{reasons}"
    return " · ".join((f"{first[0]}: {first[1].name}{reasons}", *(f"{name}: {state.name}" for name, state in others)))
