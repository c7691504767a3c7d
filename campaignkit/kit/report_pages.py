"""A report on results as documents: a self-contained web page, a tagged PDF, and a workbook for a donor."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from campaignkit.json_data import Json
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.kit.engines.own_font_families import families
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.engines.xlsx_engine import render_sheets
from campaignkit.kit.fixed_words import words
from campaignkit.kit.font_chains import fonts
from campaignkit.kit.last_pages import set_well_ended
from campaignkit.kit.report_document import document
from campaignkit.kit.report_writer import ReportSection, Writer
from campaignkit.kit.view_texts import sheet_head
from campaignkit.kit.view_theme import theme
from campaignkit.kit.work_plan_sheets import WorkPlanColumn, WorkPlanSheet
from campaignkit.knowledge.papers import office_sheet
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.report_words import ENGLISH, ReportWords, report_words
from campaignkit.knowledge.right_to_left import all_in_order, direction, name_apart
from campaignkit.materials.library import SHIPPED

FOLDER = TEMPLATES / "_report"


def render_html(report: Json, say: ReportWords | None = None) -> bytes:
    """Return one page that holds everything it needs."""
    say = say or report_words(ENGLISH)
    page = document(report, say)
    return render_text(
        FOLDER / "report.html.jinja",
        {
            **_plain(page, say.language),
            "language": say.language,
            "direction": direction(say.language),
        },
    )


def render_pdf(report: Json, say: ReportWords | None = None, own: Sequence[Path] = ()) -> bytes:
    """Return a tagged PDF, on paper laid crosswise because its tables are wide."""
    say = say or report_words(ENGLISH)
    page = document(report, say)
    view = _view(report, page, say.language) | {"fonts": fonts(say.language, families(tuple(own)))}
    view["report"] = _plain(page, say.language)
    return set_well_ended(TypstEngine(_moment(report), fonts=own), FOLDER / "report.typ", view, "pdf")[0]


def render_xlsx(report: Json, say: ReportWords | None = None) -> bytes:
    """Return a workbook with a sheet for each table, and the opening sentences on the first."""
    say = say or report_words(ENGLISH)
    page = document(report, say)
    opening = [(line,) for line in (*page["opening"], page["foot"])]
    sheets = [WorkPlanSheet(page["kind"], (WorkPlanColumn(page["title"], 100),), tuple(opening))]
    for section in page["sections"]:
        notes = tuple((note, *("" for _ in section.columns[1:])) for note in section.before)
        sheets.append(WorkPlanSheet(section.title, section.columns, section.rows, (*section.sums, *notes)))
    view: Any = _view(report, page, say.language)
    return render_sheets(view, sheets, _moment(report))


def _plain(page: Json, language: str) -> Json:
    texts = {key: value for key, value in page.items() if key not in ("write", "sections")}
    return all_in_order(texts | {"sections": _tables(page)}, language)


def _tables(page: Json) -> list[Json]:
    write: Writer = page["write"]
    sections: list[ReportSection] = page["sections"]
    return [
        {
            "id": section.id,
            "title": section.title,
            "heads": [column.title for column in section.columns],
            "widths": [column.width for column in section.columns],
            "rows": [[write.cell(cell) for cell in row] for row in section.rows],
            "sums": [[write.cell(cell) for cell in row] for row in section.sums],
            "before": list(section.before),
        }
        for section in sections
    ]


def _moment(report: Json) -> int:
    day = datetime.date.fromisoformat(report["date"])
    return int(datetime.datetime.combine(day, datetime.time(), tzinfo=datetime.UTC).timestamp())


def _view(report: Json, page: Json, language: str) -> Json:
    sheet = office_sheet(report["paper"])
    return {
        "contract": 1,
        "language": language,
        "direction": direction(language),
        "region": None,
        "state": {"name": "final", "label": "", "reasons": []},
        "format": {
            "id": sheet.id,
            "width_mm": sheet.height_mm,
            "height_mm": sheet.width_mm,
            "bleed_mm": 0,
            "marks": False,
            "office": None,
            "sheet": {"id": sheet.id, "width_mm": sheet.width_mm, "height_mm": sheet.height_mm},
        },
        "campaign": {"title": sheet_head(page["kind"])},
        "theme": theme(SHIPPED.theme("calm")),
        "fonts": fonts(language),
        "words": words(language),
        "material": {
            "title": sheet_head(name_apart(page["title"], language)),
            "lead": None,
            "audience_class": "policy",
            "motif": None,
        },
        "messages": [],
        "help": [],
        "link": None,
        "partners": {"lead": report["led_by"], "partners": [], "supporters": [], "logos": []},
        "imprint": {"licence": None, "credits": None, "version": report["date"]},
    }
