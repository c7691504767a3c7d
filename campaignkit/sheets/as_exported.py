"""What the plan said when its workbook was written, as the hidden sheet keeps it, so that both sides can differ."""

from __future__ import annotations

from collections.abc import Mapping

from campaignkit.records import dataclass
from campaignkit.sheets.columns import by_key
from campaignkit.sheets.workbook_as_saved import Book
from campaignkit.sheets.workbook_writing import BASE


@dataclass(frozen=True, slots=True)
class Base:
    """The campaign a workbook was made of, titles of sheets, heads of columns, rows with parents."""

    campaign: str
    language: str
    file: str
    titles: Mapping[str, str]
    heads: Mapping[str, Mapping[str, str]]
    parents: Mapping[str, Mapping[str, str]]
    fields: Mapping[str, Mapping[str, Mapping[str, str]]]


def base_of(book: Book) -> Base | None:
    """Return what a workbook says of the plan it was made of; None where that sheet is gone or was changed."""
    sheet = book.sheet(BASE)
    if sheet is None or not sheet.rows or sheet.faults:
        return None
    about: list[str] = []
    titles: dict[str, str] = {}
    heads: dict[str, dict[str, str]] = {}
    parents: dict[str, dict[str, str]] = {}
    fields: dict[str, dict[str, dict[str, str]]] = {}
    for number in sorted(sheet.rows):
        kind, *texts = [cell.text for cell in sheet.rows[number]]
        texts += [""] * (5 - len(texts))
        if kind == "campaignkit":
            about = texts
        elif kind == "sheet":
            titles[texts[0]] = texts[1]
        elif kind == "head":
            heads.setdefault(texts[0], {})[texts[1]] = texts[2]
        elif kind == "row":
            parents.setdefault(texts[0], {})[texts[1]] = texts[2]
            fields.setdefault(texts[0], {}).setdefault(texts[1], {})
        elif kind == "is" and texts[1] in fields.get(texts[0], {}):
            fields[texts[0]][texts[1]][texts[2]] = texts[3]
    if not about or not titles.keys() <= by_key().keys():
        return None
    return Base(about[1], about[2], about[3], titles, heads, parents, fields)
