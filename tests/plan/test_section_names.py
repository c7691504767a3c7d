"""Sections written in one's own language: the one that is meant is proposed, in whatever language it is called so."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.reader import SECTION_NAMES, read_yaml
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.section_names import section_meant
from campaignkit.plan.shape import record_shape
from tests.support import findings_in

ROWS = read_yaml(SECTION_NAMES)["rows"]


def test_every_name_leads_to_its_section_and_to_no_other() -> None:
    assert set(ROWS) <= set(record_shape(Plan).fields)
    names = [(section, name) for section, row in ROWS.items() for name in row["names"]]
    assert len(names) >= 250
    assert [(section, name) for section, name in names if section_meant(name, ROWS) != section] == []
    assert [name for name in record_shape(Plan).fields if section_meant(name, ROWS) not in (None, name)] == []


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("sessões", "activities"),
        ("Massnahmen", "activities"),
        ("mensajes", "messages"),
        ("ЗАХОДИ", "activities"),
        ("الأنشطة", "activities"),
        ("mesaje", "messages"),
        ("Hilfe", "help"),
    ],
)
def test_the_section_that_is_meant_is_proposed(given: str, meant: str) -> None:
    found = findings_in(f"remove: [{meant}]\n{given}: []\n", "draft")
    assert [one.hint for one in found if one.code == "CK010"] == [f"Write `{meant}`."]
