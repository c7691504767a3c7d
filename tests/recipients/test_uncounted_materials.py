"""A list that counts one material and not the other: everybody gets one of the other, and the office is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.recipients.campaign_list import recipients_of
from tests.support import overlay_document

PLAN = """
materials:
  - {id: poster-teens, personal: [name]}
  - {id: second, type: poster, audience: teens, messages: [tell-us], personal: [name]}
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name,poster-teens,second\nOak,3,0\n", ""),
        ("name,quantity\nOak,3\n", ""),
        ("name\nOak\n", ""),
        ("name,poster-teens\nOak,3\nElm,2\n", "none of `second`: each of the 2 recipients gets one."),
    ],
)
def test_who_gets_what_no_column_counts(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    listing = recipients_of(overlay_document(PLAN), path)
    assert listing is not None
    found = [one.message for one in listing.diagnostics if "gets one" in one.message]
    assert [message.endswith(told) for message in found] == ([True] if told else [])
