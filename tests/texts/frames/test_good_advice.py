"""No rule doubts the advice that protects: sixty wordings in each language, and no frame or phrase is filled."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.likeness_weights import taught
from campaignkit.rules.hits import found_in
from campaignkit.rules.softened_findings import CALM
from campaignkit.texts.frames.sightings import read
from campaignkit.texts.likeness import weighed_in

ADVICE = yaml.load(Path(__file__).with_name("good_advice.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)


def named(text: str, language: str) -> list[str]:
    """Return the kinds of fault that a sentence is taken for."""
    reported = {kind.reported_as for kind in kinds().values()}
    return [hit.term.kind for hit in found_in(text, language, None)[0].hits if hit.term.kind in reported]


@pytest.mark.parametrize("language", sorted(ADVICE))
def test_good_advice_fills_no_frame_and_no_phrase(language: str) -> None:
    assert len(ADVICE[language]) == 60
    found = {text: named(text, language) for text in ADVICE[language]}
    assert {text: names for text, names in found.items() if names} == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Keep the pictures, but do not copy the messages."),
        ("en", "Print the pictures without looking at them."),
        ("pl", "Zachowaj zdjęcia, ale nie kopiuj wiadomości."),
        ("ro", "Păstrează imaginile, dar nu copia mesajele."),
    ],
)
def test_what_is_denied_beside_it_hides_no_fault(language: str, text: str) -> None:
    assert "copying" in named(text, language)


PLAIN = {
    "en": ["Report the chat to the police.", "Tell the helpline.", "Keep what she sent to you as proof."],
    "de": ["Melden Sie den Chat der Polizei.", "Sag es der Meldestelle."],
    "fr": ["Dis-le à la police.", "Signale la page à la plateforme."],
    "es": ["Avisa a la policía.", "Denuncia esa página ante la plataforma."],
    "pt": ["Avise a polícia.", "Conta à linha de ajuda."],
    "ro": ["Spune poliției.", "Sesizați linia de raportare."],
    "pl": ["Powiedz o tym policji.", "Zawiadom policję."],
    "ru": ["Расскажи полиции.", "Сообщите на горячую линию."],
    "uk": ["Розкажи поліції.", "Повідомте на гарячу лінію."],
    "tr": ["Polise haber ver.", "İhbar hattını arayın."],
    "ar": ["أخبر الشرطة.", "أبلغوا خط المساعدة."],
}
HEDGED = [
    ("en", "Report it to the police only if the head teacher has agreed to it beforehand."),
    ("en", "Tell the police, and print the pictures for our own file as well."),
    ("fr", "Signalez-le à la police seulement si la direction est d'accord avec vous."),
    ("es", "Avise a la policía solo cuando la dirección del centro lo haya aprobado."),
]


@pytest.mark.parametrize("language", sorted(PLAIN))
def test_plain_advice_weighs_nothing(language: str) -> None:
    weighed = {text: found_in(text, language, None)[2] for text in PLAIN[language]}
    assert [text for text, found in weighed.items() if any(max(one.score, one.danger) >= CALM for one in found)] == []


@pytest.mark.parametrize(("language", "text"), HEDGED)
def test_what_takes_the_advice_back_still_weighs(language: str, text: str) -> None:
    weights = taught(language)
    assert weights is not None
    _, tokens, sentences, *_ = found_in(text, language, None)
    assert sentences == weighed_in(text, tokens, weights, read(text, language, tokens)) != ()
