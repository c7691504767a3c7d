"""Paper: the sheets there are, and the family of them that a country prints on."""

from __future__ import annotations

from functools import cache

from campaignkit.knowledge.reader import rows
from campaignkit.records import dataclass

A_SERIES = "a-series"


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A size of paper, upright."""

    id: str
    name: str
    width_mm: float
    height_mm: float


@cache
def sheet(sheet_id: str) -> PaperSize:
    """Return a size of paper by its name."""
    row = rows("sheets")[sheet_id]
    return PaperSize(sheet_id, row["label"], float(row["width_mm"]), float(row["height_mm"]))


@cache
def paper_of_country(country: str) -> str:
    """Return the family of paper that a country prints on."""
    papers = (paper for paper, row in rows("papers").items() if country in row.get("countries", "").split())
    return next(papers, A_SERIES)


@cache
def named_sheets() -> dict[tuple[int, int], str]:
    """Return the names of paper that are the same in every language, by sides, the shorter one first."""
    papers = (sheet(name) for name in rows("sheets"))
    return {(round(s.width_mm), round(s.height_mm)): s.name for s in papers if s.name[0].isalpha()}


def office_sheet(paper: str) -> PaperSize:
    """Return the sheet that lies in office printers: A4 or Letter."""
    return sheet(rows("papers")[paper]["office"])
