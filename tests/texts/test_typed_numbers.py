"""Numbers and promises in texts: what is found, what is left alone, and that no text is too much for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.knowledge.phone_numbers import ascii_digits, digits_of
from campaignkit.texts.numbers.help_promises import promises, says
from campaignkit.texts.numbers.mistyped_digits import invented, one_slip, slip_of
from campaignkit.texts.numbers.typed_numbers import typed_numbers
from tests.steps import grows_no_faster

TYPED = [
    ("fi", "FI", "Apua saa numerosta 116 113."),
    ("fi", "FI", "Numero 116 113 auttaa."),
    ("tr", "BG", "Yardım 116 112 numarasında."),
    ("fi", "FI", "Apua saa numerosta 112."),
    ("fi", "FI", "Soittamalla 112 saat apua."),
    ("et", "EE", "Abi saab numbrilt 116 112."),
    ("lt", "LT", "Pagalba numeriu 116 112."),
    ("cs", "CZ", "Pomoc na čísle 116 112."),
    ("hu", "HU", "A 116 112 számon segítenek."),
    ("pl", "PL", "Pomoc pod numerem 116 112."),
    ("uk", "MD", "Допомога за номером 112."),
    ("en", "MD", "Call 116 111."),
    ("en", "MD", "Call 116111 now!"),
    ("en", "MD", "Ring 112 if you are in danger."),
    ("en", "MD", "**112**"),
    ("en", "MD", "Tel. 022 123 457"),
    ("en", "MD", "Our number is 0800 1111"),
    ("en", "MD", "Write to +373 22 123 457"),
    ("en", "MD", "Dial ١١٦ ١١١"),
    ("en", "MD", "Call １１６１１１"),
    ("en", "MD", "Call 119."),
    ("en", "MD", "Call 112 now"),
    ("en", "MD", "Call 116 000."),
    ("en", "MD", "Text 80123 for help."),
    ("en", "MD", "Phone (022) 12-34-56 today"),
    ("ro", "MD", "Sună la 116 111"),
    ("ro", "MD", "Sunați 112!"),
    ("uk", "UA", "Телефонуй 0 800 500 225"),
    ("ru", "MD", "Позвони по номеру 116111"),
    ("fr", "FR", "Appelle le 119"),
    ("fr", "FR", "Composez le 3018, c'est gratuit"),
    ("de", "AT", "Ruf 147 an"),
    ("es", "ES", "Llama al 900 20 20 10"),
    ("it", "IT", "Chiama il 19696"),
    ("pt", "PT", "Liga 116 111"),
    ("pl", "PL", "Zadzwoń: 116 111"),
    ("ar", "SE", "اتصل ١١٢"),
    ("hi", "GB", "०८०० ११११"),
]
NOT_TYPED = [
    "In Moldova 116 500 pupils are taught at home.",
    "We meet in room 112.",
    "In 2024, 116 000 pupils took part.",
    "Children aged 11 to 15, 11-15 years, classes 5 to 9",
    "1 in 5 children, 24/7, 3.5 %, 20%",
    "Since 2019-2020, and 2024/25",
    "Articles 18 and 23, CETS No. 201, Directive 2011/93/EU, Regulation (EU) 2022/2065",
    "12 500 000 euros, EUR 1 250 000, € 1 250 000, 1,200,000 people, 1.200.000 people",
    "Room 204 on 11.02.2025 and 2025-02-11, from 9.00-17.00",
    "Call your child at 18:00. Call before 2027. Call 3 friends. Call 100 parents.",
    "We trained 112 teachers. A text of 112 words. 147 pupils called.",
    "Every call counts: 112 children were helped in 2024.",
    "ISBN 978-92-61-21491-3, 192.168.0.1, www.147.ch, https://116111.pl/1169999999",
    "In 2025 we reached 1 200 000 people, between 12 000 and 15 000 each month.",
    "Talk for 10-15 minutes. 1 100 girls and 900 boys called.",
    "{{ help.line.phone }} or {{ help.emergency.phone }}",
    "The 2030 Agenda, SDG 16.2; page 112 of 116",
    "press116111@example.org",
]


@pytest.mark.parametrize(("language", "country", "text"), TYPED)
def test_typed_numbers_are_found(language: str, country: str, text: str) -> None:
    found = list(typed_numbers(text, language, country))
    assert len(found) == 1
    assert found[0].sure
    assert text[found[0].start : found[0].end] == found[0].text
    assert digits_of(found[0].text) == found[0].digits


@pytest.mark.parametrize("text", NOT_TYPED)
def test_other_figures_are_left_alone(text: str) -> None:
    assert list(typed_numbers(text, "en", "MD")) == []


PROMISED = [
    ("en", "Call us. It is free of charge.", "free of charge"),
    ("en", "The helpline is there day and night.", "day and night"),
    ("fr", "Appelle, c'est gratuit.", "gratuit"),
    ("de", "Ruf an: rund um die Uhr.", "rund um die Uhr"),
    ("es", "Llama gratis.", "gratis"),
    ("it", "Chiama: il servizio è gratuito.", "gratuito"),
    ("pt", "Liga, é gratuito.", "gratuito"),
    ("pl", "Zadzwoń, połączenie jest bezpłatne.", "bezpłatne"),
    ("ro", "Sună, apelul este gratuit.", "gratuit"),
    ("ru", "Позвони, звонок бесплатный.", "бесплатный"),
    ("uk", "Зателефонуй: дзвінок безкоштовний.", "безкоштовний"),
    ("uk", "Телефон довіри працює цілодобово.", "цілодобово"),
    ("en", "Free. {{ help.line.phone }}", "Free"),
]


@pytest.mark.parametrize(("language", "text", "words"), PROMISED)
def test_promises_are_found(language: str, text: str, words: str) -> None:
    assert [promise.words for promise in promises(text, language)] == [words]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Feel free to call. You are free to say no to a call."),
        ("en", "The concert is free and lasts day and night."),
        ("en", "An anonymous account calls you names? Report it to the helpline."),
        ("en", "Report it within 24 hours to the helpline."),
        ("de", "Kostenlose Spiele locken: Ruf deine Eltern."),
        ("ka", "უფასოა"),
    ],
)
def test_other_words_are_left_alone(language: str, text: str) -> None:
    assert list(promises(text, language)) == []


@pytest.mark.parametrize(
    ("language", "text", "free"),
    [
        ("en", "Free", True),
        ("en", "Not free: 20 cents a minute", False),
        ("en", "Not on Sundays, free on other days", True),
        ("de", "Nicht kostenlos", False),
        ("ro", "Nu este gratuit", False),
        ("ro", "Nu costă nimic, este gratuit", True),
        ("tr", "Ücretsiz değil", False),
        ("xx", "Free", False),
    ],
)
def test_a_promise_that_is_denied_is_none(language: str, text: str, free: bool) -> None:
    assert says(text, "free", language) is free


@pytest.mark.parametrize("digits", ["116112", "111116", "1161111", "161111", "116113", "11611", "116110"])
def test_slips_of_116_111_are_known_everywhere(digits: str) -> None:
    assert slip_of(digits, {"112": "emergency"}) in {"116111", "116000"}


@pytest.mark.parametrize("digits", ["116111", "116000", "116006", "116117", "116123", "113", "110", "999", "0800111"])
def test_other_numbers_are_no_slips(digits: str) -> None:
    assert slip_of(digits, {"112": "emergency", "116111": "child helpline"}) is None


@given(st.from_regex(r"[0-9]{3,12}", fullmatch=True), st.data())
def test_a_slip_is_found_in_both_directions(digits: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(digits) - 2))
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    dropped = digits[:place] + digits[place + 1 :]
    for other in (swapped, dropped):
        assert one_slip(digits, other) == one_slip(other, digits) == (digits != other)


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.sampled_from(["en", "ro", "uk", "ar", "ka", "xx"])
)
def test_no_text_is_too_strange(text: str, language: str) -> None:
    found = list(typed_numbers(text, language, "MD"))
    assert all(text[n.start : n.end] == n.text and n.digits.isascii() for n in found)
    assert all(text[p.start : p.end] == p.words for p in promises(text, language))
    assert len(ascii_digits(text)) == len(text)
    assert isinstance(invented(digits_of(text), "MD"), bool)


@pytest.mark.parametrize("piece", ["1 ", "1.", "a.", "call 1-", "٣", "{{ help.", "a@", "(", "free ", "x"])
def test_work_grows_with_the_text_and_not_faster(piece: str) -> None:
    def read(times: int) -> None:
        text = piece * times
        list(typed_numbers(text, "en", "MD"))
        list(promises(text, "en"))

    assert grows_no_faster(read, 1_000)
    read(50_000)
