"""A table that an office has made for itself, read into a plan that is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.sheets.books import PLAN, changed, exported, imported, said


def table(folder: Path, *rows: str) -> Path:
    (folder / "table.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder / "table.csv"


def test_words_of_offices_are_understood_and_what_is_not_read_is_told(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN.replace("language: en", "language: uk"), encoding="utf-8")
    book = table(
        tmp_path,
        "План заходів;;;;",
        "№;Захід;Термін виконання;Цільова аудиторія;Канал;Бюджет, грн;Примітка",
        "1;Вечір для дітей;до 20.03.2027;Діти;Школа;3 000,00;чай",
        "2;Друга зустріч;21 березня 2027 р.;Учні;Школа;;",
        ";Разом;;;;3 000,00;",
    )
    found = imported(plan, book)
    assert said(found) == []
    made = [change.values for change in found.merge.changes]
    assert [one["starts"] for one in made] == ["2027-03-20", "2027-03-21"]
    assert {one["audiences"] for one in made} == {"small"}
    assert {one["channels"] for one in made} == {"lessons"}
    assert made[0]["budget.amount"] == "3000"
    assert found.notes[-2:] == (
        "Row 5 is a sum and stays out: Разом",
        "Not read, because no column of the plan goes by these heads: Примітка",
    )


def test_another_order_by_numbers_is_told(tmp_path: Path) -> None:
    more = "      - {audience: parents, people: 20, source: School register}\n"
    plan, book = exported(tmp_path, PLAN + more)

    def renumber(opened: Any) -> None:
        page = opened["Reach"]
        page.cell(3, 2).value, page.cell(4, 2).value = 2, 1

    changed(book, renumber)
    found = imported(plan, book)
    assert found.notes == (
        "The order becomes another, by the numbers in the workbook: `activities.reach` in `lesson`",
    )
    assert b"audience: parents" in found.after.partition(b"audience: small\n        people")[0]
