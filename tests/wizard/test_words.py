"""The words of the wizard: each language says everything, and keeps what is typed as it is."""

from __future__ import annotations

import re

import pytest

from campaignkit.knowledge.reader import read_yaml
from campaignkit.knowledge.screen_words import SCREEN_WORDS, screen_languages, screen_words
from campaignkit.wizard.interview import REST
from campaignkit.wizard.questions import QUESTIONS

OTHERS = [language for language in screen_languages() if language != "en"]


def _typed(text: str) -> set[str]:
    """Return what people type as it stands: no names, which are others in another language."""
    return {part for part in text.split("`")[1::2] if "=" not in part}


@pytest.mark.parametrize("language", OTHERS)
def test_every_question_is_asked_in_every_language(language: str) -> None:
    say = screen_words(language)
    for question in QUESTIONS:
        for text in (question.text, question.why, question.more):
            assert say(text) != text
            assert _typed(text) <= _typed(say(text))
    for shown in REST.values():
        assert say(shown.format("x")) not in (shown.format("x"), "")


@pytest.mark.parametrize("language", OTHERS)
def test_all_languages_say_the_same(language: str) -> None:
    words, first = (read_yaml(SCREEN_WORDS / f"{name}.yaml")["words"] for name in (language, OTHERS[0]))
    assert words.keys() == first.keys()
    for english, own in words.items():
        assert sorted(set(re.findall(r"\{\d\}", english))) == sorted(set(re.findall(r"\{\d\}", own)))


def test_what_is_filled_in_is_said_in_the_language_too() -> None:
    say = screen_words("de")
    assert say("There is no country `Moldva`. Did you mean Moldova (MD)?") == (
        "Ein Land `Moldva` gibt es nicht. Meinten Sie Republik Moldau (MD)?"
    )
    assert say("Romanian, with first texts") == "Rumänisch, mit ersten Texten"
    assert (
        say("Question 2 of 10. In which languages are the texts?")
        == "Frage 2 von 10. In welchen Sprachen sind die Texte?"
    )


def test_names_and_topics_are_not_taken_apart() -> None:
    say = screen_words("pl")
    assert say("Fraud and scams") == "Fraud and scams"
    assert say("Online child sexual exploitation and abuse") == "Wykorzystywanie seksualne dzieci w internecie"
    assert say.sentence("Health, Law and Order told Police on 2027-01-04 that the campaign is coming.") == (
        "Health, Law and Order, dnia 2027-01-04: operator Police dowiedział się o kampanii."
    )
