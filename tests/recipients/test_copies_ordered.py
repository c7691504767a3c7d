"""How many copies are ordered: what a plan counts by format, by language, by both and by neither."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.recipients.cell_values import copies
from campaignkit.recipients.copies_ordered import handed_out, is_unread, own_copies, own_language, single_formats
from campaignkit.recipients.recipient import Recipient
from tests.support import overlay_document

FORMATS = ("a4", "a3", "roll-up")
LANGUAGES = ("en", "ro", "ru")
COUNTS = st.integers(0, 500)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1,000", 1000),
        ("20,000 pcs", 20000),
        ("٢٠", 20),
        ("50 Stück", 50),
        ("20,00", 20),
        ("1,5", None),
        ("5-6", None),
    ],
)
def test_a_cell_of_copies_is_read_whole_or_not_at_all(text: str, count: int | None) -> None:
    assert copies(text) == count


@pytest.mark.parametrize(
    ("quantities", "unread", "expected"),
    [
        ({"card": 0}, {"card"}, True),
        ({"card/a4": 3, "card": 0}, {"card"}, False),
        ({"card": 3, "": 0}, {""}, False),
        ({"": 0}, {""}, True),
        ({}, set(), False),
    ],
)
def test_the_nearest_cell_says_whether_a_number_is_known(
    quantities: dict[str, int], unread: set[str], expected: bool
) -> None:
    one = Recipient(row=2, id="oak", name="Oak", quantities=quantities, unread=frozenset(unread))
    assert is_unread(one, "card", "a4") is expected


def poster(**said: object) -> tuple[Plan, Material]:
    plan = overlay_document("campaign: {translations: [ro, ru]}\n").plan
    assert plan is not None
    material = next(material for material in plan.materials if material.id == "poster-teens")
    return plan, replace(material, formats=FORMATS, languages=LANGUAGES, **said)  # type: ignore[arg-type]


def ordered(plan: Plan, material: Material) -> dict[tuple[str, str], int]:
    single, first = single_formats(plan, material, SHIPPED), own_language(plan, material, "en")
    found = {}
    for name in FORMATS:
        form = SHIPPED.type("poster").format(name)
        assert form is not None
        for language in LANGUAGES:
            copies = own_copies(material, form, single, language, first=language == first)
            if copies:
                found[name, language] = copies
    return found


@pytest.mark.parametrize(
    ("quantity", "quantities", "expected"),
    [
        (None, {"roll-up": 3}, {("roll-up", "en"): 3}),
        (5, {}, {("a4", "en"): 5, ("a3", "en"): 5, ("roll-up", "en"): 1}),
        (
            240,
            {"roll-up": 3, "en": 180, "ro": 20},
            {("a4", "en"): 180, ("a3", "en"): 180, ("a4", "ro"): 20, ("a3", "ro"): 20, ("roll-up", "en"): 3},
        ),
        (
            None,
            {"en": 9, "ro": 2},
            {
                ("a4", "en"): 9,
                ("a3", "en"): 9,
                ("roll-up", "en"): 1,
                ("a4", "ro"): 2,
                ("a3", "ro"): 2,
                ("roll-up", "ro"): 1,
            },
        ),
        (7, {"en": 0, "roll-up": 2, "a3": 0}, {("a4", "ro"): 7, ("roll-up", "ro"): 2}),
    ],
)
def test_formats_and_languages_count_as_they_are_meant(
    quantity: int | None, quantities: dict[str, int], expected: dict[tuple[str, str], int]
) -> None:
    assert ordered(*poster(quantity=quantity, quantities=quantities)) == expected


@given(st.none() | COUNTS, st.dictionaries(st.sampled_from((*FORMATS, *LANGUAGES)), COUNTS))
def test_a_format_has_the_number_it_is_given_and_a_language_that_of_every_other_format(
    quantity: int | None, quantities: dict[str, int]
) -> None:
    plan, material = poster(quantity=quantity, quantities=quantities)
    found = ordered(plan, material)
    for form in set(FORMATS).intersection(quantities):
        assert sum(copies for (name, _), copies in found.items() if name == form) == quantities[form]
    for language in set(LANGUAGES).intersection(quantities):
        for form in {"a4", "a3"}.difference(quantities):
            assert found.get((form, language), 0) == quantities[language]
    if quantities:
        by_language = {name: sum(n for (_, of), n in found.items() if of == name) for name in LANGUAGES}
        assert handed_out(plan, material, SHIPPED, "en") == by_language, "briefs say what is ordered"
        for made in LANGUAGES[1:]:
            translated = replace(plan, campaign=replace(plan.campaign, language=made))
            assert handed_out(translated, material, SHIPPED, "en") == by_language, "in every language"
