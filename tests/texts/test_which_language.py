"""In which language a text is: short texts of our own in 35 languages, names, quotations, addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.knowledge.common_words import COMMON, alike, common
from campaignkit.knowledge.letter_runs import RUNS, letter_runs
from campaignkit.knowledge.locales import script
from campaignkit.knowledge.vocabularies import terms
from campaignkit.texts.which_language import LONGEST, spoken
from tests.recall.texts import read_all
from tests.steps import grows_no_faster
from tests.yaml_texts import texts_in

HERE = Path(__file__).parent
TEXTS: dict[str, list[str]] = texts_in(HERE / "which_language.yaml")
NAMES = (
    "Save the Children Romania",
    "National Center for Missing and Exploited Children",
    "The National Society for the Prevention of Cruelty to Children",
    "Nummer gegen Kummer e. V.",
    "Centro Nacional de Cibersegurança – Linha Internet Segura",
    "Ministerul Educației și Cercetării al Republicii Moldova",
    "Rue de la Loi 175, B-1048 Bruxelles",
    "Str. Vasile Alecsandri 2, MD-2009 Chișinău",
    "ul. Nowy Świat 6/12, 00-400 Warszawa",
    "Anna Maria de Jong-van der Berg",
    "“Tell someone you trust, and do not pay”",
    "« Parle à quelqu'un de confiance »",
    "info@save-the-children.org or www.stop-it-now.org.uk",
    "{{ help.line.phone }} {{ campaign.title }}",
    "WhatsApp, Instagram, TikTok, Snapchat, Discord",
)


def others(language: str) -> list[str]:
    return [name for name in TEXTS if script(name) == script(language) and not alike(name, language)]


def test_a_short_text_in_another_language_is_seen() -> None:
    assert len(TEXTS) >= 35
    tried = [
        (text, stated, language) for language in TEXTS for stated in others(language) for text in TEXTS[language]
    ]
    seen = [(found.language, language) for text, stated, language in tried if (found := spoken(text, stated))]
    assert len(seen) / len(tried) > 0.95
    assert sum(alike(name, language) for name, language in seen) / len(seen) > 0.95


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_in_its_own_language_is_left_alone(language: str) -> None:
    assert [text for text in TEXTS[language] if spoken(text, language)] == []
    assert spoken(" ".join(TEXTS[language]), language) is None


@pytest.mark.parametrize("language", ["fil", "id", "sw", "vi", "rm", "bs"])
def test_english_that_was_left_in_a_language_of_which_nothing_is_known_is_seen(language: str) -> None:
    left = "Do not pay and send nothing more. Tell an adult you trust. If someone asks you for a picture, talk to us."
    found = spoken(left, language)
    assert found is not None
    assert found.language == "en"
    assert spoken("Jangan bayar dan jangan kirim apa pun lagi. Ceritakan kepada orang dewasa.", language) is None


def test_sentences_of_others_are_left_alone() -> None:
    texts = read_all(sorted((HERE.parent / "recall").glob("round-*")))[::5]
    assert len(texts) > 1000
    assert [text.text for text in texts if spoken(text.text, text.language)] == []


def test_a_paragraph_in_another_language_is_beyond_doubt() -> None:
    tried = [spoken(" ".join(TEXTS[name][:4]), stated) for name in TEXTS for stated in others(name)[::3]]
    assert sum(one is not None and one.sure for one in tried) / len(tried) > 0.85


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Sprich mit einem Erwachsenen, dem du vertraust.", "en"),
        ("Ako ti netko traži slike, reci odrasloj osobi kojoj vjeruješ. Nisi kriv za ono što se dogodilo.", "sl"),
        ("Was die Botschaft tut: not-your-fault, tell-someone, prevention.", "de"),
        (
            "target group|audience|for whom|zielgruppe|public cible|public|grup țintă|beneficiari|odbiorcy",
            "en",
        ),
    ],
    ids=["short", "close languages", "words of a program", "many languages"],
)
def test_what_can_be_doubted_is_not_sure(text: str, stated: str) -> None:
    found = spoken(text, stated)
    assert found is None or not found.sure


@pytest.mark.parametrize("name", NAMES)
def test_names_quotations_and_addresses_are_in_no_language(name: str) -> None:
    assert [language for language in TEXTS if spoken(name, language)] == []


def test_a_language_nobody_knows_and_one_close_to_another() -> None:
    assert spoken(TEXTS["en"][0], "fo") is None
    assert spoken(TEXTS["hr"][0], "bs") is None
    galician = "Que lle dirías a unha amiga que ten problemas?"
    assert spoken(galician, "de", frozenset({"gl"})) is not None
    assert spoken(galician, "gl") is None


def test_reading_stops_somewhere() -> None:
    assert grows_no_faster(lambda size: spoken("tell someone you trust " * size, "de"), LONGEST)


def test_the_data_fit_together() -> None:
    words = texts_in(COMMON)["words"]
    runs = texts_in(RUNS)["runs"]
    listed = {language: name for name, languages in words.items() for language in languages}
    assert set(runs) == set(listed)
    for language, name in listed.items():
        assert language.split("-")[0] in {*terms()["languages"], "be"}
        assert len(words[name][language].split()) >= 50
        assert len(letter_runs(language) or {}) > 200
        letters = common(name).letters
        assert all(known <= set(words[name]) for known in letters.values())


@pytest.mark.parametrize("stated", ["bg", "mk", "sr"])
def test_neighbours_are_told_apart_in_two_sentences(stated: str) -> None:
    for written in ("bg", "mk", "sr"):
        pairs = [" ".join(TEXTS[written][start : start + 2]) for start in (0, 2, 4)]
        found = [spoken(pair, stated) for pair in pairs]
        seen = sum(one is not None and one.language == written for one in found)
        assert (seen >= 2, any(found)) == (written != stated, written != stated), written
