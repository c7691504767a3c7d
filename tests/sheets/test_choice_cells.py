"""Names of other rows in cells: of rows that are new themselves, with commas within, not quite right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from campaignkit.plan.not_read import NotReadError
from campaignkit.sheets.choice_cells import chosen
from tests.sheets.books import changed, exported, imported, lines_of, said

KNOWN = {"office": "Education, youth and sport", "school": "School", "sport": "Sport", "youth": "Youth, other"}


def one(text: str) -> str | None:
    return next((key for key, label in KNOWN.items() if text.casefold() in (key, label.casefold())), None)


CHOICES = (
    ("Education, youth and sport, School", ["office", "school"]),
    ("school;Education, youth and sport", ["school", "office"]),
    ("office | Education, youth and sport, sport | Sport", ["office", "sport"]),
    ("office | Education of yesterday, and more", ["office"]),
    ("office | Old name, school", ["office", "school"]),
    ("youth, other, sport,", ["youth", "sport"]),
)


@pytest.mark.parametrize(("line", "wanted"), CHOICES, ids=[line for line, _ in CHOICES])
def test_a_name_may_hold_commas(line: str, wanted: list[str]) -> None:
    assert list(chosen(line, KNOWN, one)) == wanted


def test_what_is_none_of_them_is_named_with_the_likeliest() -> None:
    with pytest.raises(NotReadError) as told:
        list(chosen("School, Sprot", KNOWN, one))
    assert (told.value.message, told.value.hint) == ("`Sprot` is none of the list.", "Did you mean `Sport`?")


def _row(page: Any, number: int, **values: str) -> None:
    heads = {str(found.value).removesuffix(" *"): found.column for found in page[2]}
    for head, text in values.items():
        page.cell(number, heads[head.replace("_", " ")], text)


def _new_rows(accountable: str) -> Any:
    def change(b: Any) -> None:
        _row(b["Stakeholders"], 4, Name="Office of education, youth", Sector="NGO", Role="partner")
        _row(b["Audiences"], 5, Name="Our grandparents", Kind="parents-and-carers")
        _row(b["Activities"], 4, Name="A tea", Accountable=accountable, Audiences="Our parents, Our grandparents")
        _row(b["Reach"], 4, Belongs_to="A tea", Audience="our grandparents", Source="Estimate")

    return change


def test_new_rows_are_named_by_what_they_are_called(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)
    changed(book, _new_rows("Office of education, youth"))
    found = imported(plan, book)
    assert said(found) == []
    new = lines_of(found)
    assert "+     accountable: office-of-education-youth" in new
    assert "+     sector: civil-society" in new
    assert "+     audiences: [parents, our-grandparents]" in new
    assert "+       - {audience: our-grandparents, source: Estimate}" in new
    guessed = {f.column: f.cell_text for change in found.merge.changes for f in change.fields if f.cell_text}
    assert guessed["accountable"] == "Office of education, youth"
    assert guessed["id"] == "A tea"


def test_a_misspelt_name_of_a_new_row_is_proposed(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)
    changed(book, _new_rows("Ofice of education"))
    found = imported(plan, book)
    (hint,) = (finding.hint for finding in found.findings)
    assert hint.splitlines()[0] == "Did you mean `Office of education, youth`?"
