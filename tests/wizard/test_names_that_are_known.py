"""A new plan in a language without first texts: it writes the names for which there are words, and no others."""

from __future__ import annotations

import yaml

from tests.atlas.test_new_plans_of_the_world import made

KINDS = ("children", "parents-and-carers", "older-people", "frontline-police", "general-public")


def plan(language: str) -> dict[str, list[dict[str, object]]]:
    text = made("GE", language, topic="online-child-abuse", scope="national", audiences=KINDS, kit="all")
    return yaml.safe_load(text)  # type: ignore[no-any-return]


def test_audiences_and_channels_have_their_names() -> None:
    names = [item["name"] for part in ("audiences", "channels") for item in plan("ka")[part]]
    assert "მშობლები და მზრუნველები" in names
    assert [name for name in names if str(name).startswith("TODO")] == []


def test_a_name_in_other_letters_is_still_to_be_written() -> None:
    lines = {language: [str(line["name"]) for line in plan(language)["help"]] for language in ("ka", "en")}
    assert "TODO: State child hotline" in lines["ka"]
    assert "State child hotline" in lines["en"]


def test_older_people_sit_in_no_lesson_and_the_police_is_told_nothing_on_the_web_page() -> None:
    found = plan("en")
    lessons, evening = (next(a for a in found["activities"] if a["id"] == name) for name in ("lessons", "evening"))
    assert lessons["audiences"] == ["children"]
    assert evening["audiences"] == ["parents", "older-people"]
    page = next(item for item in found["materials"] if item["type"] == "web-page")
    assert page["messages"] == ["to-children", "to-parents", "to-older-people", "to-general-public"]
