"""Coverage as CSV: one row for each requirement and for each cell of both matrices, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

from campaignkit.coverage.said_in_language import said

HEAD = ("plan", "part", "item", "level", "status", "citation", "evidence", "lacks", "closing")


def render(view: dict[str, Any], separator: str = ",", say: Callable[[str], str] = str) -> bytes:
    """Return the table as Excel opens it: with the separator of its country, and a mark that says UTF-8.

    `say` says its heads and statuses in the language of the report.

    A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", delimiter=separator)
    writer.writerow([say(head) for head in HEAD])
    for plan in view["plans"]:
        for framework in plan["frameworks"]:
            for r in framework["requirements"]:
                head = (plan["id"], framework["id"], r["id"], "", say(r["status"]), say(r["citation"]))
                writer.writerow([_safe(value) for value in (*head, *_found(r, say))])
        for part in ("by_audience", "by_sector"):
            for line in plan[part]:
                for level, cell in line["cells"].items():
                    head = (plan["id"], say(part), line["id"], level, say(cell["status"]), "")
                    writer.writerow([_safe(value) for value in (*head, *_found(cell, say))])
    return out.getvalue().encode("utf-8-sig")


def _found(item: dict[str, Any], say: Callable[[str], str]) -> tuple[str, str, str]:
    places = "; ".join(f"{e['what']} ({e['place']})" for e in item["evidence"])
    named = ((e["what"], [said(lack, say) for lack in e["lacks"]]) for e in item["evidence"] if e["lacks"])
    lacks = "; ".join(f"{what}: {', '.join(lacking)}" for what, lacking in named)
    return places, lacks, said(item["closing"], say)


def _safe(value: str) -> str:
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
