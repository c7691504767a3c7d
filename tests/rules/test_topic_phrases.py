"""What shipped topics say is not said: found where it is meant, left alone where it is denied or talked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.campaign.topic_files import shipped_topics, topic
from campaignkit.check.many_plans import check_campaign
from campaignkit.check.run_settings import Settings
from campaignkit.rules.topic_phrases import unreadable
from tests.support import ROOT

SCHOOL = ROOT / "campaigns" / "school-against-bullying" / "plan.yaml"
WOMEN = ROOT / "campaigns" / "sixteen-days" / "plan.yaml"
SAID = {
    ("school-violence", "en"): [
        "Just ignore them and they will stop.",
        "It was only teasing.",
        "Toughen up, and stand up for yourself.",
        "Boys will be boys.",
        "Everybody hates a snitch.",
        "Try to fit in.",
    ],
    ("school-violence", "de"): [
        "Am besten einfach ignorieren.",
        "Das war nur Spaß.",
        "Du bist eine Petze.",
        "So sind Kinder eben.",
    ],
    ("school-violence", "fr"): ["C’est pour rire.", "Les balances restent seules."],
    ("school-violence", "es"): ["Es solo una broma.", "Eres un chivato.", "No les hagas caso."],
    ("school-violence", "ro"): ["A fost doar o glumă.", "Ești un pârâcios."],
    ("school-violence", "uk"): ["Це ж просто жарт.", "Він просто ябеда.", "Просто ігноруй їх."],
    ("violence-against-women", "en"): [
        "Why does she not leave?",
        "It was a crime of passion.",
        "She provoked him.",
        "Stay for the children.",
        "That is a private matter.",
    ],
    ("violence-against-women", "de"): [
        "Ein Familiendrama erschüttert den Ort.",
        "Warum geht sie nicht?",
        "Das ist Privatsache.",
    ],
    ("violence-against-women", "fr"): ["Un crime passionnel.", "Elle l’a cherché.", "C’est une affaire de famille."],
    ("violence-against-women", "es"): ["Un crimen pasional.", "¿Por qué no se va?"],
    ("violence-against-women", "it"): ["Un delitto passionale.", "Se l’è cercata."],
}
LEFT_ALONE = {
    ("school-violence", "en"): [
        "Bullying is never just teasing.",
        "Getting help is not telling tales.",
        "Tell an adult, and stay together.",
        "The harbour is where the ship ignores the wind.",
    ],
    ("school-violence", "de"): [
        "Mobbing ist nie nur Spaß.",
        "Hol dir Hilfe und sag es einer Lehrerin.",
        "Wir spielen zusammen und haben Spaß.",
    ],
    ("violence-against-women", "en"): [
        "Violence is not a private matter.",
        "He decided to hurt her.",
        "Leave the door open for the neighbours.",
    ],
    ("violence-against-women", "de"): ["Gewalt ist keine Privatsache.", "Fragen Sie nach, wenn sie allein ist."],
}


def found(topic_id: str, language: str, sentence: str) -> list[str]:
    path = SCHOOL if topic_id == "school-violence" else WOMEN
    data = path.read_text(encoding="utf-8").replace("language: en", f"language: {language}", 1)
    data = data.replace("language: de", f"language: {language}", 1)
    headline = "You saw it. Say it." if path == SCHOOL else "Hinschauen hilft."
    assert headline in data
    campaign = open_campaign(path, data=data.replace(f"headline: {headline}", f'headline: "{sentence}"', 1).encode())
    assert campaign.plan is not None, campaign.diagnostics
    report = check_campaign(campaign, Settings(profile="draft"))
    return [finding.message for finding in report.findings if finding.code == "CK259"]


@pytest.mark.parametrize(
    ("about", "sentences"), SAID.items(), ids=lambda value: "-".join(value) if isinstance(value, tuple) else ""
)
def test_what_is_not_said_is_found(about: tuple[str, str], sentences: list[str]) -> None:
    missed = [sentence for sentence in sentences if not found(*about, sentence)]
    assert missed == []


@pytest.mark.parametrize(
    ("about", "sentences"), LEFT_ALONE.items(), ids=lambda value: "-".join(value) if isinstance(value, tuple) else ""
)
def test_what_is_denied_or_something_else_is_left_alone(about: tuple[str, str], sentences: list[str]) -> None:
    assert {sentence: seen for sentence in sentences if (seen := found(*about, sentence))} == {}


def test_every_line_of_shipped_topics_can_be_looked_for() -> None:
    languages = {(name, language) for name in shipped_topics() for language in topic(name).phrases}
    assert len(languages) >= 10
    assert {about: bad for about in languages if (bad := unreadable(topic(about[0]), about[1]))} == {}
    assert languages == set(SAID), "every language has examples"


PHRASES = """\
phrases:
  en:
    - {id: dirty, forms: ["don't|never wash", wash|scrub them], prefer: soap, why: It shames.}
"""


@pytest.mark.proves("CK259")
def test_a_line_that_cannot_be_looked_for_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "topics" / "soap"
    folder.mkdir(parents=True)
    general = (ROOT / "campaignkit" / "knowledge" / "topics" / "general" / "topic.yaml").read_text(encoding="utf-8")
    own = general.replace("id: general", "id: soap").replace("  - CK212\n", "  - CK212\n  - CK259\n") + PHRASES
    (folder / "topic.yaml").write_text(own, encoding="utf-8")
    plan = (ROOT / "tests" / "kit" / "clean_hands.yaml").read_text(encoding="utf-8")
    plan = plan.replace("topic: general", "topic: soap").replace("Sing and wash at home.", "Sing and scrub them.")
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    campaign = open_campaign(tmp_path / "plan.yaml")
    found = check_campaign(campaign, Settings(profile="draft")).findings
    assert [finding.message for finding in found if finding.code == "CK259"] == [
        "The topic `soap` lists “don't|never wash”, which cannot be looked for.",
        "“scrub them” is not said in campaigns on this topic.",
    ]
