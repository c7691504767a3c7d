"""Audiences are understood by what people call them, and what the materials have to print is proposed."""

from __future__ import annotations

import pytest

from campaignkit.campaign.topic_files import shipped_topics, topic
from campaignkit.knowledge.helplines import countries
from campaignkit.knowledge.reader import rows
from campaignkit.wizard.candidates import EMERGENCY, candidates
from campaignkit.wizard.question import AnswersSoFar, NotUnderstoodError
from campaignkit.wizard.questions import QUESTIONS

TOPICS = {name: topic(name) for name in shipped_topics()}
AUDIENCES = next(question for question in QUESTIONS if question.key == "audiences")


def asked(topic: str = "online-child-abuse") -> AnswersSoFar:
    return AnswersSoFar({"country": "MD", "scope": "school", "topic": topic}, TOPICS)


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("teens", ["adolescents"]),
        ("teachers, parents", ["teachers-and-school-staff", "parents-and-carers"]),
        ("teachers parents", ["teachers-and-school-staff", "parents-and-carers"]),
        ("Young people; head teachers", ["adolescents", "teachers-and-school-staff"]),
        ("police", ["frontline-police"]),
        ("2, teens", ["children", "adolescents"]),
    ],
)
def test_audiences_by_what_people_call_them(typed: str, kinds: list[str]) -> None:
    assert list(AUDIENCES.understood(typed, asked())) == kinds


def test_an_audience_that_the_topic_does_not_have_is_not_taken_by_another_name() -> None:
    with pytest.raises(NotUnderstoodError, match="no audience that is listed"):
        AUDIENCES.understood("potential offenders", asked("general"))


def test_no_name_stands_for_two_kinds_of_audience() -> None:
    names = [name.casefold() for row in rows("audiences").values() for name in row["names"].split("|")]
    labels = [row["label"].casefold() for row in rows("audiences").values()]
    assert len({*names, *labels, *rows("audiences")}) >= len({*names, *labels})
    assert sorted(names) == sorted(set(names))
    assert not set(names) & {label for label in labels if label not in ("women", "men", "adults")}


TOPIC = next(question for question in QUESTIONS if question.key == "topic")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sextortion", "online-child-abuse"),
        ("Cybergrooming", "online-child-abuse"),
        ("harcèlement scolaire", "school-violence"),
        ("БУЛЛИНГ", "school-violence"),
        ("aile içi şiddet", "violence-against-women"),
    ],
)
def test_topics_by_what_people_call_them_or_a_part_of_them(typed: str, meant: str) -> None:
    assert TOPIC.understood(typed, asked()) == meant


def test_a_topic_that_nobody_knows_is_told_with_the_nearest() -> None:
    with pytest.raises(NotUnderstoodError, match="Did you mean `online-child-abuse`"):
        TOPIC.understood("sextorsions", asked())
    with pytest.raises(NotUnderstoodError, match="There are: general, online-child-abuse"):
        TOPIC.understood("road safety", asked())


def test_no_word_stands_for_two_topics() -> None:
    words = [word.casefold() for one in TOPICS.values() for word in one.also_called]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("country", countries())
def test_an_emergency_number_is_proposed_where_materials_must_print_one(country: str) -> None:
    found = candidates(country, "en", TOPICS["online-child-abuse"])
    assert [candidate for candidate in found if candidate.kind == EMERGENCY and candidate.usual]
