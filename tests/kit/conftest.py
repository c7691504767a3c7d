"""The sample kit, rendered once for all tests that look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.render import KitResult, render_kit
from campaignkit.kit.state_from_findings import State
from campaignkit.plan.model.plan import Plan
from campaignkit.translate.edition import Edition
from campaignkit.translate.place_of_translation import PlaceInPlan
from tests.shared_folder import shared_folder
from tests.support import SAMPLE, overlay_document

PROOF = State("proof", ("help numbers not verified by a call",))
FINAL = State("final", ())
DRAFT = State("draft", ("budget sum",))


@dataclass(frozen=True)
class Kit:
    """A kit on disk with the plan it was made from."""

    folder: Path
    plan: Plan
    jobs: tuple[Job, ...]
    result: KitResult

    def path(self, name: str) -> Path:
        """Return a file of the kit."""
        path = self.folder / name
        assert path.is_file(), f"{name} is not in the kit"
        return path


def make(document: Campaign, folder: Path, state: State = PROOF, *, for_print: bool = False) -> Kit:
    """Render a document into a folder."""
    assert document.plan is not None, [d.message for d in document.diagnostics]
    own = document.plan.campaign.language
    order = Order(languages=(own,), for_print=for_print, states={own: state})
    return Kit(folder, document.plan, jobs(document, order), render_kit(document, order, folder))


def in_languages(campaign: Campaign, plans: Mapping[str, Plan]) -> Campaign:
    """Return a campaign with the plan in other languages, without files."""
    assert campaign.root is not None
    place = PlaceInPlan(campaign.root, {})
    return replace(campaign, editions=tuple(Edition(name, p, frozenset(), place) for name, p in plans.items()))


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Return what the templates of the page that is rendered last have noted."""
    found: list[dict[str, Any]] = []
    render = TypstEngine.render

    def kept(engine: TypstEngine, *asked: Any, **more: Any) -> bytes:
        data = render(engine, *asked, **more)
        found[:] = engine.notes()
        return data

    monkeypatch.setattr(TypstEngine, "render", kept)
    return found


def final(campaign: Campaign, **options: Any) -> Order:
    """Return the order of everything in its final state."""
    return Order(states=dict.fromkeys(campaign.plans, FINAL), **options)


def make_overlay(text: str, folder: Path, state: State = FINAL, **options: Any) -> Kit:
    """Render the base plan with a text merged into it."""
    return make(overlay_document(text), folder, state, **options)


@pytest.fixture(scope="session")
def sample_kit(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    """Return the kit of the sample campaign as a proof, with the print-shop files."""
    with shared_folder(tmp_path_factory, "sample-kit") as folder:
        kit = make(open_campaign(SAMPLE), folder, for_print=True)
    assert not kit.result.failures
    return kit
