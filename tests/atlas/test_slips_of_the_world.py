"""A digit that is wrong, swapped, missing or doubled in the number of any country: somebody is told of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from campaignkit.knowledge.helplines import countries, helplines
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import HELP_WORDS, read_yaml
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.rules.help_services.held_against_directory import verdict
from campaignkit.wizard.country_facts import languages_of

SILENT = {"known", "plausible"}


def slips_of(digits: str) -> Iterator[str]:
    for at, digit in enumerate(digits):
        before, after = digits[:at], digits[at + 1 :]
        yield from (before + other + after for other in "0123456789" if other != digit)
        if before + after:
            yield before + after
        yield before + digit + digit + after
        if after and after[0] != digit:
            yield before + after[0] + digit + after[1:]


def kind_of(phone: str, country: str, name: str, kind: str = "helpline", language: str = "en") -> str:
    service = HelpService(id="line", name=name, kind=kind, country=country, phone=phone, sources=())  # type: ignore[arg-type]
    return verdict(phone, service, language).kind


def test_hardly_a_slip_in_the_number_of_a_child_line_passes() -> None:
    """What passes is another number of the same directory."""
    tried, passed = 0, []
    for country in countries():
        line = helplines(country).child_line  # type: ignore[union-attr]
        if line is None or line.number is None or len(digits_of(line.number.value)) > 6:
            continue
        for slip in slips_of(digits_of(line.number.value)):
            tried += 1
            if kind_of(slip, country, "Child line", line.kind) in SILENT:
                passed.append((country, slip))
    assert tried > 2000
    assert len(passed) <= tried / 300, passed


def test_no_number_of_the_directory_is_taken_for_a_slip_of_another() -> None:
    for country in countries():
        known = helplines(country)
        assert known is not None
        for entry in known.services:
            if entry.number is not None:
                for language in ("en", *languages_of(country)):
                    found = kind_of(entry.number.value, country, entry.name, entry.kind, language)
                    assert found in SILENT, (country, language, entry.name)


def test_every_language_with_words_of_help_says_what_a_european_number_is_for() -> None:
    known = read_yaml(PACKAGE / "knowledge" / "line-purposes.yaml")
    languages = {path.stem for path in HELP_WORDS.glob("*.yaml")}
    for purpose in ("children", "missing", "victims"):
        assert languages <= {*known["words"][purpose]}, purpose


@pytest.mark.parametrize(
    ("number", "name", "language", "right"),
    [
        ("116 111", "Kinder- und Jugendtelefon", "de", True),
        ("116 111", "Opfer-Telefon", "de", False),
        ("116 000", "SOS Enfants disparus", "fr", True),
        ("116 000", "Téléphone pour enfants", "fr", False),
        ("116 006", "Линия для пострадавших", "ru", True),
        ("116 006", "Детская линия", "ru", False),
        ("116 000", "ძალადობის მსხვერპლთა ცხელი ხაზი", "ka", False),
        ("116 123", "Кризис", "ru", True),
        ("116 117", "Ärztlicher Bereitschaftsdienst", "de", True),
        ("116 000", "A line", "en", True),
    ],
)
def test_the_name_says_whether_a_european_number_is_the_right_one(
    number: str, name: str, language: str, right: bool
) -> None:
    assert (kind_of(number, "HU", name, language=language) == "other-purpose") is not right
