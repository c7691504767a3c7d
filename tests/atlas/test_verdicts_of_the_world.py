"""Verdicts on the numbers of the whole world: none that exists is refused, none that costs money passes as free."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Literal

import phonenumbers
import pytest
import yaml

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.dialling import charge, likely_charge
from campaignkit.knowledge.helplines import countries, helplines
from campaignkit.knowledge.phone_numbers import calling_code, digits_of, emergency_numbers, is_mobile
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.rules.help_services.held_against_directory import verdict
from campaignkit.rules.help_services.number_verdict import NumberVerdict
from campaignkit.texts.numbers.mistyped_digits import invented
from tests.support import TODAY, findings_in


def service(phone: str, country: str, kind: Literal["helpline", "emergency"] = "helpline") -> HelpService:
    return HelpService(id="line", name="A line", kind=kind, country=country, phone=phone, sources=())


OPEN = {"known", "plausible", "not-working"}


@pytest.mark.parametrize("country", sorted(rows("countries")))
def test_no_number_of_the_world_is_refused(country: str) -> None:
    """Every example number of every type, as it is written at home and abroad."""
    for kind in sorted(phonenumbers.PhoneNumberType.values()):
        number = phonenumbers.example_number_for_type(country, kind)
        if number is None:
            continue
        for form in (phonenumbers.PhoneNumberFormat.NATIONAL, phonenumbers.PhoneNumberFormat.INTERNATIONAL):
            written = phonenumbers.format_number(number, form)
            if invented(digits_of(written), country):
                continue
            free_abroad = (
                form == phonenumbers.PhoneNumberFormat.INTERNATIONAL
                and kind == phonenumbers.PhoneNumberType.TOLL_FREE
            )
            expected = {"free-abroad"} if free_abroad else OPEN
            if is_mobile(written, country):
                expected = {"mobile", *OPEN}  # a doubt that a page of the service settles
            if (country, written) == ("LS", "8002 1234"):
                expected = {"elsewhere"}  # the example of Lesotho is a helpline of Luxembourg
            assert verdict(written, service(written, country)).kind in expected, (country, written)


@pytest.mark.parametrize("country", sorted(rows("countries")))
def test_no_short_number_stands_behind_a_country_code(country: str) -> None:
    code = calling_code(country)
    for digits in ("116111", *emergency_numbers(country)):
        full = f"+{code} {digits}"
        number = phonenumbers.parse(full) if code else None
        if number is not None and not phonenumbers.is_valid_number(number):
            assert verdict(full, service(full, country)) == NumberVerdict("country-code", instead=digits), (
                country,
                full,
            )


@pytest.mark.parametrize("country", sorted(rows("countries")))
def test_numbers_that_cost_more_are_known(country: str) -> None:
    kinds = {phonenumbers.PhoneNumberType.PREMIUM_RATE: "premium", phonenumbers.PhoneNumberType.SHARED_COST: "shared"}
    for kind, name in kinds.items():
        number = phonenumbers.example_number_for_type(country, kind)
        if number is not None:
            assert (
                charge(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL), country) == name
            )
    free = phonenumbers.example_number_for_type(country, phonenumbers.PhoneNumberType.TOLL_FREE)
    if free is not None:
        assert charge(phonenumbers.format_number(free, phonenumbers.PhoneNumberFormat.E164), country) is None


def test_what_begins_like_premium_numbers_is_said_to_where_nothing_is_known() -> None:
    said = [
        c
        for c in sorted(rows("countries"))
        if "premium" in (charge(f"0900 12345{n}", c) or likely_charge(f"0900 12345{n}", c) or "" for n in ("", 6, 67))
    ]
    assert len(said) > 100
    assert {"GE", "KG", "UZ"} & {*said} == {"GE", "KG"}, "in Uzbekistan 90 begins mobile numbers"
    for country in countries():
        for entry in getattr(helplines(country), "services", ()):
            assert entry.number is None or likely_charge(entry.number.value, country) is None, entry


@pytest.mark.parametrize(("phone", "country", "severity"), [("12345", "CN", "warning"), ("12345", "PH", "error")])
def test_a_number_that_looks_invented_and_is_in_the_tables_stops_nothing(
    phone: str, country: str, severity: str
) -> None:
    line = f'{{id: new, name: Line, kind: helpline, country: {country}, phone: "{phone}", sources: [x]}}'
    found = findings_in(f"help:\n  - {line}\n")
    assert [f.severity.value for f in found if f.code == "CK410"] == [severity]


def test_what_somebody_has_checked_is_never_refused() -> None:
    """The tables are old one day: a number that was called stops no kit."""
    found = [
        finding
        for phone in ("+373 22 123 45", "116 112", "+373 116 111", "12345678")
        for finding in findings_in(f'help:\n  - {{id: line, phone: "{phone}"}}\n')
        if finding.code in ("CK410", "CK412", "CK413", "CK415") and finding.path == "help.line.phone"
    ]
    assert len(found) == 4
    assert {finding.severity for finding in found} == {Severity.WARNING}


@pytest.mark.parametrize(
    ("country", "phone", "severity"),
    [("FR", "191", "warning"), ("DE", "121", "error")],
)
def test_a_short_number_that_the_tables_know_is_no_slip_for_sure(country: str, phone: str, severity: str) -> None:
    """191 is the rescue of pilots in France: a doubt, and never a refusal."""
    line = f'{{id: new, name: Ambulance, kind: emergency, country: {country}, phone: "{phone}", sources: [x]}}'
    found = findings_in(f"help:\n  - {line}\n")
    assert [f.severity.value for f in found if f.code == "CK413"] == [severity]


@pytest.mark.parametrize(
    ("sources", "on", "how", "severity"),
    [
        ("1065 (a.gr), 1065 (b.gr)", "-05", "call", "note"),
        ("1065 (a.gr), +30 1065 (b.gr)", "-05", "call", "warning"),
        ("1065 (a.gr)", "-05", "call", "warning"),
        ("x, y", "-05", "call", "warning"),
        ("1065 (a.gr), 1056 (b.gr)", "-05", "call", "warning"),
        ("1065 (a.gr), 10650 (b.gr)", "-05", "call", "warning"),
        ("1065 (https://a.gr/x), 1065 (https://a.gr/y)", "-05", "call", "warning"),
        ("City 1065 2026, City 1065 2027", "-05", "call", "warning"),
        ("1065 (a.gr), 1065 (b.gr)", "-05", "operator-page", "warning"),
        ("1065 (a.gr), 1065 (b.gr)", "+01", "call", "error"),
        ("1065 (a.gr), 1065 (b.gr)", "-181", "call", "warning"),
    ],
)
def test_a_call_and_two_sources_that_name_it_settle_a_number_one_slip_away(
    sources: str, on: str, how: str, severity: str
) -> None:
    """1065 answers older people in Greece, 1056 children: who has called it can do no more."""
    day = TODAY + datetime.timedelta(days=int(on))
    line = f'{{id: new, name: Line, kind: helpline, country: GR, phone: "1065", sources: [{_quoted(sources)}], '
    found = findings_in(f'help:\n  - {line}verified: {{on: {day}, by: "Office, city", how: {how}}}}}\n')
    assert [f.severity.value for f in found if f.code == "CK413"] == [severity]


@pytest.mark.parametrize(
    "number", ['country: RO, phone: "116 112"', 'country: GR, website: "https://a.gr", text: {number: "1065"}']
)
def test_no_call_settles_a_number_to_text_or_one_beside_a_european_one(number: str) -> None:
    digits = "116 112" if "116 112" in number else "1065"
    line = f'{{id: new, name: Line, kind: helpline, {number}, sources: ["{digits} (a.gr)", "{digits} (b.gr)"], '
    call = f'verified: {{on: {TODAY}, by: "Office, city", how: call}}'
    found = findings_in(f"help:\n  - {line}{call}}}\n")
    assert [f.severity.value for f in found if f.code == "CK413"] == ["warning"]


@pytest.mark.parametrize(
    ("numbers", "days", "severity"),
    [
        ('phone: "116 112"', 0, "warning"),
        ('phone: "116 112"', 1, "error"),
        ('phone: "116 111", text: {number: "116 112"}', 0, "error"),
        ('text: {number: "116 112"}', 0, "warning"),
    ],
)
def test_a_check_outweighs_tables_only_for_what_was_checked(numbers: str, days: int, severity: str) -> None:
    day = TODAY + datetime.timedelta(days=days)
    line = f'{{id: new, name: Line, kind: helpline, country: RO, website: "https://a.ro", {numbers}, sources: [x], '
    found = findings_in(f'help:\n  - {line}verified: {{on: {day}, by: "Office, city", how: call}}}}\n')
    assert [f.severity.value for f in found if f.code == "CK413"] == [severity]


def _quoted(sources: str) -> str:
    return ", ".join(f'"{source}"' for source in sources.split(", "))


@pytest.mark.parametrize(("country", "phone"), [("IN", "1160000"), ("CN", "10620000")])
def test_short_numbers_of_more_than_six_digits_may_cost_more(country: str, phone: str) -> None:
    assert charge(phone, country) == "premium"


def test_police_ambulance_and_fire_service_of_a_hundred_countries_are_refused_nowhere() -> None:
    """What neither tables nor directory have is a warning that a page settles; hardly any are left."""
    rows_ = yaml.safe_load((Path(__file__).parent / "emergency_numbers.yaml").read_text(encoding="utf-8"))
    numbers = [(country, digits) for country, written in rows_.items() for digits in str(written).split()]
    found = {(c, digits): verdict(digits, service(digits, c, "emergency")).kind for c, digits in numbers}
    assert len({country for country, _ in numbers}) > 100
    assert {number for number, kind in found.items() if kind not in ("known", "unlisted")} == {("FR", "119")}
    assert sum(kind == "unlisted" for kind in found.values()) <= 12
