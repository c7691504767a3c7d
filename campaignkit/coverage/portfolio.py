"""Many plans at once: what all campaigns of a country together leave open."""

from __future__ import annotations

from campaignkit.json_data import Json
from campaignkit.knowledge.reader import rows

CHILDHOOD = range(4, 18)
"""The ages a country's campaigns should reach between them, 4 to 17."""

MOST = 40
"""So many campaigns are shown line by line; of more, those that leave most open, and how many there are besides."""
MOST_IN_DETAIL = 20
"""So many campaigns are shown each by itself, too; of more only what they come to together."""
RANK = {"missing": 0, "waived": 1, "named only": 2, "covered": 3}


def portfolio(plans: list[Json]) -> Json:
    """Return for each level, sector, kind of audience, age and month which plans cover it, from plan summaries."""
    months = _months(plans)
    return {
        "plans": [{"id": p["id"], "title": p["title"], "file": p["file"]} for p in plans],
        "shown": _shown(plans),
        "hidden": max(0, len(plans) - MOST),
        "levels": [_level(plans, level) for level in rows("levels")],
        "sectors": _open_and_covered(plans, "by_sector", list(rows("sectors"))),
        "audiences": _kinds(plans),
        "ages_without_campaign": _ages_left_out(plans),
        "months": months,
        "idle_months": month_ranges([month["month"] for month in months if not month["plans"]]),
        "languages": sorted({language for p in plans for level in p["levels"] for language in level["languages"]}),
        "regions": sorted({p["region"] or p["country"] for p in plans}),
    }


def _shown(plans: list[Json]) -> list[Json]:
    """Return a row for each campaign with its status at each level; of very many those that leave most open."""
    rows_of = [
        {
            "id": plan["id"],
            "title": plan["title"],
            "file": plan["file"],
            "levels": {level["id"]: level["status"] for level in plan["levels"]},
        }
        for plan in plans
    ]
    if len(rows_of) <= MOST:
        return rows_of
    return sorted(rows_of, key=lambda row: sum(RANK[status] for status in row["levels"].values()))[:MOST]


def _level(plans: list[Json], level: str) -> Json:
    statuses = [(p["id"], next(x["status"] for x in p["levels"] if x["id"] == level)) for p in plans]
    best = max((status for _, status in statuses), key=RANK.__getitem__)
    count = sum(x["status"] == "covered" for p in plans for x in p["levels"] if x["id"] == level)
    row = rows("levels")[level]
    return {
        "id": level,
        "label": row["label"],
        "short": row["short"],
        "status": best,
        "covered_in": count,
        "by_plan": dict(statuses),
    }


def _open_and_covered(plans: list[Json], matrix: str, names: list[str]) -> list[Json]:
    """Return every sector with the plans in which it acts."""
    acting = {
        name: [p["id"] for p in plans for row in p[matrix] if row["id"] == name and _any_covered(row)]
        for name in names
    }
    return [
        {"id": name, "label": rows("sectors")[name]["label"], "plans": acting[name]}
        for name in names
        if acting[name] or _is_asked(rows("sectors")[name], plans)
    ]


def _any_covered(row: Json) -> bool:
    return any(cell["status"] == "covered" for cell in row["cells"].values())


def _kinds(plans: list[Json]) -> list[Json]:
    """Return every kind of audience with the plans that reach it."""
    plans_of: dict[str, list[str]] = {kind: [] for kind in rows("audiences")}
    for plan in plans:
        kind_of = {audience["id"]: audience["kind"] for audience in plan["audiences"]}
        for row in plan["by_audience"]:
            if _any_covered(row) and plan["id"] not in plans_of[kind_of[row["id"]]]:
                plans_of[kind_of[row["id"]]].append(plan["id"])
    return [
        {"id": kind, "label": rows("audiences")[kind]["label"], "plans": ids}
        for kind, ids in plans_of.items()
        if ids or (_is_asked(rows("audiences")[kind], plans) and any(kind not in p["not_asked"] for p in plans))
    ]


def _is_asked(row: dict[str, str], plans: list[Json]) -> bool:
    """Return whether campaigns may be told that none of them is for, or with, those of a row of a vocabulary."""
    about = row.get("asked")
    return about is None or (about == "children" and _of_children(plans))


def _of_children(plans: list[Json]) -> bool:
    ages = [plan["ages_asked"] for plan in plans if plan["ages_asked"]]
    return any(first <= age <= last for first, last in ages for age in CHILDHOOD)


def _ages_left_out(plans: list[Json]) -> list[int] | None:
    """Return the ages of childhood that no plan reaches; None when no plan's topic is for children."""
    if not _of_children(plans):
        return None
    return [age for age in CHILDHOOD if not any(_reaches(plan, age) for plan in plans)]


def _reaches(plan: Json, age: int) -> bool:
    ids = {row["id"] for row in plan["by_audience"] if _any_covered(row)}
    return any(a["id"] in ids and a["ages"] and a["ages"][0] <= age <= a["ages"][1] for a in plan["audiences"])


def month_ranges(months: list[str]) -> list[str]:
    """Write months in a row as one range: `2025-01 to 2025-03`."""
    numbers = [int(month[:4]) * 12 + int(month[5:]) for month in months]
    first = [month for month, n in zip(months, numbers, strict=True) if n - 1 not in numbers]
    last = [month for month, n in zip(months, numbers, strict=True) if n + 1 not in numbers]
    return [a if a == b else f"{a} to {b}" for a, b in zip(first, last, strict=True)]


def _months(plans: list[Json]) -> list[Json]:
    """Return every month from the first to the last campaign, with the plans that are active in it."""
    active: dict[str, set[str]] = {}
    for plan in plans:
        for level in plan["levels"]:
            for month in level["months"]:
                active.setdefault(month, set()).add(plan["id"])
    if not active:
        return []
    (first_year, first), (last_year, last) = (tuple(map(int, m.split("-"))) for m in (min(active), max(active)))
    months = [
        f"{(n - 1) // 12}-{(n - 1) % 12 + 1:02d}" for n in range(first_year * 12 + first, last_year * 12 + last + 1)
    ]
    return [{"month": month, "plans": sorted(active.get(month, ()))} for month in months]
