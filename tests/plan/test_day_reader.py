"""Days as offices write them: one day, or a sentence that says why it is none."""

from __future__ import annotations

import datetime

import pytest
from babel import Locale
from babel.dates import format_date

from campaignkit.knowledge.report_words import report_languages
from campaignkit.plan.day_reader import DayReader
from campaignkit.plan.not_read import NotReadError

DAY = datetime.date(2027, 2, 11)


@pytest.mark.parametrize(
    ("language", "country", "text"),
    [
        ("en", "MD", "2027-02-11"),
        ("en", "MD", "2027/2/11 08:30"),
        ("de", "DE", "11.02.2027"),
        ("de", "DE", "11. 2. 27"),
        ("fr", "FR", "11/02/27"),
        ("de", "AT", "11. Februar 2027"),
        ("es", "ES", "11 de febrero de 2027"),
        ("en", "IE", "11th February 2027"),
        ("sk", "SK", "11. februára 2027"),
        ("en", "GB", "11/2/2027"),
        ("en", "MD", "11-02-2027"),
        ("en", "US", "11.02.2027"),
    ],
)
def test_a_day_is_read_as_people_of_a_country_write_it(language: str, country: str, text: str) -> None:
    assert DayReader(language, country).read(text) == DAY


def test_where_months_come_first_a_day_that_may_be_two_is_asked_about() -> None:
    american = DayReader("en", "US")
    with pytest.raises(NotReadError, match=r"`2/11/2027` may be two days\. Write which: 2027-02-11 or 2027-11-02\."):
        american.read("2/11/2027")
    assert american.read("2/22/2027") == datetime.date(2027, 2, 22)
    assert american.read("2/2/2027") == datetime.date(2027, 2, 2)


@pytest.mark.parametrize(
    ("language", "country", "text", "days"),
    [
        ("en", "", "3/4/2027", "2027-03-04 or 2027-04-03"),
        ("es", "US", "3-4-2027", "2027-03-04 or 2027-04-03"),
        ("fr", "CA", "3/4/2027", "2027-03-04 or 2027-04-03"),
        ("sv", "SE", "27-04-03", "2003-04-27 or 2027-04-03"),
        ("en", "PW", "3/4/27", "2027-03-04 or 2027-04-03"),
    ],
)
def test_where_the_day_is_not_always_first_digits_may_be_two_days(
    language: str, country: str, text: str, days: str
) -> None:
    with pytest.raises(NotReadError) as raised:
        DayReader(language, country).read(text)
    assert (raised.value.message, raised.value.hint) == (f"`{text}` may be two days.", f"Write which: {days}.")


@pytest.mark.parametrize(
    ("language", "country"), [("cs", "CZ"), ("en", "MD"), ("ru", "DE"), ("en", "IN"), ("fr", "BE")]
)
def test_where_only_the_day_comes_first_it_does(language: str, country: str) -> None:
    assert DayReader(language, country).read("3/4/2027") == datetime.date(2027, 4, 3)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("soon", "`soon` is not a day."),
        ("11 Febtober 2027", "`11 Febtober 2027` is not a day."),
        ("31.02.2027", "There is no day `31.02.2027`."),
        ("29 February 2027", "There is no day `29 February 2027`."),
    ],
)
def test_what_is_no_day_is_said_with_how_to_write_one(text: str, said: str) -> None:
    with pytest.raises(NotReadError) as raised:
        DayReader().read(text)
    assert (raised.value.message, raised.value.hint) == (said, "Write year, month and day: 2027-02-11.")


def test_several_days_in_a_text_and_what_is_left_of_it() -> None:
    days, left = DayReader("de", "DE").all_in("vom 11.02.2027 bis 12. März 2027")
    assert days == [DAY, datetime.date(2027, 3, 12)]
    assert left.split() == ["vom", "bis"]


@pytest.mark.parametrize("language", report_languages())
def test_days_are_read_in_the_forms_of_the_language_itself(language: str) -> None:
    locale = Locale.parse(language, sep="-")
    for width in ("short", "medium", "long"):
        written = format_date(datetime.date(2027, 3, 31), width, locale=locale)
        assert DayReader(language).read(written) == datetime.date(2027, 3, 31), written
        days, left = DayReader(language).all_in(f"{written} – {written}")
        assert (len(days), left.strip(" \u200f–-")) == (2, ""), written
