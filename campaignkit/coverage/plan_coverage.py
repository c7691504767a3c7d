"""The whole coverage of one plan as plain data: what every output format shows, and what `--format json` prints."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.framework import Framework
from campaignkit.coverage.evidence import Evidence, status_of
from campaignkit.coverage.matrix import Cell, Matrix, audience_matrix, sector_matrix
from campaignkit.coverage.reach import plan_reach
from campaignkit.coverage.requirements import RequirementCoverage, framework_coverage, waived_levels
from campaignkit.coverage.what_counts import PlanFacts
from campaignkit.diagnostics.english_grammar import join
from campaignkit.json_data import Json
from campaignkit.knowledge.reader import rows
from campaignkit.plan.currency_sums import currency_of, in_campaign_currency
from campaignkit.plan.languages_of_material import languages_of
from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paper_of_plan import paper_of
from campaignkit.plan.paths import key_of
from campaignkit.source.node import Node
from campaignkit.source.place_of_path import span_for
from campaignkit.translate.progress import unfinished

STATUSES = ("covered", "named only", "waived", "missing")


class ShownEvidence:
    """Shows what speaks for a plan with its place: each item once, though it counts for many cells."""

    def __init__(self, root: Node) -> None:
        """Take the plan as it is written."""
        self._root = root
        self._items: dict[Evidence, Json] = {}

    def __call__(self, evidence: Evidence) -> Json:
        """Return an item with the line it stands in."""
        if evidence not in self._items:
            span = span_for(self._root, evidence.path)
            self._items[evidence] = {
                "path": key_of(evidence.path),
                "what": evidence.what,
                "lacks": list(evidence.lacks),
                "place": f"{span.file}:{span.start.line}",
            }
        return self._items[evidence]


def plan_summary(campaign: Campaign, today: datetime.date, language: str | None = None) -> Json:
    """Return the coverage of a plan that could be built; its names in a `language` as far as there are translations.

    Raises:
        ValueError: the plan could not be built; callers show its findings instead.
    """
    plan, root = campaign.plan, campaign.root
    if plan is None or root is None:
        raise ValueError(f"{campaign.file} has no plan")
    plan = _named_in(campaign, plan, language)
    facts = PlanFacts(plan)
    section = plan.campaign
    measured_by = {
        name: framework_coverage(plan, framework, today, facts) for name, framework in campaign.frameworks.items()
    }
    open_levels = frozenset(level for coverage in measured_by.values() for level in waived_levels(coverage))
    in_view = ShownEvidence(root)
    return {
        "file": campaign.file,
        "id": section.id,
        "title": section.title,
        "country": section.country,
        "paper": paper_of(plan),
        "region": section.region,
        "lead": next((one.name for one in plan.stakeholders if one.role == "lead"), None),
        "scope": section.scope,
        "topic": campaign.topic.id,
        "ages_asked": _ages(campaign.topic.ages),
        "not_asked": list(campaign.topic.not_audiences),
        "language": section.language,
        "starts": section.starts.isoformat(),
        "ends": section.ends.isoformat(),
        "levels": [_level(facts, campaign, in_view, level, open_levels) for level in rows("levels")],
        "unfinished": [
            {"language": name, "texts_left": left, "texts": texts}
            for name, left, texts in unfinished(campaign.plan or plan, campaign.editions, campaign.library)
        ],
        "audiences": [
            {"id": a.id, "name": a.name, "kind": a.kind, "level": facts.level_of(a), "ages": _ages(a.ages)}
            for a in plan.audiences
        ],
        "by_audience": _matrix(audience_matrix(facts), in_view, {a.id: a.name for a in plan.audiences}, open_levels),
        "by_sector": _matrix(
            sector_matrix(facts), in_view, {s: row["label"] for s, row in rows("sectors").items()}, open_levels
        ),
        "frameworks": [
            _framework(plan, in_view, framework, measured_by[name]) for name, framework in campaign.frameworks.items()
        ],
        "reach": [asdict(reach) for reach in plan_reach(plan)],
    }


def _named_in(campaign: Campaign, plan: Plan, language: str | None) -> Plan:
    """Return the plan with its texts in a language; it stays the plan that was written in its own."""
    translation = next((edition.plan for edition in campaign.editions if edition.language == language), plan)
    return replace(translation, campaign=replace(translation.campaign, language=plan.campaign.language))


def _ages(ages: Any) -> list[int] | None:
    return None if ages is None else [ages.from_, ages.to]


def _level(
    facts: PlanFacts, campaign: Campaign, in_view: ShownEvidence, level: str, open_levels: frozenset[str]
) -> Json:
    evidence = tuple(facts.at_level(level))
    activities = [a for a in facts.activities if level in facts.levels_of(a)]
    return {
        "id": level,
        "label": rows("levels")[level]["label"],
        "short": rows("levels")[level]["short"],
        "status": _or_waived(status_of(evidence), level, open_levels),
        "activities": len(activities),
        "months": sorted({month for activity in activities for month in months_of(activity)}),
        "budget": _budget(facts.plan, activities),
        "languages": sorted(
            {name for activity in activities for name in _languages(facts, campaign, activity, level)}
        ),
        "evidence": [in_view(item) for item in evidence],
    }


def _languages(facts: PlanFacts, campaign: Campaign, activity: Activity, level: str) -> Iterator[str]:
    """Yield the languages an activity speaks at a level: those in which a material for it is wholly translated.

    A Turkish leaflet for parents says nothing to pupils: it counts at the level of parents.
    """
    plan = facts.plan

    def is_for(audience: str | None) -> bool:
        return audience is None or (activity.level or facts.level_of(facts.audiences[audience])) == level

    materials = [m for m in plan.materials if m.id in activity.materials and is_for(m.audience)]
    if not materials:
        yield plan.campaign.language
    for edition in campaign.editions:
        lacking = {path[:2] for path in edition.untranslated}
        for material in materials:
            texts = [("materials", material.id), *(("messages", message) for message in material.messages)]
            if edition.language in languages_of(plan, material) and not lacking.intersection(texts):
                yield edition.language


def months_of(activity: Activity) -> list[str]:
    """Return the months in which an activity runs, such as 2025-02."""
    if activity.starts is None:
        return []
    end = activity.ends or activity.starts
    first, last = activity.starts.year * 12 + activity.starts.month, end.year * 12 + end.month
    return [f"{(n - 1) // 12}-{(n - 1) % 12 + 1:02d}" for n in range(first, last + 1)]


def _budget(plan: Plan, activities: list[Activity]) -> dict[str, str]:
    """Return the budgets of activities by currency: that of the campaign, and others of which it gives no rate."""
    own = currency_of(plan)
    total: dict[str, Decimal] = {}
    for budget in (activity.budget for activity in activities):
        if budget is not None:
            counted = in_campaign_currency(plan, budget.amount, budget.currency)
            currency = own or budget.currency if counted is not None else budget.currency
            amount = budget.amount if counted is None else counted
            total[currency or "?"] = total.get(currency or "?", Decimal(0)) + amount
    return {currency: _plain(amount) for currency, amount in sorted(total.items())}


def _plain(amount: Decimal) -> str:
    """Return an amount with both decimals, or with none: `800.50`, `800`."""
    return f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:.2f}"


def _or_waived(status: str, level: str, open_levels: frozenset[str]) -> str:
    """Return `waived` for what is open at a level that the plan leaves open on purpose."""
    return "waived" if status != "covered" and level in open_levels else status


def _matrix(matrix: Matrix, in_view: ShownEvidence, names: dict[str, str], open_levels: frozenset[str]) -> list[Json]:
    """Return one row for each audience or sector, with a cell for each level."""
    return [
        {
            "id": column,
            "name": names[column],
            "cells": {
                level: _cell(matrix.cells[level, column], in_view, level, column, open_levels)
                for level in rows("levels")
            },
        }
        for column in matrix.columns
    ]


def _cell(cell: Cell, in_view: ShownEvidence, level: str, column: str, open_levels: frozenset[str]) -> Json:
    status = _or_waived(cell.status, level, open_levels)
    if not cell.evidence:
        return _empty_cell(status, level, column)
    evidence = [in_view(item) for item in cell.evidence]
    return {"status": status, "evidence": evidence, "closing": _closing(cell)}


@lru_cache(maxsize=4096)
def _empty_cell(status: str, level: str, column: str) -> Json:
    """Return a cell for which nothing speaks: one for all plans, as most cells of many plans are such."""
    return {
        "status": status,
        "evidence": [],
        "closing": f"Add an activity with `level: {level}` for or with `{column}`.",
    }


def _closing(cell: Cell) -> str:
    """Say the smallest change that would cover a cell: what the nearest activity lacks."""
    if cell.status == "covered":
        return ""
    nearest = min(cell.evidence, key=lambda evidence: len(evidence.lacks))
    return f"“{nearest.what}” lacks {join(nearest.lacks)}."


def _framework(
    plan: Plan, in_view: ShownEvidence, framework: Framework, requirements: tuple[RequirementCoverage, ...]
) -> Json:
    demands = [f for f in requirements if getattr(f.requirement.strictness, plan.campaign.scope) != "off"]
    counts: Counter[str] = Counter(f.status for f in demands)
    return {
        "id": framework.id,
        "name": framework.name,
        "citation": framework.citation,
        "dated": framework.dated,
        "reviewed_by": framework.reviewed_by,
        "asked": len(demands),
        "counts": {status: counts[status] for status in STATUSES},
        "requirements": [_requirement(plan, in_view, f) for f in demands],
    }


def _requirement(plan: Plan, in_view: ShownEvidence, coverage: RequirementCoverage) -> Json:
    waiver = coverage.waiver
    return {
        "id": coverage.requirement.id,
        "citation": coverage.requirement.citation,
        "sentence": coverage.requirement.sentence,
        "strictness": getattr(coverage.requirement.strictness, plan.campaign.scope),
        "status": coverage.status,
        "evidence": [in_view(evidence) for evidence in coverage.evidence],
        "closing": coverage.closing,
        "waiver": None
        if waiver is None
        else {"reason": waiver.reason, "by": waiver.by, "until": waiver.until.isoformat()},
    }
