"""Names of campaigns in one report: those with equal titles get what tells them apart behind theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from campaignkit.json_data import Json
from campaignkit.kit.language_and_country_names import country_name

_Known = Callable[[Json], str]


def told_apart(plans: Sequence[Json], language: str) -> dict[str, str]:
    """Return a title for each plan, by its file: where titles are equal, with region, country, lead, year or file."""
    by_title: dict[str, list[Json]] = {}
    for plan in plans:
        by_title.setdefault(plan["title"].casefold(), []).append(plan)
    return {file: title for same in by_title.values() for file, title in _titles(same, language)}


def anchors(plans: Sequence[Json]) -> dict[str, str]:
    """Return a place in the page for each plan, by its file; ids may be equal in two folders."""
    counts: Counter[str] = Counter()
    places = {}
    for plan in plans:
        counts[plan["id"]] += 1
        number = counts[plan["id"]]
        places[plan["file"]] = plan["id"] if number == 1 else f"{plan['id']}-{number}"
    return places


def _titles(same: list[Json], language: str) -> list[tuple[str, str]]:
    if len(same) == 1:
        return [(same[0]["file"], same[0]["title"])]
    ways: tuple[_Known, ...] = (
        lambda plan: plan["region"] or "",
        lambda plan: country_name(plan["country"], language) if plan["country"] else "",
        lambda plan: plan["lead"] or "",
        lambda plan: plan["starts"][:4],
        lambda plan: plan["file"],
    )
    behind = next(texts for way in ways if _differ(texts := [way(plan) for plan in same]) or way is ways[-1])
    return [(plan["file"], f"{plan['title']} ({more})") for plan, more in zip(same, behind, strict=True)]


def _differ(texts: list[str]) -> bool:
    return all(texts) and len(set(texts)) == len(texts)
