"""The words of workbooks: whole in every language that has fixed words, not English, known when they come back."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from campaignkit.knowledge.locales import languages
from campaignkit.knowledge.reader import read_yaml
from campaignkit.knowledge.report_words import ReportWords
from campaignkit.knowledge.sheet_words import SHEET_WORDS, sheet_languages, sheet_words
from campaignkit.knowledge.vocabularies import terms
from campaignkit.sheets.column_places import _heads, label_keys
from campaignkit.sheets.columns import CAMPAIGN, by_key, sheets
from campaignkit.sheets.labels_of_choices import Labels
from tests.sheets.books import PLAN, changed, exported, imported, lines_of, said

ENGLISH = re.compile(
    r"\b(the|and|which|what|from|with|their|column|rows?|sheets?|changed|write|short|name|first|day)\b"
)
FOREIGN = [language for language in sheet_languages() if language != "en"]


def test_every_language_with_fixed_words_has_words_for_workbooks() -> None:
    assert set(languages()) - set(sheet_languages()) == set(), f"give these languages a file in {SHEET_WORDS}"


@pytest.mark.parametrize("language", FOREIGN)
def test_words_for_workbooks_are_whole_and_not_english(language: str) -> None:
    found, english = read_yaml(SHEET_WORDS / f"{language}.yaml"), read_yaml(SHEET_WORDS / "en.yaml")
    assert found["reviewed_by"] in (None, "null"), "who has read them is written by who has"
    assert found["sheets"].keys() == english["sheets"].keys()
    assert found["says"].keys() >= english["says"].keys() - {"english", "yes", "no"}
    steps = {step for spec in sheets() for column in spec.columns for step in column.path} - {"campaign"}
    assert steps - found["heads"].keys() == set(), (
        f"write what these keys are called under `heads` in {language}.yaml"
    )
    texts = [str(text) for part in ("sheets", "heads", "says") for text in found[part].values()]
    assert all(text.strip() == text != "" for text in texts)
    assert [text for text in texts if len(set(ENGLISH.findall(text.lower()))) > 1] == []
    heads = [key for key, text in english["sheets"].items() if " " in text and found["sheets"][key] == text]
    assert heads == []
    assert "{title}" in found["says"]["about"]
    for key, kept in (("text-keep", "{{ … }}"), ("several", "Alt+"), ("required", "*"), ("folded", "+")):
        assert kept in found["says"][key]


@pytest.mark.parametrize("language", FOREIGN)
def test_a_name_to_choose_is_in_the_language_or_there_is_none(language: str) -> None:
    english, own = Labels({}, "en", terms()), Labels({}, language, terms())
    for name in ("audiences", "sectors", "roles", "levels", "channels", "message-tags", "statements"):
        there, here = english.of(f"words.{name}"), own.of(f"words.{name}")
        assert [one for one, text in here.items() if " " in text and text == there[one]] == []


def test_a_new_language_without_words_of_reports_has_ids_and_no_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("campaignkit.sheets.labels_of_choices.report_words", lambda language: ReportWords("en", {}))
    assert set(Labels({}, "mk", terms()).of("words.sectors").values()) == {""}
    assert Labels({}, "so", terms()).of("words.sectors")["health"] == "Health", (
        "its workbook is in English as a whole"
    )


@pytest.mark.parametrize("spec", sheets(), ids=lambda spec: spec.key)
def test_a_head_in_any_language_is_known_without_what_was_exported(spec: Any) -> None:
    from campaignkit.recipients.head_words import plain

    if spec.path == (CAMPAIGN,):
        return
    known = _heads(spec, None)
    for language in sheet_languages():
        words = sheet_words(language)
        for column in spec.columns:
            assert known[plain(words.head(spec.key, column.path))] == column.key, (language, column.key)


def test_a_label_of_the_campaign_is_known_in_every_language() -> None:
    columns = {column.key for column in by_key()[CAMPAIGN].columns}
    for language in sheet_languages():
        assert set(label_keys(language).values()) == columns, language


def test_a_plan_goes_out_and_comes_back_in_its_language(tmp_path: Path) -> None:
    plan, book = exported(tmp_path, PLAN.replace("language: en", "language: th"))
    words = sheet_words("th")

    def rename(opened: Any) -> None:
        assert opened.sheetnames[0] == words.sheet("read-me")
        page = opened[words.sheet("audiences")]
        heads = {str(found.value).removesuffix(" *"): found.column for found in page[2]}
        page.cell(3, heads[words.head("audiences", ("insight",))], "123")

    changed(book, rename)
    found = imported(plan, book)
    assert said(found) == []
    assert lines_of(found) == ['+     insight: "123"']
