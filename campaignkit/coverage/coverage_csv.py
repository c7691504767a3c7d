"""Coverage as CSV: one row for each requirement and for each cell of both matrices, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from typing import Any

from campaignkit.coverage.said_in_language import said

_Three = tuple[str, str, str]
HEAD = ("plan", "part", "item", "level", "status", "citation", "evidence", "lacks", "closing")
KEYS = HEAD[:4]
"""Columns whose ids stand once more at the end of each row, for programs: names differ between languages."""


def render(view: dict[str, Any], separator: str = ",", say: Callable[[str], str] = str) -> bytes:
    """Return the table as Excel opens it: with the separator of its country, and a mark that says UTF-8.

    `say` says its heads, statuses and names in the language of the report.

    A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", delimiter=separator)
    writer.writerow([*map(say, HEAD), *(f"{say(key)} (id)" for key in KEYS)])
    for plan in view["plans"]:
        for names, item, keys in _rows(plan, say):
            row = (plan["title"], *names, say(item["status"]), say(item.get("citation", "")), *_found(item, say))
            writer.writerow([_safe(value) for value in (*row, plan["id"], *keys)])
    return out.getvalue().encode("utf-8-sig")


def _rows(plan: dict[str, Any], say: Callable[[str], str]) -> Iterator[tuple[_Three, dict[str, Any], _Three]]:
    """Yield each requirement and each cell: what part, item and level are called, what was found, and their ids."""
    for framework in plan["frameworks"]:
        for one in framework["requirements"]:
            names = (say(framework["name"]), say(one["sentence"]), "")
            yield names, one, (framework["id"], one["id"], "")
    levels = {level["id"]: say(level["label"]) for level in plan["levels"]}
    for part in ("by_audience", "by_sector"):
        for line in plan[part]:
            name = line["name"] if part == "by_audience" else say(line["name"])
            for level, cell in line["cells"].items():
                yield (say(part).replace("_", " "), name, levels[level]), cell, (part, line["id"], level)


def _found(item: dict[str, Any], say: Callable[[str], str]) -> tuple[str, str, str]:
    places = "; ".join(f"{e['what']} ({e['place']})" for e in item["evidence"])
    pairs = ((e["what"], [said(lack, say) for lack in e["lacks"]]) for e in item["evidence"] if e["lacks"])
    lacks = "; ".join(f"{what}: {', '.join(lacking)}" for what, lacking in pairs)
    return places, lacks, said(item["closing"], say)


def _safe(value: str) -> str:
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
