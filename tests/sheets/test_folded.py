"""What a workbook shows first: the columns that are filled, explained in the plan's language; the rest is folded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from campaignkit.knowledge.screen_words import screen_languages
from campaignkit.knowledge.sheet_words import explanations, sheet_languages, sheet_words
from campaignkit.knowledge.vocabularies import terms
from campaignkit.sheets.columns import sheets, usual_columns
from campaignkit.sheets.labels_of_choices import Labels
from campaignkit.sheets.rows_of_plan import content_of
from campaignkit.sheets.tables import tables
from tests.sheets.books import PLAN, changed, exported, imported, lines_of, said


def heads(page: Any) -> dict[str, Any]:
    return {str(found.value).removesuffix(" *"): found for found in page[2]}


def test_what_is_rarely_needed_is_folded_while_it_is_empty(tmp_path: Path) -> None:
    _, book = exported(tmp_path, PLAN.replace("kind: children\n", "kind: children\n    evidence: Survey 2025\n"))
    page: Any = load_workbook(book)["Audiences"]
    found = heads(page)
    hidden = {name: page.column_dimensions[cell.column_letter].hidden for name, cell in found.items()}
    assert [hidden[name] for name in ("Name", "Languages", "Evidence")] == [False, False, False]
    (group,) = [column for column in page.column_dimensions.values() if column.outlineLevel]
    assert group.hidden
    assert group.min > found["Evidence"].column
    assert not page.sheet_properties.outlinePr.summaryRight


def test_what_stands_in_a_folded_column_is_read(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)
    changed(book, lambda b: setattr(b["Audiences"].cell(3, heads(b["Audiences"])["Evidence"].column), "value", "Us"))
    found = imported(plan, book)
    assert said(found) == []
    assert lines_of(found) == ["+     evidence: Us"]


def test_what_people_fill_first_are_columns() -> None:
    for spec in sheets():
        assert {column.key for column in spec.columns} >= set(usual_columns(spec.key))


@pytest.mark.parametrize("language", screen_languages())
def test_every_column_is_explained_in_the_languages_of_the_wizard(language: str) -> None:
    words = sheet_words(language)
    for spec in sheets():
        for column in spec.columns:
            own = words.explained(column.owner, column.path[-1])
            english = explanations()[column.owner][column.path[-1]]
            assert (own == english) is (language == "en"), (spec.key, column.key)
            assert set(own.split("`")[1::2]) <= set(english.split("`")[1::2]), (spec.key, column.key)


@pytest.mark.parametrize("language", sheet_languages())
def test_what_nobody_has_explained_in_a_language_is_not_explained_in_english(language: str) -> None:
    english = {text for keys in explanations().values() for text in keys.values() if text}
    words = sheet_words(language)
    said = {words.explained(owner, key) for owner, keys in explanations().items() for key in keys}
    assert language == "en" or not english & said


@pytest.mark.parametrize("language", sheet_languages())
def test_titles_and_heads_of_a_language_are_told_apart(language: str) -> None:
    tree: dict[str, object] = {"campaign": {"language": language}}
    made = list(tables(content_of(tree), Labels(tree, language, terms()), sheet_words(language)))
    titles = [sheet_words(language).sheet("read-me"), *(sheet.title for sheet in made)]
    assert len({title.casefold() for title in titles}) == len(titles)
    assert max(map(len, titles)) <= 31
    for sheet in made:
        texts = [head.text for head in (*sheet.heads, *sheet.row_heads)]
        assert len(set(texts)) == len(texts), (sheet.key, sorted(text for text in texts if texts.count(text) > 1))


def test_sheets_run_from_the_right_where_the_language_does(tmp_path: Path) -> None:
    _, book = exported(tmp_path, PLAN.replace("language: en", "language: ar"))
    opened: Any = load_workbook(book)
    assert opened["الأنشطة"].sheet_view.rightToLeft
    assert opened["الأنشطة"]["A1"].value == "اسم قصير."
