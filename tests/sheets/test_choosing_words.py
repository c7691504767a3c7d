"""What stands in drop-downs is said in the languages of the wizard, and can be typed in them."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.choice_words import CHOICE_WORDS, FLAG, choice_languages
from campaignkit.knowledge.locales import languages
from campaignkit.knowledge.screen_words import screen_languages
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.not_read import NotReadError
from campaignkit.sheets.columns import Column, by_key, sheets
from campaignkit.sheets.labels_of_choices import Labels
from campaignkit.sheets.typed_cells import CellReader
from campaignkit.sheets.workbook_as_saved import RawCell

IDS = ("words.frameworks", "words.countries", "words.languages", "words.currencies")
"""What CLDR names, and frameworks, which go by their ids."""
LISTS = sorted({name for spec in sheets() for column in spec.columns if (name := column.chosen_from)})


WIZARD = sorted(set(screen_languages()) - {"en"})
"""Languages in which every value has a name; in others those of the lists that are met first."""


def test_every_language_with_fixed_words_names_what_is_chosen_first() -> None:
    assert set(languages()) - {*choice_languages(), "en"} == set(), f"give these languages a file in {CHOICE_WORDS}"
    for language in choice_languages():
        labels = Labels({}, language, terms())
        for name in ("words.channels", FLAG, *(one for one in LISTS if "international" in one or "hotline" in one)):
            called = labels.of(name)
            lacking = [one for one, label in called.items() if not label]
            assert lacking == [], f"{CHOICE_WORDS / language}.yaml does not say what these are called: {name}"
            assert len({label.casefold() for label in called.values()}) == len(called), (language, name)


@pytest.mark.parametrize("language", WIZARD)
def test_each_value_has_a_name_of_its_own(language: str) -> None:
    labels, english = Labels({}, language, terms()), Labels({}, "en", terms())
    for name in LISTS:
        if name.startswith("ids.") or name in (*IDS, FLAG):
            continue
        called = labels.of(name)
        names = [label or one for one, label in called.items()]
        assert len({label.casefold() for label in names}) == len(names), (name, names)
        said = {one for one, label in called.items() if label and label != english.of(name)[one]}
        alike = {one for one in called if not one[0].isdigit()} - said
        assert len(alike) <= len(called) / 3, (name, alike)


def reader(language: str, country: str) -> CellReader:
    labels = Labels({}, language, terms())
    return CellReader(language, country, {name: labels.of(name) for name in LISTS})


def column(sheet: str, key: str) -> Column:
    return by_key()[sheet].column(key)


@pytest.mark.parametrize(
    ("language", "country", "sheet", "key", "typed", "read"),
    [
        ("ar", "EG", "activities", "starts", "١٥/٣/٢٠٢٧", "2027-03-15"),
        ("ar", "EG", "activities", "starts", "\u200f15\u200f/3\u200f/2027", "2027-03-15"),
        ("ar", "JO", "activities", "starts", "١٥ آذار ٢٠٢٧", "2027-03-15"),
        ("ar", "EG", "activities", "budget.amount", "٥٠٬٠٠٠٫٥ جنيه", "50000.5"),
        ("hi", "IN", "materials", "quantity", "५००", "500"),
        ("uk", "UA", "activities", "starts", "15 березня 2027 р.", "2027-03-15"),
        ("ar", "EG", "messages", "tags", "الوقاية، ليس ذنبك", "prevention\nnot-your-fault"),
        ("uk", "UA", "channels", "kind", "телебачення", "television"),
        ("de", "DE", "campaign", "campaign.targeted", "Ja", "true"),
        ("de", "DE", "campaign", "campaign.scope", "das ganze Land", "national"),
        ("en", "GB", "campaign", "campaign.targeted", "no", "false"),
        ("ar", "EG", "materials", "formats", "A2\nA4", "a2\na4"),
    ],
)
def test_a_cell_is_read_as_an_office_types_it(
    language: str, country: str, sheet: str, key: str, typed: str, read: str
) -> None:
    assert reader(language, country).read(RawCell(typed, "text"), column(sheet, key), None) == read


def test_what_is_none_of_a_list_is_told_with_the_names_of_the_list() -> None:
    with pytest.raises(NotReadError) as raised:
        reader("de", "DE").read(RawCell("xyz", "text"), column("campaign", "campaign.scope"), None)
    assert raised.value.hint.startswith("There are: school (eine Schule), local (ein Ort)")
