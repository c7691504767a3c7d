"""Money as offices write it when they are asked how much there is."""

from __future__ import annotations

import pytest

from campaignkit.campaign.topic_files import shipped_topics, topic
from campaignkit.wizard.help_candidates import candidates
from campaignkit.wizard.question import AnswersSoFar, NotUnderstoodError
from campaignkit.wizard.typed_answers import read_budget


@pytest.mark.parametrize(
    ("country", "text", "read"),
    [
        ("CZ", "60 000 Kč", "60000 CZK"),
        ("CZ", "60 000,- Kč", "60000 CZK"),
        ("CZ", "1.200,50 €", "1200.50 EUR"),
        ("PL", "2000 zł", "2000 PLN"),
        ("MD", "2 000 lei", "2000 MDL"),
        ("RO", "2.000 lei", "2000 RON"),
        ("HU", "1 000 000 Ft", "1000000 HUF"),
        ("SE", "5 000 kr", "5000 SEK"),
        ("DK", "kr. 5.000", "5000 DKK"),
        ("UA", "500 грн.", "500 UAH"),
        ("UA", "₴500", "500 UAH"),
        ("BG", "500 лв.", "500 BGN"),
        ("RS", "500 дин.", "500 RSD"),
        ("CH", "CHF 12'500.–", "12500 CHF"),
        ("TR", "500 TL", "500 TRY"),
        ("EG", "٥٠٠ ج.م", "500 EGP"),
        ("US", "$5,000", "5000 USD"),
        ("MX", "$5,000", "5000 MXN"),
        ("MD", "500 eur", "500 EUR"),
        ("MD", "500", "500 MDL"),
    ],
)
def test_an_amount_names_its_money_as_people_do(country: str, text: str, read: str) -> None:
    assert read_budget(text, AnswersSoFar({"country": country}, {})) == read


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("CZ", "60 tis. Kč"),
        ("CZ", "60k"),
        ("MD", "3 mln"),
        ("MZ", "60 mil"),
        ("CZ", "500 dolarů"),
        ("UA", "500 lei"),
        ("DE", "EUR 5 EUR"),
        ("DE", "1.23456"),
    ],
)
def test_what_may_be_thousands_or_another_money_is_asked_about(country: str, text: str) -> None:
    with pytest.raises(NotUnderstoodError):
        read_budget(text, AnswersSoFar({"country": country}, {}))


def test_only_topics_that_know_a_place_to_report_pictures_propose_one() -> None:
    kinds = {name: {one.kind for one in candidates("CZ", "cs", topic(name))} for name in shipped_topics()}
    assert {name for name, found in kinds.items() if "hotline" in found} == {"online-child-abuse"}
    assert all("helpline" in found for found in kinds.values())
