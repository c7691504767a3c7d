"""The coverage of plans in words for people: dates, shares, counts and statuses in the language of a report."""

from __future__ import annotations

import datetime
from decimal import Decimal

from campaignkit.coverage.portfolio import MOST_IN_DETAIL, RANK
from campaignkit.coverage.said_in_language import said
from campaignkit.json_data import Json
from campaignkit.kit.dates_and_numbers import listed, long_date, money, percent, regional
from campaignkit.kit.equal_titles import anchors, told_apart
from campaignkit.kit.language_and_country_names import language_in
from campaignkit.knowledge.large_first import large_first
from campaignkit.knowledge.report_words import ReportWords
from campaignkit.knowledge.titles_of_works import parts

MOST_GAPS = 6
"""How many gaps the first page has room for."""


def in_words(view: Json, say: ReportWords) -> Json:
    """Return the view with everything that is not the plan's own text in the language of the report."""
    places = {regional(say.language, plan["country"]) for plan in view["plans"]}
    place = places.pop() if len(places) == 1 else say.language
    together = view["portfolio"]
    titles, places_of = told_apart(view["plans"], say.language), anchors(view["plans"])
    plans = view["plans"] if len(view["plans"]) <= MOST_IN_DETAIL else []
    return view | {
        "count": len(view["plans"]),
        "plans": [
            _plan(plan, say) | {"title": titles[plan["file"]], "anchor": places_of[plan["file"]]} for plan in plans
        ],
        "portfolio": None if together is None else _portfolio(together, say, titles),
        "date_text": long_date(datetime.date.fromisoformat(view["date"]), place),
    }


def _plan(plan: Json, say: ReportWords) -> Json:
    place = regional(say.language, plan["country"])
    period = [long_date(datetime.date.fromisoformat(plan[key]), place) for key in ("starts", "ends")]
    requirements = (one for framework in plan["frameworks"] for one in framework["requirements"])
    gaps = sum(one["strictness"] == "error" and one["status"] in ("missing", "named only") for one in requirements)
    return plan | {
        "more_text": say.fill("And {0} more, on the following pages.", gaps - MOST_GAPS),
        "period": say.fill("{0} to {1}", *period),
        "scope_text": say(f"{plan['scope'].capitalize()} campaign"),
        "levels": [
            level
            | _status(level, say)
            | {
                "label": say(level["label"]),
                "short": say(level["short"]),
                "languages": [language_in(one, say.language) for one in level["languages"]],
                "budget_text": [money(Decimal(amount), code, place) for code, amount in level["budget"].items()],
            }
            for level in plan["levels"]
        ],
        "unfinished_text": " · ".join(
            say.fill(
                "{0}: parts of the plan without a finished translation: {1}",
                language_in(one["language"], say.language),
                one["texts_left"],
            )
            for one in plan["unfinished"]
        ),
        "by_audience": [_row(line, say, line["name"]) for line in plan["by_audience"]],
        "by_sector": [_row(line, say, say(line["name"])) for line in plan["by_sector"]],
        "reach": _reach(plan, say, place),
        "frameworks": [_framework(framework, say) for framework in plan["frameworks"]],
    }


def _status(row: Json, say: ReportWords) -> Json:
    return {"status_text": say(row["status"])}


def _row(line: Json, say: ReportWords, name: str) -> Json:
    return line | {
        "name": name,
        "cells": {level: cell | _status(cell, say) for level, cell in line["cells"].items()},
    }


def _reach(plan: Json, say: ReportWords, place: str) -> list[Json]:
    names = {audience["id"]: audience["name"] for audience in plan["audiences"]}
    return [
        row
        | {
            "name": names[row["audience"]],
            "text": say.fill(
                "{0}: about {1} reached (Sainsbury), at least {2}, at most {3}.",
                names[row["audience"]],
                *(percent(Decimal(str(row[key])), place, 1) for key in ("point", "low", "high")),
            ),
        }
        for row in plan["reach"]
    ]


def _framework(framework: Json, say: ReportWords) -> Json:
    total = framework["asked"]
    counts = [
        f"{large_first(say(status), say.language)}: {say.fill('{0} of {1}.', count, total)}"
        for status, count in framework["counts"].items()
        if count
    ]
    return framework | {
        "name": say(framework["name"]),
        "citation": parts(say(framework["citation"]), say.language),
        "counts_text": " ".join(counts),
        "requirements": [_requirement(row, say) for row in framework["requirements"]],
    }


def _requirement(row: Json, say: ReportWords) -> Json:
    waiver = row["waiver"]
    return (
        row
        | _status(row, say)
        | {
            "sentence": say(row["sentence"]),
            "citation": parts(say(row["citation"]), say.language),
            "closing": said(row["closing"], say),
            "waiver_text": ""
            if waiver is None
            else say.fill("Waived by {0} until {1}: {2}", waiver["by"], _day(waiver["until"], say), waiver["reason"]),
            "evidence": [
                one
                | {
                    "lacks_text": say.fill(
                        "lacks {0}", listed([said(lack, say) for lack in one["lacks"]], say.language)
                    )
                }
                for one in row["evidence"]
            ],
        }
    )


def _day(iso: str, say: ReportWords) -> str:
    return long_date(datetime.date.fromisoformat(iso), say.language)


def _portfolio(together: Json, say: ReportWords, titles: dict[str, str]) -> Json:
    total = len(together["plans"])
    levels = [
        row
        | {
            "label": say(row["label"]),
            "short": say(row["short"]),
            "covered_text": say.fill("{0} of {1}.", row["covered_in"], total).rstrip("."),
        }
        for row in together["levels"]
    ]
    return together | {
        "levels": levels,
        "sectors": [row | {"label": say(row["label"])} for row in together["sectors"]],
        "audiences": [row | {"label": say(row["label"])} for row in together["audiences"]],
        "texts": {status: say(status) for status in RANK},
        "shown": [
            row
            | {
                "title": titles[row["file"]],
                "texts": {level: say(status) for level, status in row["levels"].items()},
            }
            for row in together["shown"]
        ],
        "hidden_text": say.fill("And {0} more campaigns, which leave less open.", together["hidden"]),
        "without_detail": say.fill("Each of the {0} campaigns by itself is left out here.", total)
        if total > MOST_IN_DETAIL
        else "",
        "idle_months": [_months(months, say) for months in together["idle_months"]],
        "languages": [language_in(one, say.language) for one in together["languages"]],
    }


def _months(months: str, say: ReportWords) -> str:
    first, _, last = months.partition(" to ")
    return say.fill("{0} to {1}", first, last) if last else first
