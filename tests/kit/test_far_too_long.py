"""A text far beyond its place is refused before anything is laid out; what people print is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.far_too_long import Room
from campaignkit.kit.findings_of_all_pages import page_findings
from campaignkit.kit.jobs import jobs
from tests.support import CASES, SAMPLE

BASE = (CASES / "base.yaml").read_text(encoding="utf-8")


def refused(text: str, folder: Path) -> dict[str, str]:
    """Return the files of a plan for which there is no room, each with the text that is named."""
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    campaign = open_campaign(folder / "plan.yaml")
    assert campaign.plan is not None, campaign.diagnostics
    room = Room(campaign.plan, campaign.library)
    found = {}
    for job in jobs(campaign):
        try:
            room.require(job)
        except RenderError as failure:
            found[job.output.name] = f"{failure.code} {failure.path}"
    return found


@pytest.mark.parametrize(
    ("key", "old"), [("headline", "Tell someone"), ("call_to_action", "Tell an adult you trust.")]
)
@pytest.mark.parametrize("value", ["x" * 4000, "я" * 4000, "word " * 30_000])
def test_what_is_far_too_long_is_refused_where_it_is_printed(tmp_path: Path, key: str, old: str, value: str) -> None:
    assert f"{key}: {old}" in BASE
    text = BASE.replace(f"{key}: {old}", f"{key}: {value}")
    text += "  - {id: post, type: sms, audience: teens, messages: [tell-us]}\n"
    text += "  - {id: ask-card, type: wallet-card, audience: parents, messages: [ask]}\n"
    found = refused(text, tmp_path)
    assert set(found.values()) == {f"CK502 messages.tell-us.{key}"}
    assert not any(name.startswith(("post-", "ask-card")) for name in found)
    assert all(name.startswith("poster-teens") for name in found)


@pytest.mark.parametrize("value", ["Tell someone. " * 40, "说" * 600, "https://example.org/" + "a/" * 300])
def test_what_only_the_page_can_judge_is_laid_out(tmp_path: Path, value: str) -> None:
    assert refused(BASE.replace("headline: Tell someone", f"headline: {value}"), tmp_path) == {}


def test_the_sample_has_room() -> None:
    campaign = open_campaign(SAMPLE)
    for plan in campaign.plans.values():
        for job in jobs(campaign):
            Room(plan, campaign.library).require(job)


def test_it_is_found_as_any_text_that_does_not_fit(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(BASE.replace("headline: Tell someone", f"headline: {'x' * 20_000}"))
    (finding,) = page_findings(open_campaign(tmp_path / "plan.yaml"))
    assert (finding.code, finding.path) == ("CK502", "messages.tell-us.headline")
    assert len(finding.message) < 200
