"""Every service of the directory is known by each of its names, and is found with the number of another one."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.emergency import emergency_numbers
from campaignkit.knowledge.helplines import Helplines, Listed, countries, emergency_numbers_of, helplines, host
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.rules.help_services.held_against_directory import verdict
from campaignkit.rules.help_services.number_of_another import names_of
from campaignkit.texts.numbers.emergency_services import called_by, service_said


def _directory(country: str) -> Helplines:
    directory = helplines(country)
    assert directory is not None
    return directory


def _verdict(name: str, number: str, country: str) -> str:
    service = HelpService(id="line", name=name, kind="helpline", country=country, phone=number, sources=("x",))
    return verdict(number, service).kind


def _has_page_of(one: Listed, other: Listed) -> bool:
    pages = {host(entry.website.value) for entry in (one, other) if entry.website is not None}
    return one.website is not None and other.website is not None and len(pages) == 1


def test_a_name_with_the_number_of_another_service_is_no_known_number() -> None:
    tried = 0
    for country in countries():
        lines = [one for one in _directory(country).services if one.number is not None and one.kind != "emergency"]
        for entry in lines:
            for other in lines:
                assert entry.number is not None
                assert other.number is not None
                for name in names_of(entry.name):
                    if names_of(name) & names_of(other.name) or _has_page_of(entry, other):
                        continue
                    tried += 1
                    assert _verdict(name, other.number.value, country) != "known", (country, name, other.name)
    assert tried > 100


def test_its_own_number_is_right_under_each_of_its_names() -> None:
    for country in countries():
        for entry in _directory(country).services:
            if entry.number is not None and entry.kind != "emergency":
                for name in names_of(entry.name):
                    found = _verdict(name, entry.number.value, country)
                    assert found not in ("anothers", "contradicts"), (country, name)


def test_the_tables_have_each_number_that_is_said_to_call_somebody() -> None:
    rows = read_yaml(PACKAGE / "knowledge" / "emergency-services.yaml")["numbers"]
    for country, services in rows.items():
        known = {*emergency_numbers(country), *emergency_numbers_of(country)}
        assert known >= {number for numbers in services.values() for number in numbers}, country
    called = [called_by(number, "CH") for number in ("117", "118", "144", "112")]
    assert called == ["police", "fire", "ambulance", None]


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("Polizei", "police"),
        ("Kantonspolizei Bern", "police"),
        ("Vigili del fuoco", "fire"),
        ("Скорая помощь", "ambulance"),
        ("شرطة", "police"),
        ("Polizei und Feuerwehr", None),
        ("Notruf", None),
    ],
)
def test_a_name_says_who_comes(name: str, service: str | None) -> None:
    assert service_said(name) == service


def test_names_stand_in_an_entry_in_several_languages_and_who_runs_it_is_none_of_them() -> None:
    assert names_of("Die Dargebotene Hand, La Main Tendue") >= {"die dargebotene hand", "la main tendue"}
    assert names_of("Pro Juventute 147") >= {"pro juventute"}
    assert names_of("Childline (NSPCC)").isdisjoint({"nspcc"})
