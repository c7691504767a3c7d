"""A draft gives each partner the activity where its part of society acts, and says that a line has no number."""

from __future__ import annotations

import yaml

from tests.atlas.test_new_plans_of_the_world import made

SECTORS = ("health", "parliament", "education", "media", "local-authorities", "civil-society")


def test_parliament_writes_no_procedure_for_clinics() -> None:
    plan = yaml.load(made("LB", "en", scope="national", partners=SECTORS), yaml.CSafeLoader)
    who = {one["id"]: one.get("responsible", []) for one in plan["activities"]}
    assert who == {
        "lessons": ["education"],
        "evening": ["health", "civil-society"],
        "clubs": ["local-authorities"],
        "procedure": [],
        "public": ["parliament", "media"],
    }
    assert sorted(name for names in who.values() for name in names) == sorted(SECTORS), (
        "everybody has something to do"
    )


def test_a_line_without_a_number_says_so_in_the_plan() -> None:
    note = "No number of it is known here: until one stands here, only its page is printed."
    told = [
        " ".join(made(country, "en", topic="online-child-abuse").replace("#", " ").split())
        for country in ("LB", "MD")
    ]
    assert [note in text for text in told] == [True, False]
