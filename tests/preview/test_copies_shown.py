"""Copies in the preview: a few recipients that are worth a look, and those that do not fit."""

from __future__ import annotations

from pathlib import Path

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.state_on_page import State
from campaignkit.preview.copies_shown import copy_cards
from tests.support import CASES

PLAN = """\
extends: base.yaml
campaign: {id: mine}
materials:
  - {id: poster-teens, personal: [name, contact], formats: [a4]}
"""
LONG = "Lyceum of the Municipality of Orhei and of the Villages around it that have none of their own"
LIST = f"name;contact\nOak;Office\nElm;Office\n{LONG};Office\n{'x' * 90};Office\n"


def test_the_first_the_longest_and_who_does_not_fit(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_bytes((CASES / "base.yaml").read_bytes())
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    campaign = open_campaign(tmp_path / "plan.yaml")
    states, shown = {"en": State("final", ())}, tmp_path / "shown"
    assert copy_cards(campaign, states, shown) == [], "without a list there is nobody"
    (tmp_path / "recipients.csv").write_text(LIST, encoding="utf-8")
    cards = copy_cards(campaign, states, shown)
    assert [card["title"] for card in cards] == ["Oak", LONG]
    pictures = {(shown / str(card["picture"])).read_bytes() for card in cards}
    assert len(pictures) == 2
    assert all(data.startswith(b"\x89PNG") for data in pictures)
    assert [finding["code"] for card in cards for finding in card["findings"]] == ["CK627"]
    times = [path.stat().st_mtime_ns for path in shown.rglob("*.png")]
    assert copy_cards(campaign, states, shown) == cards
    assert [path.stat().st_mtime_ns for path in shown.rglob("*.png")] == times, "nothing is drawn twice"
