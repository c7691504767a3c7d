"""The directory of help services: whole, sourced, honest about what nobody has done, and right about digits."""

from __future__ import annotations

import json
import re

import jsonschema
import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.knowledge.help_stub import as_data, help_stub
from campaignkit.knowledge.helplines import RECALLED, countries, helplines, host, worldwide
from campaignkit.knowledge.phone_numbers import NO_BREAK, dialled, digits_of, national_forms
from campaignkit.knowledge.printed_numbers import printed_number
from campaignkit.knowledge.reader import HELP_WORDS, HELPLINES, read_yaml
from campaignkit.knowledge.vocabularies import terms
from campaignkit.texts.numbers.help_words import PROMISES, help_words
from tests.support import findings_in

SCHEMA = json.loads((HELPLINES.parent / "helplines.schema.json").read_text(encoding="utf-8"))
COUNCIL_OF_EUROPE = (
    "AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL "
    "PT RO RS SE SI SK SM TR UA"
)
OPENED = "pages were opened"
FURTHER = sorted(
    country
    for country in set(countries()) - {*COUNCIL_OF_EUROPE.split(), "XK"}
    if (entry := helplines(country)) is not None and OPENED not in (entry.note or "")
)
"""Countries beyond Europe: held against stored copies of pages, which is less than to open the pages of today."""
SHORT_CODES = (
    "016 017 088 100 102 103 105 106 107 108 109 110 111 112 114 116 116000 116006 116016 116111 117 119 124123 129 "
    "137 141 143 144 147 150 155 158 179 180 181 183 999 1056 1098 1195 1300 1366 1383 1387 1388 1455 1466 1480 1515 "
    "1522 1564 1717 1745 1809 1899 1929 3018 3919 15999 16000 19696 19833 192 933 988 1146 2511 3512"
)
PHONES = st.from_regex(r"\+?[0-9(][0-9 ()./-]{1,24}", fullmatch=True)
LEXICONS = sorted(path.stem for path in HELP_WORDS.glob("*.yaml"))


def test_every_member_state_is_there_and_many_more() -> None:
    assert set(countries()) >= {*COUNCIL_OF_EUROPE.split(), "XK"}
    assert len(FURTHER) >= 40
    assert set(countries()) <= set(terms()["countries"])
    assert sum(helplines(code).child_line is not None for code in countries()) >= 75  # type: ignore[union-attr]


@pytest.mark.parametrize("country", FURTHER)
def test_what_only_stored_copies_of_pages_say_is_never_fully_trusted(country: str) -> None:
    entry = helplines(country)
    assert entry is not None
    assert {entry.trust, entry.emergency.trust} <= {"low", "medium"}
    assert entry.emergency.sources
    assert entry.note is not None
    assert "stored copies" in entry.note, f"the note says so, or when the {OPENED} and by whom"
    for service in entry.services:
        assert service.trust == "low" or any(fact.sources for fact in (service.number, service.website) if fact)
        for fact in (service.number, service.text, service.hours, service.cost):
            assert fact is None or fact.trust in (("medium", "low") if fact.sources else ("low",))
        assert service.hours is None or service.hours.sources, "hours nobody has read are left out"
        assert service.cost is None or service.cost.sources, "a cost nobody has read is left out"


@pytest.mark.parametrize("country", countries())
def test_a_country_is_whole(country: str) -> None:
    data = read_yaml(HELPLINES / f"{country}.yaml")
    jsonschema.validate(data, SCHEMA)
    assert data["country"] == country
    assert data["reviewed_by"] == "null", "name a reviewer only when somebody has read it"
    known = set(data["sources"]) | {RECALLED}
    named = [*data["harmonised"].values(), data["emergency"]["number"]]
    named += [fact for service in data["services"] for fact in service.values() if isinstance(fact, dict)]
    for fact in named:
        assert set(fact.get("sources", ())) <= known
        assert fact.get("sources") or fact["status"] == "unknown"
    ids = [service["id"] for service in data["services"]]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("country", countries())
def test_numbers_exist_and_are_printed_as_the_operators_do(country: str) -> None:
    entry = helplines(country)
    assert entry is not None
    for service in entry.services:
        if service.number is None:
            continue
        digits = digits_of(service.number.value)
        if len(digits) <= 6:
            assert digits in SHORT_CODES.split(), (
                f"{country}: is {digits} typed right? Then write it into SHORT_CODES"
            )
            assert dialled(service.number.value, country) == digits
        else:
            assert phonenumbers.is_valid_number(phonenumbers.parse(service.number.value, country)), (country, digits)
            assert dialled(service.number.value, country).startswith("+")
        together = service.number.value.replace(" ", "").replace("-", "")
        printed = printed_number(together, country, "en", "copy")
        assert digits_of(printed) == digits
        assert printed in (service.number.value.replace(" ", "\N{NO-BREAK SPACE}"), together), (country, printed)


def test_what_is_recalled_is_never_trusted_much() -> None:
    facts = [
        fact
        for code in countries()
        for service in (helplines(code) or pytest.fail(code)).services
        for fact in (service.number, service.hours, service.cost, service.website)
        if fact is not None
    ]
    assert len(facts) > 150
    assert all(fact.trust == "low" for fact in facts if not fact.sources)
    assert all(source.url.startswith("http") and source.date for fact in facts for source in fact.sources)
    copies = ("netlify.app", "web.archive.org")
    assert not any(host(source.url).endswith(copies) for fact in facts for source in fact.sources), "name the page"


def test_known_wrong_numbers_are_not_known_as_right() -> None:
    wrong = [(code, item) for code in countries() for item in (helplines(code) or pytest.fail(code)).wrong]
    assert {code for code, _ in wrong} == {"SI", "DE", "ES", "DK", "RS", "PT", "CY"}
    for code, item in wrong:
        entry = helplines(code)
        assert entry is not None
        assert digits_of(item.number) not in entry.working
        assert item.right is None or digits_of(item.right) in {*entry.working, *entry.for_emergencies}


def test_services_for_many_countries_say_whom_they_are_for() -> None:
    known = {item.id: item for item in worldwide()}
    assert known["stopncii"].audience == ("adults",)
    assert known["report-remove"].countries == ("GB",)
    languages = known["take-it-down"].languages
    assert languages is not None
    assert len(languages) == 25
    assert not {"pl", "ro", "uk", "ru", "el", "sv", "nb", "da", "fi", "lt", "lv", "et"} & set(languages)
    data = read_yaml(HELPLINES / "international.yaml")
    for item in [*data["services"], *data["numbers"].values()]:
        assert set(item["sources"]) <= {*data["sources"], RECALLED}


@pytest.mark.parametrize("country", countries())
def test_the_beginning_of_a_plan_is_a_plan_and_verifies_nothing(country: str) -> None:
    entry = helplines(country)
    assert entry is not None
    stub = help_stub(entry)
    assert "\n    verified" not in stub
    if all(service.id != "emergency" for service in entry.services):
        assert f'    kind: emergency\n    country: "{country}"\n    phone: "{entry.emergency.value}"\n' in stub
    if entry.emergency.trust != "high":
        assert "European" not in stub
    plan = f"campaign: {{id: base, country: {country}}}\n" + re.sub(r"(?m)^  - id: (\S+)", r"  - id: \1", stub)
    found = {f.code for f in findings_in(plan, "review")} - {"CK025"}
    printed_by_base = {"CK403", "CK409", "CK412", "CK407", "CK415", "CK418"}
    assert not {code for code in found if code.startswith("CK0")}
    assert not {code for code in found if code.startswith("CK4")} - printed_by_base, found
    assert as_data(entry)["country"] == country


@pytest.mark.parametrize("language", LEXICONS)
def test_a_lexicon_says_who_wrote_it(language: str) -> None:
    data = read_yaml(HELP_WORDS / f"{language}.yaml")
    assert set(data) <= {
        "language",
        "about",
        "source",
        "reviewed_by",
        "call",
        "contact",
        "line",
        "not",
        "denied",
        *PROMISES,
    }
    assert data["language"] == language
    assert data["reviewed_by"] == "null"
    assert data["call"]
    words = help_words(language)
    assert words is not None
    assert not words.promises or set(words.promises) == set(PROMISES)


def test_ten_languages_have_words_for_promises() -> None:
    full = {language for language in LEXICONS if (help_words(language) or pytest.fail(language)).promises}
    assert full == {"en", "fr", "de", "es", "it", "pt", "pl", "ro", "ru", "uk"}
    assert len(LEXICONS) >= 40


@pytest.mark.parametrize(
    ("phone", "country", "printed"),
    [
        ("116111", "MD", "116 111"),
        ("11 61 11", "DK", "11 61 11"),
        ("08001111", "GB", "0800 1111"),
        ("900202010", "ES", "900 20 20 10"),
        ("900 202 010", "ES", "900 202 010"),
        ("0800-0432", "NL", "0800-0432"),
        ("19696", "IT", "19696"),
        ("022123457", "MD", "022 123 457"),
        ("+37322123457", "MD", "+373 22 123 457"),
        ("99999999999999", "MD", "99999999999999"),
        ("112", "XK", "112"),
        ("123456789", "AQ", "123456789"),
    ],
)
def test_numbers_are_printed_as_people_write_them(phone: str, country: str, printed: str) -> None:
    assert printed_number(phone, country, "en", "terminal") == printed
    assert printed_number(phone, country, "en", "copy") == printed.replace(" ", NO_BREAK)


@given(PHONES, st.sampled_from([*countries(), "US", "AQ"]))
def test_printing_never_changes_a_digit(phone: str, country: str) -> None:
    printed = printed_number(phone, country, "en", "page")
    assert digits_of(printed) == digits_of(phone)
    assert ("+" in printed) == ("+" in phone)
    assert national_forms(phone, country)


def test_hosts_are_compared_without_www() -> None:
    assert host("https://www.bris.se/om") == host("http://bris.se") == "bris.se"
