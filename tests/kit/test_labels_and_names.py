"""Small things of type that a language asks for: colons, hours, names with a hyphen, sizes of files."""

from __future__ import annotations

import pytest

from campaignkit.kit.dates_and_numbers import kilobytes
from campaignkit.kit.fixed_words import words
from campaignkit.kit.format_names import format_name
from campaignkit.kit.held_together import names_held, together
from campaignkit.knowledge.locales import languages
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED

NO_BREAK = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize("language", ["fr", "fr-CA", "fr-CH"])
def test_in_french_a_no_break_space_stands_before_a_colon(language: str) -> None:
    assert words(language)["colon"] == f"{NO_BREAK}: "


def test_no_other_language_has_one() -> None:
    assert {words(language)["colon"] for language in languages() if language != "fr"} == {": "}


def test_lists_have_the_comma_of_their_script() -> None:
    assert {words(language)["comma"] for language in ("ar", "fa")} == {"، "}
    assert {words(language)["comma"] for language in ("en", "he", "am")} == {", "}


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "A4, “Please cut off and return”"),
        ("de", "A4, „Bitte abtrennen und zurückgeben“"),
        ("ar", "A4، ”يُرجى القص والإعادة“"),
    ],
)
def test_a_format_that_is_called_by_what_stands_on_it_quotes_that(language: str, name: str) -> None:
    slip = SHIPPED.type("parents-letter").format("slip", "a-series")
    assert slip is not None
    assert format_name(slip, language) == name


def test_no_template_joins_a_label_and_a_value_by_a_colon_of_its_own() -> None:
    """A colon between what a template prints is that of the language; those of formulas, such as `sms:`, stay."""
    reports = ("_coverage", "_report", "_todo", "_preview", "_edit")
    for path in (*TEMPLATES.rglob("*.txt.jinja"), *TEMPLATES.rglob("*.md.jinja"), *TEMPLATES.rglob("*.docx.jinja")):
        if path.parent.name not in reports:
            text = path.read_text(encoding="utf-8")
            assert "}}: " not in text, path
            assert "%}: {{" not in text, path
            assert '": "' not in text, path
            assert "}, {{" not in text, path


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("de 8 h à 22 h 30", "de 8_h à 22_h_30"),
        ("8 Uhr bis 17 Uhr", "8_Uhr bis 17_Uhr"),
        ("9 a.m. to 5 p.m.", "9_a.m. to 5_p.m."),
        ("8 hours a day", "8 hours a day"),
    ],
)
def test_an_hour_stands_on_one_line(text: str, held: str) -> None:
    assert together(text, "fr").replace(NO_BREAK, "_") == held


def test_names_of_services_break_at_a_hyphen_only_where_they_are_too_long_for_a_line() -> None:
    assert names_held("Call Tel-jeunes.", ["Tel-jeunes"]) == "Call Tel\u2011jeunes."
    long = "Kinderschutzberatungsstelle-Ostvorpommern"
    assert names_held(long, [long]) == long


def test_sizes_of_files_have_the_unit_of_the_language() -> None:
    assert kilobytes(12, "fr-CA").endswith("ko")
    assert kilobytes(12, "en") == "12 kB"
