"""Coverage as documents: a web page that holds all it needs, Markdown, a table, and a PDF for a steering group."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from campaignkit.coverage import coverage_csv
from campaignkit.json_data import Json
from campaignkit.kit.coverage_texts import in_words
from campaignkit.kit.dates_and_numbers import list_separator, regional
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.kit.engines.own_font_families import families
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.fixed_words import words
from campaignkit.kit.font_chains import fonts
from campaignkit.kit.last_pages import set_well_ended
from campaignkit.kit.view_texts import sheet_head
from campaignkit.kit.view_theme import theme
from campaignkit.knowledge.papers import office_sheet
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.regional_words import spoken_there
from campaignkit.knowledge.report_words import ENGLISH, ReportWords, report_words
from campaignkit.knowledge.right_to_left import all_in_order, direction, name_apart
from campaignkit.materials.library import SHIPPED

FOLDER = TEMPLATES / "_coverage"


def render_html(view: Json, say: ReportWords | None = None) -> bytes:
    """Return one page that holds everything it needs."""
    return render_text(FOLDER / "coverage.html.jinja", _page(view, say))


def render_markdown(view: Json, say: ReportWords | None = None) -> bytes:
    """Return Markdown with tables, as pull requests show it."""
    return render_text(FOLDER / "coverage.md.jinja", _page(view, say))


def render_csv(view: Json, say: ReportWords | None = None) -> bytes:
    """Return a table for spreadsheets, parted as they part it in the country of the first plan."""
    first = view["plans"][0]
    separator = list_separator(regional(first["language"], first["country"]))
    return coverage_csv.render(view, separator, str if say is None or say.language == ENGLISH else say)


def own_language(view: Json) -> str:
    """Return the language of all plans, or English where they are in several."""
    languages = {spoken_there(plan["language"], plan["country"]) for plan in view["plans"]}
    return languages.pop() if len(languages) == 1 else ENGLISH


def _page(view: Json, say: ReportWords | None) -> Json:
    say = say or report_words(ENGLISH)
    return all_in_order(in_words(view, say), say.language) | {
        "t": say,
        "language": say.language,
        "direction": direction(say.language),
    }


def render_pdf(view: Json, say: ReportWords | None = None, own: Sequence[Path] = ()) -> bytes:
    """Return a tagged PDF: a summary for each campaign, then requirement by requirement with evidence."""
    say = say or report_words(ENGLISH)
    day = datetime.date.fromisoformat(view["date"])
    moment = datetime.datetime.combine(day, datetime.time(), tzinfo=datetime.UTC)
    sheet = office_sheet(view["plans"][0]["paper"])
    several = say.fill("{0} campaigns", len(view["plans"]))
    title = view["plans"][0]["title"] if len(view["plans"]) == 1 else several
    page = {
        "contract": 1,
        "language": say.language,
        "direction": direction(say.language),
        "region": None,
        "state": {"name": "final", "label": "", "reasons": []},
        "format": {
            "id": sheet.id,
            "width_mm": sheet.width_mm,
            "height_mm": sheet.height_mm,
            "bleed_mm": 0,
            "marks": False,
            "office": None,
        },
        "campaign": {"title": sheet_head(say("Coverage report"))},
        "theme": theme(SHIPPED.theme("calm")),
        "fonts": fonts(say.language, families(tuple(own))),
        "words": words(say.language),
        "material": {
            "title": sheet_head(name_apart(title, say.language)),
            "lead": None,
            "audience_class": "policy",
            "motif": None,
        },
        "messages": [],
        "help": [],
        "link": None,
        "partners": {"lead": [], "partners": [], "supporters": [], "logos": []},
        "imprint": {"licence": None, "credits": None, "version": view["date"]},
        "coverage": all_in_order(in_words(view, say), say.language) | {"t": {text: say(text) for text in HEADS}},
    }
    engine = TypstEngine(int(moment.timestamp()), fonts=own)
    return set_well_ended(engine, FOLDER / "coverage.typ", page, "pdf")[0]


HEADS = (
    "Coverage",
    "Coverage says who is addressed. It does not say that a campaign works.",
    "Summary",
    "All campaigns together",
    "Campaign",
    "Sectors in no campaign",
    "Kinds of audience in no campaign",
    "Ages from 4 to 17 in no campaign",
    "Months in between without any activity",
    "covered",
    "none",
    "Open",
    "Level",
    "Status",
    "Activities",
    "Languages",
    "Level by audience",
    "Level by sector",
    "Nobody has yet checked this list against the publication.",
)
"""What the PDF says besides what is worked out for it."""
