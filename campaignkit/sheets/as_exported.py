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
    if sheet is None or not sheet.rows or sheet.broken:
        return None
    about: list[str] = []
    titles: dict[str, str] = {}
    heads: dict[str, dict[str, str]] = {}
    parents: dict[str, dict[str, str]] = {}
    fields: dict[str, dict[str, dict[str, str]]] = {}
    for number in sorted(sheet.rows):
        kind, *said = [cell.text for cell in sheet.rows[number]]
        said += [""] * (5 - len(said))
        if kind == "campaignkit":
            about = said
        elif kind == "sheet":
            titles[said[0]] = said[1]
        elif kind == "head":
            heads.setdefault(said[0], {})[said[1]] = said[2]
        elif kind == "row":
            parents.setdefault(said[0], {})[said[1]] = said[2]
            fields.setdefault(said[0], {}).setdefault(said[1], {})
        elif kind == "is" and said[1] in fields.get(said[0], {}):
            fields[said[0]][said[1]][said[2]] = said[3]
    if not about or not titles.keys() <= by_key().keys():
        return None
    return Base(about[1], about[2], about[3], titles, heads, parents, fields)
