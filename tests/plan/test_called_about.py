"""Which signs of a call no longer hold when something of a help service changes."""

from __future__ import annotations

import pytest

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.called_about import given_up
from campaignkit.source.loader import load_text
from campaignkit.source.node import Path

PLAN = """\
campaign: {phone: "116 111"}
help:
  - id: line
    phone: "116 111"
    text: {number: "741 741"}
    verified: {on: 2026-11-02, by: Office, how: call}
    informed: {on: 2026-11-03, by: "Office, by 116-111 and 741741"}
  - {id: short, phone: "19", verified: {on: 2026-11-02}, informed: {on: 2026-11-03, by: "Office, 19 May"}}
  - {id: chat, website: https://example.org}
  - {id: odd, phone: [1], informed: {by: "116 111"}}
  - {id: told, phone: "116 111", informed: {on: 2026-11-03}}
"""


@pytest.mark.parametrize(
    ("path", "gone"),
    [
        ("help.line.name", ["verified"]),
        ("help.line.phone", ["verified", "informed"]),
        ("help.line.text", ["verified", "informed"]),
        ("help.line.text.number", ["verified", "informed"]),
        ("help.line.sources", []),
        ("help.line.informed", []),
        ("help.line", []),
        ("campaign.phone.x", []),
        # two digits are found in any day
        ("help.short.phone", ["verified"]),
        ("help.chat.website", []),
        ("help.chat.phone", []),
        ("help.odd.phone", []),
        ("help.told.phone", []),
        ("help.none.phone", []),
    ],
)
def test_what_a_change_takes_away(path: str, gone: list[str]) -> None:
    root = load_text(SourceText("plan.yaml", PLAN)).root
    assert root is not None
    changed: Path = tuple(path.split("."))
    assert given_up(root, [changed]) == [(*changed[:2], sign) for sign in gone]


def test_each_sign_is_named_once() -> None:
    root = load_text(SourceText("plan.yaml", PLAN)).root
    assert root is not None
    changed: list[Path] = [("help", "line", key) for key in ("phone", "text", "name")]
    assert given_up(root, changed) == [("help", "line", "verified"), ("help", "line", "informed")]
