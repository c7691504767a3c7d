"""Overlays: a plan that extends another keeps every value's own place; a base that cannot be used is a CK008."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.source.place_of_path import span_for
from tests.support import CASES, overlay_document, place

BASE = (CASES / "base.yaml").read_text(encoding="utf-8")


def load(folder: Path, **files: str) -> Campaign:
    """Write files and load `plan`; names are given without `.yaml`."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return open_campaign(folder / "plan.yaml", "plan.yaml")


def test_an_overlay_changes_only_what_it_says(tmp_path: Path) -> None:
    over = (
        "extends: base.yaml\ncampaign: {id: over, country: RO}\nmessages:\n  - id: ask\n    headline: Ask today\n"
        "  - {id: new, audience: parents, headline: New}\n"
        "activities:\n  - {id: week, messages: [tell-us, ask, new]}\n"
    )
    document = load(tmp_path, base=BASE, plan=over)
    assert document.diagnostics == ()
    assert document.plan is not None
    assert document.root is not None
    assert document.plan.campaign.country == "RO"
    assert document.plan.campaign.title == "Safe and kind online"
    messages = {message.id: message.headline for message in document.plan.messages}
    assert list(messages) == ["tell-us", "ask", "listen", "teach", "report", "new"]
    assert messages["ask"] == "Ask today"
    changed = span_for(document.root, ("messages", "ask", "headline"))
    kept = span_for(document.root, ("messages", "ask", "audience"))
    assert (changed.file, place(changed)) == ("plan.yaml", "5:15-5:24")
    assert kept.file == "base.yaml"


def test_a_chain_of_overlays(tmp_path: Path) -> None:
    document = load(
        tmp_path, base=BASE, middle="extends: base.yaml\ncampaign: {title: Middle}\n", plan="extends: middle.yaml\n"
    )
    assert document.plan is not None
    assert document.plan.campaign.title == "Middle"
    assert list(document.sources) == ["plan.yaml", "middle.yaml", "base.yaml"]


def test_a_problem_in_the_base_is_shown_in_the_base(tmp_path: Path) -> None:
    document = load(tmp_path, base=BASE.replace("kind: school}", "kind: skool}"), plan="extends: base.yaml\n")
    (only,) = document.diagnostics
    assert (only.code, only.span.file) == ("CK013", "base.yaml")


@pytest.mark.parametrize(
    ("extends", "message"),
    [
        ("no.yaml", "There is no file `no.yaml` to extend."),
        ("plan.yaml", "This plan extends itself, directly or in a circle."),
        ("/etc/passwd", "`extends` cannot be `/etc/passwd`."),
        ("https://example.org/plan.yaml", "`extends` cannot be `https://example.org/plan.yaml`."),
        ("..\\base.yaml", "`extends` cannot be `..\\base.yaml`."),
        (".", "There is no file `.` to extend."),
        ("x" * 400, f"There is no file `{'x' * 59}…` to extend."),
    ],
)
def test_a_base_that_cannot_be_used(tmp_path: Path, extends: str, message: str) -> None:
    document = load(tmp_path, plan=f"campaign: {{id: x}}\nextends: '{extends}'\n")
    (first,) = document.diagnostics
    assert first.code == "CK008", "what else is missing may stand in the other plan"
    assert first.message == message
    assert place(first.span) == f"2:10-2:{12 + len(extends)}"


@pytest.mark.proves("CK008")
def test_a_circle_of_two(tmp_path: Path) -> None:
    document = load(tmp_path, other="extends: plan.yaml\n", plan="extends: other.yaml\n")
    (circle,) = [f for f in document.diagnostics if f.code == "CK008"]
    assert (circle.span.file, place(circle.span)) == ("other.yaml", "1:10-1:19")


def test_too_many_bases(tmp_path: Path) -> None:
    files = {f"p{n}": f"extends: p{n + 1}.yaml\n" for n in range(12)}
    document = load(tmp_path, plan="extends: p0.yaml\n", p12=BASE, **files)
    assert "CK008" in {f.code for f in document.diagnostics}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("add: words\n", "`add` needs a group of keys, not"),
        ("add: [messages]\n", "`add` needs a group of keys, not"),
        ("- messages\n", ""),
    ],
)
def test_an_overlay_of_another_form_is_told_so(text: str, said: str) -> None:
    found = overlay_document(text)
    assert found.diagnostics
    assert not said or [one for one in found.diagnostics if one.message.startswith(said)]
    assert all(one.hint and one.span.file == "plan.yaml" for one in found.diagnostics)
