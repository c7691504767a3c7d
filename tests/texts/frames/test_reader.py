"""The reader decides for all frames what is denied, told, asked, quoted and refuted."""

from __future__ import annotations

import pytest

from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.language import language_of
from campaignkit.texts.frames.sightings import sightings

SAID = (
    "It was her own fault.",
    "It is not only your fault.",
    "There is no doubt that it was her own fault.",
    "Why did you send him the picture?",
    "Save the pictures as evidence.",
    "Teachers should forward the pictures to the school.",
    "Set a date and then meet the offender.",
    "Nobody can help you.",
    "Never pay, and save the pictures.",
)
TURNED = (
    "It is never your fault.",
    "It was not her own fault.",
    "Do not ask: why did you send him the picture?",
    "“It was her own fault” is a lie.",
    "Myth: it was her own fault. Fact: only the offender is responsible.",
    "Some people think it was her own fault.",
    "Was it her own fault? No.",
    "Do not save, print or forward the pictures.",
    "The offender saved the pictures.",
    "Forwarding the pictures is a crime.",
    "Do not open, save, and forward the pictures.",
    "Save the pictures: never.",
    "Whoever asks you to save the pictures does wrong.",
)


@pytest.mark.parametrize("text", SAID)
def test_what_a_text_says_itself_is_found(text: str) -> None:
    assert sightings(text, "en")


@pytest.mark.parametrize("text", TURNED)
def test_what_is_turned_round_is_left_alone(text: str) -> None:
    assert [(seen.frame.id, text[seen.start : seen.end]) for seen in sightings(text, "en")] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "No pagues, y guarda las fotos."),
        ("fr", "Ne paie pas, et enregistre les photos."),
        ("pl", "Nie płać, i zapisz zdjęcia."),
        ("ro", "Nu plăti, și salvează pozele."),
        ("ru", "Не плати, и сохрани фотографии."),
        ("de", "Zahle nicht, und leite die Bilder an die Schule weiter."),
        ("de", "Leiten Sie die Auf-\nnahmen bitte an die Schule weiter."),
    ],
)
def test_a_denial_ends_at_a_comma_and_an_and(language: str, text: str) -> None:
    assert [seen.frame.id for seen in sightings(text, language)] == ["copy.told"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There is no hope for the roof, the rain comes in."),
        ("de", "Das muss deine Mama nicht wissen, es ist eine Überraschung."),
        ("de", "Kein Grund zur Panik, aber einer zum Reden."),
        ("pl", "Kto szuka potwora, przegapi miłego pana od grilla."),
        ("ro", "Aflați cine e persoana desemnată cu protecția copilului la club."),
        ("uk", "У маршрутці сьогодні було справжнє пекло."),
    ],
)
def test_everyday_meanings_are_left_alone(language: str, text: str) -> None:
    assert sightings(text, language) == ()


def test_a_finding_says_which_words_filled_which_slot() -> None:
    (seen,) = sightings("Please forward the pictures.", "en")
    assert seen.words == (("copy", "forward"), ("picture", "pictures"))
    assert seen.because == "Read as copy.told: “forward” (copy), “pictures” (picture); the reader is told to."


def test_reading_takes_steps_linear_in_the_text() -> None:
    language = language_of("en")
    assert language is not None
    text = "Save the pictures, then tell the girl that it is not her fault. "
    marks = [len(Reading(text * times, language).marks) for times in (10, 1000)]
    assert marks[1] == 100 * marks[0]
    longest = max(len(clause) for clause in Reading("save the picture and " * 5000, language).clauses)
    assert longest <= 120


@pytest.mark.parametrize("text", ["", " ", "–", "\0", "((((", "“" * 500, "a" * 5000, "?" * 3000])
def test_odd_texts_are_read(text: str) -> None:
    assert sightings(text, "en") == ()
    assert sightings(text, "xx") == ()
