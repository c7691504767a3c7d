"""A sheet with answers is made of the notes of its sections; without any there is none."""

from __future__ import annotations

from campaignkit.materials.library import SHIPPED


def test_a_sheet_with_answers_is_made_only_where_there_are_answers() -> None:
    sheet = SHIPPED.type("work-sheet")
    assert [form.id for form in sheet.wanted((), notes=True)] == ["a4", "answers"]
    assert [form.id for form in sheet.wanted((), notes=False)] == ["a4"]
    assert [form.id for form in sheet.wanted(("a4", "answers"), notes=False)] == ["a4"]
    assert [form.id for form in sheet.wanted(("answers",), notes=False)] == ["answers"]  # asked for by its name alone
