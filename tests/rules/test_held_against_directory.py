"""One verdict a number: what is known, what is a slip, what contradicts the directory, what cannot be."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.helplines import countries, helplines, host
from campaignkit.knowledge.phone_numbers import emergency_numbers
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.messages_and_help import HelpService, Verification
from campaignkit.rules.help_services import held_against_directory
from campaignkit.rules.help_services.held_against_directory import (
    JudgedNumber,
    judged_numbers,
    listed_as,
    services_with_verdict,
    severity,
    verdict,
)
from campaignkit.rules.help_services.number_verdict import Kind, NumberVerdict
from campaignkit.rules.rule import Facts
from tests.support import TODAY, overlay_document


def service(
    phone: str | None, country: str, kind: str = "helpline", name: str = "A line", website: str | None = None
) -> HelpService:
    return HelpService(id="line", name=name, kind=kind, country=country, phone=phone, website=website, sources=())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("phone", "country", "kind", "expected"),
    [
        # known by the directory, in each way it can be written
        ("116 111", "MD", "helpline", "known"),
        ("112", "MD", "emergency", "known"),
        ("0800 22 55 530", "DE", "helpline", "known"),
        ("+49 800 22 55 530", "DE", "helpline", "free-abroad"),
        ("0049 800 22 55 530", "DE", "helpline", "free-abroad"),
        # known by the tables of short numbers
        ("119", "JP", "emergency", "known"),
        ("911", "US", "emergency", "known"),
        ("000", "AU", "emergency", "known"),
        ("112", "JP", "emergency", "unlisted"),
        ("123456", "JP", "emergency", "invented"),
        ("118", "JP", "emergency", "known"),
        ("92", "RS", "emergency", "wrong"),
        ("192", "RS", "emergency", "known"),
        ("192", "RS", "helpline", "emergency-line"),
        ("171", "JP", "emergency", "unlisted"),
        ("11", "JP", "emergency", "unlisted"),
        ("1", "JP", "emergency", "impossible"),
        ("999", "MD", "emergency", "unlisted"),
        ("110", "JP", "helpline", "emergency-line"),
        ("+81 110", "JP", "helpline", "country-code"),
        # 00 is dialled before a country code in many countries, not in all
        ("001 911", "US", "emergency", "country-code"),
        ("0033 15", "FR", "emergency", "country-code"),
        ("0061 2 6277 3111", "AU", "helpline", "no-exit-code"),
        ("011 52 55 5533 5533", "US", "helpline", "other-country"),
        ("8 10 373 22 123 457", "RU", "helpline", "other-country"),
        ("00 800 6789 1011", "DE", "helpline", "plausible"),
        # of a neighbour that shares the code
        ("+7 727 258 8888", "RU", "helpline", "neighbour"),
        ("787 765 2929", "US", "helpline", "plausible"),
        # invented, whatever the country
        ("000", "MD", "helpline", "invented"),
        ("555-0100", "US", "helpline", "invented"),
        ("0800 000 000", "JP", "helpline", "invented"),
        # of another country
        ("+40 21 316 0000", "MD", "helpline", "other-country"),
        ("+1 212 736 5000", "JP", "helpline", "other-country"),
        ("+81 3 3224 5000", "JP", "helpline", "plausible"),
        # possible or not
        ("03-3224-5000", "JP", "helpline", "plausible"),
        ("03-3224-50", "JP", "helpline", "doubtful"),
        ("189", "JP", "helpline", "plausible"),
        ("18", "JP", "helpline", "doubtful"),
        ("01234", "JP", "helpline", "invented"),
        ("0570 783", "JP", "helpline", "impossible"),
    ],
)
def test_a_number(phone: str, country: str, kind: str, expected: Kind) -> None:
    assert verdict(phone, service(phone, country, kind)).kind == expected


def test_swapped_digits_name_the_number_that_was_meant() -> None:
    for phone, country in (("161 111", "MD"), ("161 111", "JP")):
        found = verdict(phone, service(phone, country))
        assert (found.kind, found.instead) == ("slip", "116111")
    known = helplines("MD")
    assert known is not None
    assert verdict("161 111", service("161 111", "MD")).entry == known.by_digits["116111"][0]
    assert verdict("161 111", service("161 111", "JP")).entry is None


def test_a_service_of_the_directory_with_another_number_contradicts_it() -> None:
    known = helplines("DE")
    assert known is not None
    entry = known.by_digits["08002255530"][0]
    assert entry.website is not None
    number = "030 227 32152"
    by_name = verdict(number, service(number, "DE", name=entry.name.upper() + " "))
    by_site = verdict(number, service(number, "DE", website=entry.website.value))
    assert by_name.kind == by_site.kind == "contradicts"
    assert by_name.entry == by_site.entry == entry
    assert by_name.instead == entry.number.value  # type: ignore[union-attr]
    assert verdict(number, service(number, "DE", "hotline", name=entry.name)).kind == "plausible"
    assert verdict(number, service(number, "DE")).kind == "plausible"


WRONG = [(country, item.number) for country in countries() for item in getattr(helplines(country), "wrong", ())]


@pytest.mark.parametrize(("country", "number"), WRONG)
def test_a_number_known_to_be_wrong_is_said_to_be_so(country: str, number: str) -> None:
    found = verdict(number, service(number, country))
    assert found.kind in ("wrong", "invented")
    if found.kind == "wrong":
        assert found.wrong is not None
        assert found.wrong.number == number
        assert found.instead == found.wrong.right


def test_a_harmonised_number_that_does_not_work_here() -> None:
    seen = set()
    for country in ("MD", "UA", "DE", "FR", "IS", "NO", "GB", "CH"):
        known = helplines(country)
        assert known is not None
        for digits in ("116000", "116006", "116111", "116123"):
            status = known.status(digits)
            if status is None or digits in known.working:
                continue
            found = verdict(digits, service(digits, country))
            seen.add(status.status)
            assert (found.kind == "not-working") == (status.status in ("no", "conflict")), (country, digits)
            if found.kind == "not-working":
                assert found.entry == known.child_line
    assert "no" in seen


def test_listed_as_finds_by_number_then_by_kind_then_by_name() -> None:
    known = helplines("DE")
    assert known is not None
    entry = known.by_digits["08002255530"][0]
    assert listed_as(service("0800 22 55 530", "DE", name="Any")) == entry
    assert listed_as(service(None, "DE", name=entry.name)) == entry
    assert listed_as(service(None, "DE", name="No such line")) is None
    assert listed_as(service("116 111", "JP")) is None


def test_an_entry_of_the_same_kind_comes_first() -> None:
    for country in countries():
        known = helplines(country)
        assert known is not None
        for digits, entries in known.by_digits.items():
            for entry in entries:
                found = listed_as(service(digits, country, entry.kind))
                first = next(e for e in entries if e.kind == entry.kind)
                assert found == first
            other = {"helpline", "hotline", "emergency"} - {e.kind for e in entries}
            for kind in other:
                assert listed_as(service(digits, country, kind)) == entries[0]


UNLISTED = [country for country in terms()["countries"] if helplines(country) is None]


def test_without_a_directory_the_tables_of_the_world_speak() -> None:
    known = 0
    for country in UNLISTED[::20]:
        for digits in emergency_numbers(country):
            assert verdict(digits, service(digits, country, "emergency")) == NumberVerdict("known"), (country, digits)
            assert verdict(digits, service(digits, country)).kind != "known", "it is no helpline for that"
            known += 1
        assert verdict("161 111", service("161 111", country)) == NumberVerdict("slip", instead="116111"), country
        assert listed_as(service("112", country, "emergency")) is None
    assert known, "none of them has an emergency number"


@pytest.mark.parametrize(
    ("phone", "country", "kind", "expected"),
    [
        # free numbers with the country code, whether the directory knows some of them or not
        ("+81 120 279 338", "JP", "helpline", "free-abroad"),
        ("+44 800 279 3381", "GB", "helpline", "free-abroad"),
        ("+44 800 279 3381", "GB", "emergency", "free-abroad"),
        # short numbers are never taken for a part of a long one, and the other way round
        ("12", "JP", "emergency", "unlisted"),
        ("0120 279 338", "JP", "emergency", "unlisted"),
    ],
)
def test_a_number_that_no_directory_has(phone: str, country: str, kind: str, expected: Kind) -> None:
    assert verdict(phone, service(phone, country, kind)) == NumberVerdict(expected)


def test_each_number_of_a_plan_has_one_verdict_and_services_without_a_number_none() -> None:
    chat = "{id: chat, name: Chat, kind: helpline, country: MD, website: 'https://example.org', sources: [a]}"
    plan = overlay_document(f"help:\n  - {chat}\n").plan
    assert plan is not None
    assert {s.id: found.kind for s, found in services_with_verdict(plan, Facts(TODAY, SHIPPED))} == {
        "line": "known",
        "emergency": "known",
    }


def test_a_number_to_text_is_judged_but_is_no_number_to_call() -> None:
    text = "{id: sms, name: Texts, kind: helpline, country: US, phone: '988', text: {number: '741741'}, sources: [a]}"
    plan = overlay_document(f"help:\n  - {text}\n").plan
    assert plan is not None
    facts = Facts(TODAY, SHIPPED)
    assert ("help", "sms", "text", "number") in [one.path for one in judged_numbers(plan, facts)]
    assert sorted(s.id for s, _ in services_with_verdict(plan, facts)) == ["emergency", "line", "sms"]


def test_without_a_number_an_entry_of_the_same_kind_comes_first_and_one_of_another_kind_else() -> None:
    several = 0
    for country in countries():
        known = helplines(country)
        assert known is not None
        sites = [(entry, host(entry.website.value)) for entry in known.services if entry.website is not None]
        for _, site in sites:
            same = [entry for entry, other in sites if other == site]
            for kind in ("helpline", "hotline", "emergency"):
                first = next((entry for entry in same if entry.kind == kind), same[0])
                assert listed_as(service(None, country, kind, website=f"https://{site}")) == first
            several += len({entry.kind for entry in same}) > 1
    assert several, "no directory has two kinds of service on one website"


CALLED = """\
help:
  - {id: line, name: A line, phone: '116 111', text: {number: '0800 11 111', word: HELP},
     verified: {on: %s, by: Anna, how: call%s}}
"""
TEXTED = """\
help:
  - {id: only, name: A line, country: MD, kind: %s, text: {number: '112', word: HELP}, sources: [made-up],
     verified: {on: 2025-07-01, by: Anna, how: call}}
"""


def judged(text: str, service_id: str) -> dict[str | int, JudgedNumber]:
    plan = overlay_document(text).plan
    assert plan is not None
    return {one.path[2]: one for one in judged_numbers(plan, Facts(TODAY, SHIPPED)) if one.path[1] == service_id}


@pytest.mark.parametrize(
    ("day", "number", "holds"),
    [
        (TODAY.isoformat(), "", True),
        (TODAY.isoformat(), ", number: '116 111'", True),
        (TODAY.isoformat(), ", number: '116 123'", False),
        ((TODAY + datetime.timedelta(days=1)).isoformat(), "", False),
    ],
)
def test_a_call_counts_from_its_day_on_for_the_number_that_was_called(day: str, number: str, holds: bool) -> None:
    found = judged(CALLED % (day, number), "line")
    assert (found["phone"].service.verified is not None) is holds
    assert found["text"].service.verified is None, "who called has not tried to text"


def test_an_emergency_number_that_can_be_texted_is_one() -> None:
    one = judged(TEXTED % "emergency", "only")["text"]
    assert (one.verdict.kind, one.service.verified is not None) == ("known", True)
    assert judged(TEXTED % "helpline", "only")["text"].verdict.kind == "emergency-line"


def test_a_prefix_dialled_at_home_is_no_other_number() -> None:
    known = helplines("US")
    assert known is not None
    free = next(entry for entry in known.services if entry.number is not None and len(entry.number.value) > 9)
    digits = "".join(c for c in (free.number.value if free.number else "") if c.isdigit())[-10:]
    for written in (digits, f"1{digits}", f"+1 {digits}"):
        assert listed_as(service(written, "US")) == free, written
    assert listed_as(service("1 202 555 0199", "US", name="Nobody")) is None


@pytest.mark.parametrize(
    ("phone", "country", "kind", "known"),
    [
        ("01800 551 800", "AU", "helpline", True),  # listed as 1800 551 800
        ("01800 551 801", "AU", "helpline", False),
        ("01800 666 666", "IE", "helpline", True),
        ("1800 666 666", "IE", "helpline", True),
        ("01 666 6666", "IE", "helpline", False),
        ("0570 783 556", "JP", "helpline", False),  # a country without a directory
    ],
)
def test_what_is_dialled_before_a_number_at_home_does_not_hide_it(
    phone: str, country: str, kind: str, known: bool
) -> None:
    assert (verdict(phone, service(phone, country, kind)).kind == "known") == known


def test_of_two_services_with_one_number_that_of_the_same_kind_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    known = helplines("MD")
    assert known is not None
    line = known.by_digits["116111"][0]
    other = replace(line, kind="hotline", name="Another")
    both = replace(known, services=(*known.services, other))
    monkeypatch.setattr(held_against_directory, "helplines", lambda _: both)
    assert [listed_as(service("116 111", "MD", kind)) for kind in ("helpline", "hotline", "emergency")] == [
        line,
        other,
        line,
    ]


@pytest.mark.parametrize(
    ("checked", "otherwise", "said"),
    [
        (False, Severity.ERROR, Severity.ERROR),
        (True, Severity.ERROR, Severity.WARNING),
        (True, Severity.NOTE, Severity.NOTE),
        (False, Severity.NOTE, Severity.NOTE),
    ],
)
def test_what_somebody_has_checked_outweighs_tables(checked: bool, otherwise: Severity, said: Severity) -> None:
    line = service("116 111", "MD")
    verified = Verification(on=TODAY, by="Office", how="call")
    assert severity(replace(line, verified=verified) if checked else line, otherwise) is said
