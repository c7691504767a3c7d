"""Coverage as CSV: one row for each requirement and for each cell of both matrices, for spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import Any

HEAD = ("plan", "part", "item", "level", "status", "citation", "evidence", "lacks", "closing")


def render(view: dict[str, Any], separator: str = ",") -> bytes:
    """Return the table as Excel opens it: with the separator of its country, and a mark that says UTF-8.

    A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", delimiter=separator)
    writer.writerow(HEAD)
    for plan in view["plans"]:
        for framework in plan["frameworks"]:
            for r in framework["requirements"]:
                row = (plan["id"], framework["id"], r["id"], "", r["status"], r["citation"], *_found(r), r["closing"])
                writer.writerow([_safe(value) for value in row])
        for part in ("by_audience", "by_sector"):
            for line in plan[part]:
                for level, cell in line["cells"].items():
                    row = (plan["id"], part, line["id"], level, cell["status"], "", *_found(cell), cell["closing"])
                    writer.writerow([_safe(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def _found(item: dict[str, Any]) -> tuple[str, str]:
    places = "; ".join(f"{e['what']} ({e['place']})" for e in item["evidence"])
    lacks = "; ".join(f"{e['what']}: {', '.join(e['lacks'])}" for e in item["evidence"] if e["lacks"])
    return places, lacks


def _safe(value: str) -> str:
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
