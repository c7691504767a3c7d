"""The matrix: every level against every audience and every sector, each cell with its status and evidence."""

from __future__ import annotations

from campaignkit.coverage.evidence import Evidence, Status, status_of
from campaignkit.coverage.what_counts import MESSAGE, PlanFacts
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.model.activity import Activity
from campaignkit.records import dataclass

Found = dict[tuple[str, str], list[Evidence]]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what the plan does at a level for an audience, or with a sector."""

    status: Status
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Cells by level and column; columns are audience ids or sectors, in the order of the plan."""

    columns: tuple[str, ...]
    cells: dict[tuple[str, str], Cell]


def audience_matrix(facts: PlanFacts) -> Matrix:
    """Return level by audience: a complete activity at the level that speaks to the audience covers a cell.

    Without a level of its own an activity addresses each audience at that audience's level.
    """
    cells: Found = {}
    for activity in facts.activities:
        spoken_to = {facts.messages[message].audience for message in activity.messages}
        for audience in activity.audiences:
            lacks = facts.lacks(activity)
            if audience not in spoken_to and MESSAGE not in lacks:
                lacks = (*lacks, "a message for it")
            level = activity.level or facts.level_of(facts.audiences[audience])
            cells.setdefault((level, audience), []).append(_evidence(activity, lacks))
    return _matrix(tuple(audience.id for audience in facts.plan.audiences), cells)


def sector_matrix(facts: PlanFacts) -> Matrix:
    """Return level by sector: a complete activity at the level in which the sector acts covers a cell."""
    sector_of = {stakeholder.id: stakeholder.sector for stakeholder in facts.plan.stakeholders}
    cells: Found = {}
    for activity in facts.activities:
        acting = (*activity.accountable, *activity.responsible, *activity.consulted)
        for sector in dict.fromkeys(sector_of[stakeholder] for stakeholder in acting):
            for level in facts.levels_of(activity):
                cells.setdefault((level, sector), []).append(_evidence(activity, facts.lacks(activity)))
    present = set(sector_of.values())
    return _matrix(tuple(sector for sector in terms()["sectors"] if sector in present), cells)


def _evidence(activity: Activity, lacks: tuple[str, ...]) -> Evidence:
    return Evidence(("activities", activity.id), activity.name, lacks)


def _matrix(columns: tuple[str, ...], evidence: Found) -> Matrix:
    cells = {}
    for level in terms()["levels"]:
        for column in columns:
            there = tuple(evidence.get((level, column), ()))
            cells[level, column] = Cell(status_of(there), there)
    return Matrix(columns, cells)
