"""The help services of a draft are for those who read it, and first those of its topic."""

from __future__ import annotations

import pytest
import yaml

from campaignkit.campaign.topic_files import shipped_topics, topic
from campaignkit.knowledge.helplines import countries, helplines
from campaignkit.knowledge.reader import rows
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.wizard.answers import Given
from campaignkit.wizard.draft import draft
from campaignkit.wizard.draft_kit import services_for
from campaignkit.wizard.help_candidates import CHILD_LINE, candidates
from campaignkit.wizard.proposals import SCOPES, audiences_for
from campaignkit.wizard.question import AnswersSoFar
from campaignkit.wizard.questions import QUESTIONS
from campaignkit.wizard.settling import answers_of, settle
from tests.atlas.test_new_plans_of_the_world import made

VIOLENCE, ABUSE = "violence-against-women", "online-child-abuse"


def _first(country: str, kind: str, name: str) -> list[str]:
    """Return the helplines an audience is given of those that are proposed."""
    about = topic(name)
    known = [candidate for candidate in candidates(country, "en", about) if candidate.usual]
    return [c.id for c in services_for(known, kind, about) if c.kind == "helpline"]


def test_women_are_given_the_line_for_women_wherever_there_is_one() -> None:
    """Brazil gave them the line for children, though that for women was proposed."""
    seen = 0
    for country in countries():
        entry = helplines(country)
        assert entry is not None
        own = [service for service in entry.services if VIOLENCE in service.topics and "women" in service.audience]
        if own:
            seen += 1
            assert _first(country, "women", VIOLENCE)[0] in {service.id for service in own}, country
        else:  # somebody has to find it; the line for children is none
            assert _first(country, "women", VIOLENCE) == ["helpline"], country
            for_children = [service.id for service in entry.services if service.id == CHILD_LINE]
            assert _first(country, "adolescents", VIOLENCE) == (for_children or ["helpline"]), country
    assert seen > 10


@pytest.mark.parametrize("name", sorted(shipped_topics()))
def test_a_line_is_for_somebody_of_the_audience_or_for_everybody(name: str) -> None:
    one_of_a_class = {row["class"]: kind for kind, row in rows("audiences").items()} | {
        "women": "women",
        "men": "men",
    }
    for country in ("BR", "MD", "IS", "DE", "GB", "XK"):
        about = topic(name)
        known = {candidate.id: candidate for candidate in candidates(country, "en", about)}
        for kind in one_of_a_class.values():
            read_by = rows("audiences")[kind]["class"]
            for line in _first(country, kind, name):
                if known[line].is_to_find:
                    continue  # whoever finds it says whom it is for
                whom = set(known[line].audience)
                if read_by in YOUNG:
                    assert whom & {"children", "youth", "anyone"}, (country, kind, line)
                elif name == VIOLENCE and kind == "men":
                    assert whom & {"adults", "anyone", "victims"}, (country, kind, line)
                elif name == VIOLENCE:
                    assert line != CHILD_LINE, (country, kind)
                    assert whom - {"children", "youth"}, (country, kind, line)


def test_a_campaign_on_violence_against_women_is_for_women_and_says_nothing_about_lessons_for_children() -> None:
    about = topic(VIOLENCE)
    assert all("women" in audiences_for(about, scope) for scope in SCOPES)
    given: Given = {"country": "GB", "language": ("en",), "topic": VIOLENCE, "audiences": ("women",)}
    new = draft(answers_of(settle(given, {VIOLENCE: about}, fill=True).so_far), about)
    plan = yaml.load(new, yaml.CSafeLoader)
    assert CHILD_LINE not in {service["id"] for service in plan["help"]}
    assert all(act["name"].startswith("TODO: ") for act in plan["activities"])
    assert all(one["measure"].startswith("TODO: ") for one in plan["objectives"][0]["indicators"])


def test_men_get_a_line_to_be_found_where_lines_are_for_women() -> None:
    text = made("ES", "en", topic=VIOLENCE, scope="national", audiences=("women", "men"))
    assert "help: [line-016, emergency]" in text
    assert "help: [helpline, emergency]" in text
    assert "- id: helpline\n" in text
    assert "- id: helpline\n" not in made("ES", "en", topic=VIOLENCE, scope="national", audiences=("women",))


@pytest.mark.parametrize(
    ("spoken", "kit", "lines"),
    [
        (("nl",), "usual", ["child-line", "awel"]),
        (("fr",), "usual", ["child-line", "ecoute-enfants"]),
        (("de",), "usual", ["child-line", "telefonhilfe"]),
        (("nl", "fr", "de"), "usual", ["child-line"]),
        (("nl", "fr", "de"), "all", ["child-line", "awel", "ecoute-enfants", "telefonhilfe"]),
    ],
)
def test_lines_that_answer_in_the_languages_of_a_campaign_are_proposed(
    spoken: tuple[str, ...], kit: str, lines: list[str]
) -> None:
    given: Given = {
        "country": "BE",
        "language": spoken,
        "topic": "online-child-abuse",
        "audiences": ("children",),
        "kit": kit,
    }
    proposed = next(question for question in QUESTIONS if question.key == "help").default(
        AnswersSoFar(given, {"online-child-abuse": topic("online-child-abuse")})
    )
    assert proposed is not None
    assert [name for name in proposed if name not in ("hotline", "emergency")] == lines


@pytest.mark.parametrize(
    ("country", "lines"),
    [
        ("CH", "[prevention-service, dargebotene-hand]"),
        ("GB", "[stop-it-now]"),
        ("PT", "[prevention-service]"),
    ],
)
def test_nobody_who_worries_about_himself_is_sent_to_the_police(country: str, lines: str) -> None:
    text = made(country, "en", topic=ABUSE, audiences=("parents-and-carers", "people-at-risk-of-offending"))
    message = yaml.load(text, yaml.CSafeLoader)["messages"][1]
    assert message["help"] == lines[1:-1].split(", ")
    assert ("- id: prevention-service\n" in text) == ("prevention-service" in lines)


def test_no_lesson_and_no_evening_for_parents_is_for_those_who_worry_about_themselves() -> None:
    both = yaml.load(
        made("CH", "de", topic=ABUSE, audiences=("children", "people-at-risk-of-offending")), yaml.CSafeLoader
    )
    theirs = [act for act in both["activities"] if "people-at-risk-of-offending" in act["audiences"]]
    assert [(act["id"], act["audiences"]) for act in theirs] == [("worried", ["people-at-risk-of-offending"])]
    alone = yaml.load(made("CH", "de", topic=ABUSE, audiences=("people-at-risk-of-offending",)), yaml.CSafeLoader)
    assert [act["id"] for act in alone["activities"] if not act["name"].startswith("TODO: ")] == ["worried"]


@pytest.mark.parametrize(("language", "name"), [("de-CH", "Polizei"), ("fr", "Police"), ("it", "Polizia")])
def test_the_police_are_called_so_in_the_language_of_the_plan(language: str, name: str) -> None:
    plan = yaml.load(made("CH", language, topic=ABUSE), yaml.CSafeLoader)
    assert next(one["name"] for one in plan["help"] if one.get("phone") == "117") == name
    assert "TODO: the operator" not in made("CH", "de", topic=ABUSE)
