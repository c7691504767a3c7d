"""“Everything that fits”: what each audience is usually handed, with the texts that are to be written."""

from __future__ import annotations

import pytest
import yaml

from campaignkit.campaign.topic_files import topic
from campaignkit.materials.library import SHIPPED
from campaignkit.wizard.answers import Given
from campaignkit.wizard.draft import draft
from campaignkit.wizard.settling import answers_of, settle

FITS = (
    ("children", {"poster", "wallet-card", "work-sheet"}),
    ("parents-and-carers", {"poster", "leaflet", "parents-letter", "slides"}),
    ("teachers-and-school-staff", {"email", "teacher-briefing", "slides"}),
    ("judges", {"email", "professional-briefing"}),
    ("local-officials", {"email", "slides", "talking-points"}),
    ("journalists", {"email", "press-release"}),
)


@pytest.mark.parametrize(("kind", "types"), FITS)
def test_all_that_fits_is_proposed_with_its_texts_to_be_written(kind: str, types: set[str]) -> None:
    name = "school-violence"
    given: Given = {"country": "CZ", "language": ("cs",), "scope": "school", "topic": name}
    given |= {"audiences": (kind,), "kit": "all"}
    asked = settle(given, {name: topic(name)}, fill=True).so_far
    made = yaml.load(draft(answers_of(asked), asked.topic), yaml.CSafeLoader)["materials"]
    assert types <= {one["type"] for one in made}
    if kind in ("local-officials", "journalists"):
        assert not {"bookmark", "wallet-card"} & {one["type"] for one in made}
    for one in made:
        assert set(SHIPPED.type(one["type"]).requires) <= set(one), one["id"]
        assert all(part["body"].startswith("TODO: ") for part in one.get("sections", ()))
