"""Who is young, and who reads at work, is said in one place, and of every class that the vocabulary has."""

from __future__ import annotations

import re
from pathlib import Path

import campaignkit
from campaignkit.knowledge.reader import rows
from campaignkit.plan.audience_classes import ADULT, AT_WORK, YOUNG, class_of, class_of_kind


def test_kinds_that_only_campaigns_about_children_need_are_young() -> None:
    asked = {kind: row["class"] for kind, row in rows("audiences").items() if row.get("asked") == "children"}
    assert set(asked.values()) == set(YOUNG)


def test_every_class_is_young_at_work_an_adult_or_a_carer() -> None:
    assert {class_of_kind(kind) for kind in rows("audiences")} == {*YOUNG, *AT_WORK, *ADULT, "carer"}


def test_a_material_for_nobody_in_particular_is_for_people_at_work() -> None:
    assert class_of(None) in AT_WORK


def test_no_other_file_says_again_who_is_young() -> None:
    folder = Path(campaignkit.__file__).parent
    again = re.compile(r"""["']child-young["'],\s*["']child["'],\s*["']youth["']""")
    files = [path.name for path in folder.rglob("*.py") if again.search(path.read_text(encoding="utf-8"))]
    assert files == ["audience_classes.py"]
