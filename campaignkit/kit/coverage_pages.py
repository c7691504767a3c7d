"""Coverage as documents: a self-contained web page, Markdown for a pull request, and a PDF for a steering group."""

from __future__ import annotations

import datetime

from campaignkit.coverage.reach import percent
from campaignkit.json_data import Json
from campaignkit.kit.contract.texts import Line
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.locale import fonts, long_date, regional, words
from campaignkit.kit.view_parts import theme
from campaignkit.knowledge.papers import office_sheet
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED

FOLDER = TEMPLATES / "_coverage"
LANGUAGE = "en"
"""The language of the report itself; the texts of a plan keep theirs."""


def render_html(view: Json) -> bytes:
    """Return one page that holds everything it needs."""
    return render_text(FOLDER / "coverage.html.jinja", _with_words(view))


def render_markdown(view: Json) -> bytes:
    """Return Markdown with tables, as pull requests show it."""
    return render_text(FOLDER / "coverage.md.jinja", _with_words(view))


def render_pdf(view: Json) -> bytes:
    """Return a tagged PDF: a summary for each campaign, then requirement by requirement with evidence."""
    day = datetime.date.fromisoformat(view["date"])
    moment = datetime.datetime.combine(day, datetime.time(), tzinfo=datetime.UTC)
    sheet = office_sheet(view["plans"][0]["paper"])
    title = view["plans"][0]["title"] if len(view["plans"]) == 1 else f"{len(view['plans'])} campaigns"
    page = {
        "contract": 1,
        "language": LANGUAGE,
        "direction": "ltr",
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
        "campaign": {"title": _line("Coverage report")},
        "theme": theme(SHIPPED, "calm"),
        "fonts": fonts(LANGUAGE),
        "words": words(LANGUAGE),
        "material": {"title": _line(title), "lead": None, "audience_class": "policy", "motif": None},
        "messages": [],
        "help": [],
        "link": None,
        "partners": {"lead": [], "partners": [], "supporters": [], "logos": []},
        "imprint": {"licence": None, "credits": None, "version": view["date"]},
        "coverage": _with_words(view),
    }
    return TypstEngine(int(moment.timestamp())).render(FOLDER / "coverage.typ", page, "pdf")


def _line(text: str) -> Line:
    return {"path": "", "plain": text, "runs": [{"text": text, "strong": False, "emphasis": False, "link": None}]}


def _unquoted(text: str) -> str:
    """Return a hint without the marks that set off words of the plan on a terminal."""
    return text.replace("`", "")


def _with_words(view: Json) -> Json:
    """Return the view with dates and shares written out for people."""
    plans = []
    for plan in view["plans"]:
        names = {audience["id"]: audience["name"] for audience in plan["audiences"]}
        reach = [
            found
            | {
                "name": names[found["audience"]],
                "low_text": percent(found["low"]),
                "point_text": percent(found["point"]),
                "high_text": percent(found["high"]),
            }
            for found in plan["reach"]
        ]
        place = regional(LANGUAGE, plan["country"])
        period = [long_date(datetime.date.fromisoformat(plan[key]), place) for key in ("starts", "ends")]
        frameworks = [
            framework
            | {"requirements": [r | {"closing": _unquoted(r["closing"])} for r in framework["requirements"]]}
            for framework in plan["frameworks"]
        ]
        plans.append(plan | {"reach": reach, "period": " to ".join(period), "frameworks": frameworks})
    places = {regional(LANGUAGE, plan["country"]) for plan in view["plans"]}
    place = places.pop() if len(places) == 1 else LANGUAGE
    return view | {"plans": plans, "date_text": long_date(datetime.date.fromisoformat(view["date"]), place)}
