"""Campaigns ask for photos of posters, stands and certificates all day; that is no picture of a child."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from campaignkit.rules.hits import found_in

SENTENCES = yaml.load(
    Path(__file__).with_name("ordinary_pictures.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader
)


def loud(text: str, language: str) -> list[str]:
    """Return what is an error or a warning about words of a sentence."""
    return [hit.term.id for hit in found_in(text, language, None)[0].hits if hit.term.confidence != "low"]


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_pictures_of_what_every_campaign_shows_are_no_fault(language: str) -> None:
    rows = SENTENCES[language]
    assert len(rows["right"]) == 40
    assert [text for text in rows["right"] if loud(text, language)] == []
    assert [text for text in rows["harm"] if not loud(text, language)] == []


def test_what_is_done_with_a_picture_in_a_place_is_a_fault() -> None:
    """A wall or a stand in the sentence says nothing of the picture."""
    assert found_in("Print the pictures and pin them on the notice board.", "en", None)[0].hits
    assert loud("Drucken Sie die Bilder aus und nehmen Sie die Pinnwand.", "de")


def test_with_a_child_in_the_sentence_it_is_a_note() -> None:
    hits = found_in("Save the picture of the pupil with the certificate.", "en", None)[0].hits
    assert [hit.term.confidence for hit in hits] == ["low"]


THINGS = [
    ("en", "Keep the picture of the winning cake."),
    ("fr", "Gardez l'image du gâteau gagnant."),
    ("es", "Guarde la imagen de la tarta ganadora."),
    ("pt", "Guarde a imagem do bolo vencedor."),
    ("de", "Speichern Sie das Foto vom neuen Sofa."),
]
CASES = [
    ("en", "Keep the picture of the girl."),
    ("en", "Save the pictures as evidence."),
    ("fr", "Enregistrez les photos de la victime."),
    ("es", "Guarde las fotos de la alumna."),
    ("pt", "Guarde as fotos do caso."),
]


@pytest.mark.parametrize(("language", "text"), THINGS)
def test_a_picture_of_a_thing_nobody_has_listed_is_a_note_at_most(language: str, text: str) -> None:
    assert loud(text, language) == []


@pytest.mark.parametrize(("language", "text"), CASES)
def test_a_picture_of_somebody_or_of_the_case_is_not(language: str, text: str) -> None:
    assert loud(text, language)
