"""Fixed words are written as a region writes its language, everywhere: no ß and « » in Switzerland."""

from __future__ import annotations

import pytest

from campaignkit.kit.typographic_marks import printed_marks, quoted
from campaignkit.knowledge.choice_words import choice_called, everyday
from campaignkit.knowledge.locales import locale, quotation_marks
from campaignkit.knowledge.regional_words import regions_of, respelled, spoken_there
from campaignkit.knowledge.report_words import report_words
from campaignkit.knowledge.screen_words import screen_words
from campaignkit.knowledge.sheet_words import _words, sheet_words
from campaignkit.knowledge.starters import starters


@pytest.mark.parametrize("language", ["de-CH", "de-LI"])
def test_no_fixed_word_of_switzerland_has_a_letter_that_nobody_writes_there(language: str) -> None:
    words = locale(language)
    assert words is not None
    everything = [words.words, report_words(language).words, screen_words(language).all(), starters(language)]
    assert [one for one in map(str, everything) if "ß" in one] == []
    assert "ß" not in str([sheet_words(language).sheet("materials"), *sheet_words(language)._own.values()])
    assert any("ß" in str(one) for one in (_words("de"), report_words("de").words, starters("de")))


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        ("Mit freundlichen Grüßen", "de-CH", "Mit freundlichen Grüssen"),
        ("Mit freundlichen Grüßen", "de", "Mit freundlichen Grüßen"),
        ("Mit freundlichen Grüßen", "de-AT", "Mit freundlichen Grüßen"),
        ("Lehrkräfte und Schulpersonal", "de-CH", "Lehrpersonen und Schulpersonal"),
        ("Pressemitteilung", "de-LI", "Medienmitteilung"),
        ("O ficheiro {ficheiro}", "pt-BR", "O arquivo {ficheiro}"),
        ("Ficheiros", "pt-PT", "Ficheiros"),
        ("el ordenador", "es-MX", "el computador"),
        ("el ordenador", "es-ES", "el ordenador"),
        ("Organisation", "en-US", "Organization"),
    ],
)
def test_words_are_those_of_the_region(text: str, language: str, written: str) -> None:
    assert respelled(text, language) == written


@pytest.mark.parametrize(
    ("language", "marks"),
    [("de-CH", "«»"), ("de-LI", "«»"), ("de-AT", "„“"), ("de", "„“"), ("es-MX", "“”"), ("es-ES", "«»"),
     ("pt-BR", "“”"), ("pt", "«»"), ("fr-CH", "«»"), ("it-CH", "«»")],
)  # fmt: skip
def test_quotation_marks_are_those_of_the_region(language: str, marks: str) -> None:
    assert quotation_marks(language)[:2] == marks
    assert quoted("so", language) == f"{marks[0]}so{marks[1]}"


def test_typed_marks_are_printed_as_the_region_has_them() -> None:
    assert printed_marks('Sie sagt "ja".', "de-CH") == "Sie sagt «ja»."
    assert printed_marks('Sie sagt "ja".', "de") == "Sie sagt „ja“."


@pytest.mark.parametrize(
    ("language", "country", "spoken"),
    [
        ("de", "CH", "de-CH"),
        ("pt", "BR", "pt-BR"),
        ("es", "MX", "es-MX"),
        ("fr", "CA", "fr-CA"),
        ("de", "DE", "de"),
        ("de-AT", "CH", "de-AT"),
        ("zh", "TW", "zh"),
        ("sr-Latn", "RS", "sr-Latn"),
        ("rm", "CH", "rm"),
    ],
)
def test_a_language_is_written_as_in_the_country_of_the_campaign(language: str, country: str, spoken: str) -> None:
    assert spoken_there(language, country) == spoken


def test_a_word_of_the_language_is_still_understood_where_the_region_has_another() -> None:
    assert choice_called("de-CH", "words.audiences", "teachers-and-school-staff") == choice_called(
        "de-CH", "words.audiences", "teachers-and-school-staff"
    )
    names = everyday("de-CH", "audiences")
    assert names["lehrkräfte"] == names["lehrpersonen"] == "teachers-and-school-staff"


def test_a_region_is_looked_for_by_itself_and_by_the_regions_it_belongs_to() -> None:
    assert regions_of("es-MX") == ("es-MX", "es-419")
    assert regions_of("de-LI") == ("de-LI", "de-CH")
    assert regions_of("de") == ()
