"""What people write under what a call costs: that it is free, in whatever language, or a price."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.locales import languages
from campaignkit.knowledge.reader import read_yaml
from campaignkit.texts.numbers.cost_words import WORDS, names_a_price, says_free
from tests.translate.support import translated_findings

ROWS = read_yaml(WORDS)["rows"]


@pytest.mark.parametrize(
    "text",
    [
        "Free of charge",
        "Maksuton kotimaasta",
        "Soittaminen on ilmaista",
        "Avgiftsfritt samtal",
        "Appel gratuit, 24/7",
        "Δωρεάν",
        "Безплатно",
        "Бесплатна",
        "通話無料",
        "โทรฟรี",
        "무료",
        "اتصال مجاني",
        "חינם",
        "निःशुल्क",
        "Miễn phí",
        "0 €",
        "0,00 EUR/min",
    ],
)
def test_free(text: str) -> None:
    assert says_free(text)


@pytest.mark.parametrize(
    "text",
    ["Not free: 1.99 euros", "Nicht kostenlos", "Ei maksuton", "1,99 €/min", "Normal charges", "Ücretsiz değil"],
)
def test_not_free(text: str) -> None:
    assert not says_free(text)


def test_every_language_with_fixed_words_has_words_for_free() -> None:
    missing = {language.split("-")[0] for language in languages()} - set(ROWS)
    assert missing == {"bs", "nn"}  # spelled as in hr and nb
    assert all(says_free(word.replace("*", "")) for words in ROWS.values() for word in words)


@pytest.mark.parametrize(
    ("text", "price"), [("1,99 €/min", True), ("20 c", True), ("24/7", False), ("0 €", False), ("Local rate", False)]
)
def test_a_price_is_an_amount(text: str, *, price: bool) -> None:
    assert names_a_price(text) is price


@pytest.mark.parametrize(("cost", "places"), [("1,99 a minute", ["sv.po"]), ("free", [])])
def test_a_translation_that_calls_a_premium_number_free(cost: str, places: list[str]) -> None:
    plan = f'help:\n  - {{id: line, country: FI, phone: "0700 123 45", cost: "{cost}"}}\n'
    po = f'msgctxt "help.line.cost"\nmsgid "{cost}"\nmsgstr "Avgiftsfritt"\n'
    found = [one for one in translated_findings(plan, "sv", po) if one.code == "CK419"]
    assert [one.span.file.rpartition("/")[2] for one in found] == places
