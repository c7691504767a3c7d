"""No line ends between a day and its month, a number and its unit, an amount and its money: as CLDR writes them."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from campaignkit.kit.held_together import LONGEST, own_names_held, short_ends_held, together
from campaignkit.kit.language_and_country_names import cldr_name
from campaignkit.knowledge.cldr import Locale, format_currency, format_skeleton, format_unit

NO_BREAK = "\N{NO-BREAK SPACE}"
LANGUAGES = (
    "am ar bg cs da de el en es et eu fa fi fr he hr hu hy is it ka lt lv nb nl pl pt pt-BR ro ru sk sl sw tr uk vi"
)
UNITS = ("length-kilometer", "duration-year", "duration-hour", "duration-minute", "duration-day", "mass-kilogram")


def parted(text: str, language: str) -> bool:
    """Say whether a line may end in a text that stays whole; one of many letters may, behind its first word."""
    tied = together(text, language)
    return (" " in tied and len(text) <= LONGEST) or (" " in text and NO_BREAK not in tied)


@pytest.mark.parametrize("language", LANGUAGES.split())
def test_what_cldr_writes_with_a_number_stays_on_a_line(language: str) -> None:
    name = cldr_name(language)
    symbols = {
        code: Locale.parse(name).currency_symbols.get(code, code) for code in ("EUR", "BRL", "MDL", "ISK", "PLN")
    }
    written = [
        *(
            str(format_skeleton(skeleton, datetime.date(2027, month, 9), locale=name)).split(", ")[-1]
            for skeleton in ("MMMMd", "MMMd")
            for month in (2, 5, 9)
        ),
        *(
            str(format_unit(count, unit, length, locale=name, numbering_system="latn"))
            for count in (1, 3, 18)
            for unit in UNITS
            for length in ("long", "short")
        ),
        *(
            str(format_currency(Decimal(200), code, "#,##0 ¤", name, currency_digits=False, numbering_system="latn"))
            for code in symbols
        ),
        *(f"{symbol} 200" for symbol in symbols.values()),
    ]
    written = [text.replace(NO_BREAK, " ").replace("\u200f", "").strip() for text in written if "-" not in text]
    assert [text for text in written if any(c.isdigit() for c in text) and parted(text, language)] == []


@pytest.mark.parametrize(
    ("language", "text", "tied"),
    [
        ("is", "Fundur 9. febrúar kl. 8 í skóla", "Fundur 9._febrúar kl._8 í skóla"),
        ("pt-BR", "Custa R$ 200 por ano", "Custa R$_200 por ano"),
        ("fr", "Dès 18 ans, art. 7 et § 5", "Dès 18_ans, art._7 et §_5"),
        ("ro", "Dr. Popescu are 45 de ani", "Dr._Popescu are 45_de_ani"),
        ("ro", "Scrieți lui A. Popescu la nr. 3", "Scrieți lui A._Popescu la nr._3"),
        ("en", "On 9 February 2027 and May 3, p. 12", "On 9_February 2027 and May_3, p._12"),
        ("en", "It is fine. Call us. I know. No. Ask.", "It is fine. Call us. I know. No. Ask."),
        ("ru", "Ребёнку 5 лет, ст. 5, 200 ₽", "Ребёнку 5_лет, ст._5, 200_₽"),
        ("es", "El 12 de septiembre", "El 12_de_septiembre"),
        ("hu", "Február 9. után 10 km", "Február_9. után 10_km"),
        ("ja", "2月9日に5人", "2|月|9|日に5|人"),
        ("xx", "5 km and 9 May", "5_km and 9_May"),
    ],
)
def test_what_belongs_together_in_a_text(language: str, text: str, tied: str) -> None:
    assert together(text, language).replace(NO_BREAK, "_").replace("\N{WORD JOINER}", "|") == tied


@pytest.mark.parametrize(
    "name",
    [
        "Meldpunt van Child_Focus",
        "Notruf 147 von Pro_Juventute",
        "Линия помощи «Дети онлайн» от Фонда_Развития",
        "Childline of the Internet Watch Foundation of Great_Britain",
        "Ligne d’aide Tel-jeunes",
        "Numer alarmowy",
        "الخط الأخضر لحماية الطفولة",
        "Police",
    ],
)
def test_a_name_in_the_name_of_a_service_stays_on_a_line(name: str) -> None:
    assert own_names_held(name.replace("_", " ")).replace(NO_BREAK, "_") == name


@pytest.mark.parametrize(
    "title",
    ["Appelle_nous", "Parles_en à un adulte", "Fale_me", "Tel-jeunes répond", "up-to-date", "Ages 8-12", "e_mail"],
)
def test_a_short_word_of_a_title_does_not_break_at_its_hyphen(title: str) -> None:
    assert short_ends_held(title.replace("_", "-")).replace("\N{NON-BREAKING HYPHEN}", "_") == title
