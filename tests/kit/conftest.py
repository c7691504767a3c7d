"""The sample kit, rendered once for all tests that look at it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.render import KitResult, render_kit
from campaignkit.kit.state import State
from campaignkit.plan.model.plan import Plan
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
    wanted = jobs(document.plan, for_print=for_print)
    result = render_kit(
        {document.plan.campaign.language: document.plan}, document.fingerprint, wanted, state, {}, folder, timestamp=0
    )
    return Kit(folder, document.plan, wanted, result)


def make_overlay(text: str, folder: Path, state: State = FINAL, **options: Any) -> Kit:
    """Render the base plan with a text merged into it."""
    return make(overlay_document(text), folder, state, **options)


@pytest.fixture(scope="session")
def sample_kit(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    """Return the kit of the sample campaign as a proof, with the print-shop files."""
    kit = make(open_campaign(SAMPLE), tmp_path_factory.mktemp("kit"), for_print=True)
    assert not kit.result.failures
    return kit
