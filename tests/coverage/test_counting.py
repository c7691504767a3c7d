"""What counts for each word of a framework's tests, on one small plan."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from campaignkit.campaign.framework import AudienceTest, HelpTest, MessageTest, ParticipationTest, StakeholderTest
from campaignkit.coverage.evidence import Evidence, status_of
from campaignkit.coverage.what_counts import PlanFacts
from tests.support import overlay_document


def facts(text: str = "campaign: {id: x}\n") -> PlanFacts:
    plan = overlay_document(text).plan
    assert plan is not None
    return PlanFacts(plan)


def ids(found: Iterable[Evidence]) -> dict[str | int, tuple[str, ...]]:
    """Return what was found by its id, with what it lacks."""
    return {evidence.path[-1]: evidence.lacks for evidence in found}


AGED = "audiences:\n  - {id: teens, ages: {from: 13, to: 17}}\n"


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        (AudienceTest(), True),
        (AudienceTest(oldest=12), False),
        (AudienceTest(oldest=13), True),
        (AudienceTest(oldest=0), False),
        (AudienceTest(youngest=17), True),
        (AudienceTest(youngest=18), False),
        (AudienceTest(youngest=14, oldest=15), True),
        (AudienceTest(youngest=10, oldest=12), False),
        (AudienceTest(youngest=18, oldest=20), False),
        (AudienceTest(kinds=("adolescents",), youngest=17), True),
        (AudienceTest(kinds=("children",), youngest=17), False),
    ],
)
def test_ages_that_a_framework_asks_for(asked: AudienceTest, fits: bool) -> None:
    assert ("teens" in ids(facts(AGED).reached(asked))) is fits


def test_an_audience_without_ages_answers_no_question_about_age() -> None:
    assert "parents" in ids(facts(AGED).reached(AudienceTest()))
    assert set(ids(facts(AGED).reached(AudienceTest(youngest=0)))) == {"teens"}
    assert set(ids(facts(AGED).reached(AudienceTest(oldest=120)))) == {"teens"}


def test_the_oldest_person_there_is() -> None:
    old = "audiences:\n  - {id: teens, ages: {from: 120, to: 120}}\n  - {id: parents, ages: {from: 0, to: 0}}\n"
    assert set(ids(facts(old).reached(AudienceTest(youngest=1)))) == {"teens"}
    assert set(ids(facts(old).reached(AudienceTest(oldest=119)))) == {"parents"}
    assert set(ids(facts(old).reached(AudienceTest(youngest=0)))) == {"teens", "parents"}
    assert set(ids(facts(old).reached(AudienceTest(oldest=120)))) == {"teens", "parents"}


def test_an_audience_needs_an_activity_and_a_message() -> None:
    assert ids(facts().reached(AudienceTest(kinds=("adolescents",)))) == {"teens": ()}
    without = facts("activities:\n  - {id: week, audiences: [parents], messages: [ask]}\n")
    assert ids(without.reached(AudienceTest()))["teens"] == ("an activity for it",)
    silent = facts("activities:\n  - {id: week, messages: [ask]}\n")
    assert ids(silent.reached(AudienceTest()))["teens"] == ("a message for it",)
    assert ids(silent.reached(AudienceTest()))["parents"] == ()
    unmeasured = facts("activities:\n  - {id: week, indicators: []}\n")
    assert ids(unmeasured.reached(AudienceTest()))["teens"] == ("an indicator in `week`",)


SECOND = (
    "  - {id: day, name: A day, audiences: [teens], accountable: school, messages: [tell-us], channels: [lessons], "
    "indicators: [pupils], starts: 2025-03-01, ends: 2025-03-01, disclosure: A teacher listens.}\n"
)


def test_the_nearest_activity_is_named_wherever_it_stands() -> None:
    worse = "activities:\n  - {id: week, indicators: [], channels: []}\n"
    near = SECOND.replace("indicators: [pupils]", "indicators: []")
    assert ids(facts(worse).reached(AudienceTest()))["teens"] == ("a channel in `week`", "an indicator in `week`")
    assert ids(facts(worse + near).reached(AudienceTest()))["teens"] == ("an indicator in `day`",)
    assert ids(facts(worse + SECOND).reached(AudienceTest()))["teens"] == ()


def test_only_a_whole_activity_brings_a_message() -> None:
    text = "activities:\n  - {id: week, indicators: []}\n" + SECOND.replace("messages: [tell-us]", "messages: [ask]")
    text = text.replace("audiences: [teens]", "audiences: [teens, parents]")
    assert ids(facts(text).reached(AudienceTest()))["teens"] == ("a message for it",)


@pytest.mark.parametrize(
    ("change", "lacks"),
    [
        ("audiences: []", ("an audience", "a message for its audience")),
        ("messages: []", ("a message for its audience",)),
        ("audiences: [teens], messages: [ask]", ("a message for its audience",)),
        ("channels: []", ("a channel",)),
        ("accountable: [school, police]", ("one accountable stakeholder",)),
        ("indicators: []", ("an indicator",)),
    ],
)
def test_what_an_activity_lacks(change: str, lacks: tuple[str, ...]) -> None:
    found = facts(f"activities:\n  - {{id: week, level: community, {change}}}\n")
    (evidence,) = found.at_level("community")
    assert (evidence.path, evidence.what, evidence.lacks) == (("activities", "week"), "A week at school", lacks)
    assert status_of((evidence,)) == "named only"
    assert list(found.at_level("societal")) == []


def test_an_activity_is_at_the_level_of_its_audience() -> None:
    assert {level: len(list(facts().at_level(level))) for level in ("individual", "community")} == {
        "individual": 1,
        "community": 1,
    }
    moved = facts("audiences:\n  - {id: village, level: individual}\n")
    assert list(moved.at_level("community")) == []


DAY = (
    "  - {id: day, name: A day, level: societal, audiences: [teens], accountable: school, messages: [tell-us], "
    "channels: [lessons], indicators: [pupils], starts: 2025-03-01}\n"
)


@pytest.mark.parametrize(
    ("level", "week", "says_more"),
    [
        ("", {}, True),  # at the level of its own audience, whoever says the same
        ("individual", {}, True),
        ("community", {}, False),
        ("community", {"messages": "tell-us, ask"}, False),  # nobody hears what is for another audience
        ("community", {"messages": "tell-us, ask", "audiences": "teens, parents"}, True),
        ("community", {"channels": "screens"}, True),  # the same on another way
        ("community", {"channels": ""}, True),
    ],
)
def test_an_activity_at_a_level_of_its_own_says_more_than_others(
    level: str, week: dict[str, str], says_more: bool
) -> None:
    keys = {"audiences": "teens", "messages": "tell-us", "channels": "lessons"} | week
    written = "".join(f", {key}: [{value}]" for key, value in keys.items()) + (f", level: {level}" if level else "")
    found = facts(
        "channels:\n  - {id: screens, name: Screens, kind: public-space}\n"
        f"activities:\n  - {{id: week{written}}}\n{DAY}"
    )
    levels = found.levels_of(found.plan.activities[0])
    (evidence,) = (one for level in levels for one in found.at_level(level) if one.path[-1] == "week")
    assert ("an audience or a message of its own" not in evidence.lacks) is says_more


def test_status() -> None:
    whole, named = Evidence(("a",), "A"), Evidence(("b",), "B", ("a date",))
    assert status_of(()) == "missing"
    assert status_of((named,)) == "named only"
    assert status_of((named, whole)) == "covered"


def test_stakeholders_by_sector_and_role() -> None:
    text = "stakeholders:\n  - {id: bank, name: Bank, sector: banking-and-finance, role: endorser}\n"
    found = facts(text)
    assert ids(found.acting(StakeholderTest(roles=("lead",)))) == {"school": ()}
    assert set(ids(found.acting(StakeholderTest(roles=("lead", "endorser"))))) == {"school", "bank"}
    assert ids(found.acting(StakeholderTest(sectors=("law-enforcement",), roles=("lead",)))) == {}
    assert ids(found.acting(StakeholderTest(sectors=("law-enforcement",)))) == {"police": ()}
    assert ids(found.acting(StakeholderTest()))["bank"] == ("an activity in which it acts",)
    (school,) = found.acting(StakeholderTest(roles=("lead",)))
    assert (school.path, school.what) == (("stakeholders", "school"), "School No 1")


@pytest.mark.parametrize("part", ["responsible: [bank]", "consulted: [bank]", "accountable: [school, bank]"])
def test_ways_to_act(part: str) -> None:
    text = "stakeholders:\n  - {id: bank, name: Bank, sector: banking-and-finance, role: endorser}\n"
    found = facts(f"{text}activities:\n  - {{id: week, {part}}}\n")
    assert ids(found.acting(StakeholderTest()))["bank"] == ()


def test_messages_by_tag_and_audience() -> None:
    found = facts()
    assert ids(found.said(MessageTest(tags=("hope", "prevention")))) == {"tell-us": ()}
    assert ids(found.said(MessageTest(tags=("prevention",)))) == {}
    assert ids(found.said(MessageTest(audiences=("parents-and-carers",)))) == {"ask": ()}
    assert ids(found.said(MessageTest(tags=("hope",), audiences=("parents-and-carers",)))) == {}
    assert set(ids(found.said(MessageTest()))) == {"tell-us", "ask", "listen", "teach", "report"}
    (told,) = found.said(MessageTest(tags=("hope",)))
    assert (told.path, told.what) == (("messages", "tell-us"), "Tell someone")


def test_a_message_has_to_be_said_to_its_audience() -> None:
    unsaid = facts("activities:\n  - {id: week, messages: [ask]}\n")
    assert ids(unsaid.said(MessageTest(tags=("hope",)))) == {"tell-us": ("an activity that says it",)}
    elsewhere = facts("activities:\n  - {id: week, audiences: [parents]}\n")
    assert ids(elsewhere.said(MessageTest(tags=("hope",)))) == {"tell-us": ("an activity that says it",)}


def test_help_is_printed_by_a_message_in_use_or_a_material() -> None:
    found = facts()
    assert ids(found.printed(HelpTest())) == {"line": (), "emergency": ()}
    assert ids(found.printed(HelpTest(kinds=("emergency",)))) == {"emergency": ()}
    assert ids(found.printed(HelpTest(kinds=("hotline",)))) == {}
    quiet = "messages:\n  - {id: tell-us, help: []}\n  - {id: ask, help: []}\n"
    nowhere = facts(quiet)
    assert ids(nowhere.printed(HelpTest(kinds=("helpline",)))) == {"line": ("a message or material that names it",)}
    on_paper = facts(quiet + "materials:\n  - {id: poster-teens, help: [line]}\n")
    assert ids(on_paper.printed(HelpTest()))["line"] == ()
    (line,) = on_paper.printed(HelpTest(kinds=("helpline",)))
    assert (line.path, line.what) == (("help", "line"), "Child Helpline")


PART = "participation: {how: They choose, consent: Written, safeguarding_lead: Office}"


def test_who_takes_part() -> None:
    found = facts(f"activities:\n  - {{id: week, {PART}}}\n")
    assert ids(found.participating(ParticipationTest())) == {"week": ()}
    assert ids(found.participating(ParticipationTest(audiences=("adolescents", "children")))) == {"week": ()}
    assert ids(found.participating(ParticipationTest(audiences=("children",)))) == {}
    assert ids(facts().participating(ParticipationTest())) == {}
    (week,) = found.participating(ParticipationTest())
    assert (week.path, week.what) == (("activities", "week"), "A week at school")


def test_taking_part_needs_a_date_and_one_who_answers_for_it() -> None:
    found = facts(f"activities:\n  - {{id: week, {PART}, starts: , accountable: [school, police]}}\n")
    assert ids(found.participating(ParticipationTest())) == {"week": ("a date", "one accountable stakeholder")}
    assert ids(
        facts(f"activities:\n  - {{id: week, {PART}, accountable: [school, police]}}\n").participating(
            ParticipationTest()
        )
    ) == {"week": ("one accountable stakeholder",)}
