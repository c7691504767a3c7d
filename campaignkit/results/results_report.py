"""What became of a plan as plain data: what every output format shows, and what `--format json` prints."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.json_data import Json
from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.aims import Indicator, Objective
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model.results import Result, Sessions
from campaignkit.plan.paper_of_plan import paper_of
from campaignkit.results.audiences import audience_rows, parts_of
from campaignkit.results.budget import budget_rows
from campaignkit.results.figures import verdict


def plan_report(campaign: Campaign, today: datetime.date) -> Json:
    """Return plan and results of a plan that could be built.

    Raises:
        ValueError: the plan could not be built; callers show its findings instead.
    """
    plan = campaign.plan
    if plan is None:
        raise ValueError(f"{campaign.file} has no plan")
    section = plan.campaign
    report: Json = {
        "schema_version": 1,
        "date": today.isoformat(),
        "file": campaign.file,
        "id": section.id,
        "title": section.title,
        "summary": section.summary,
        "country": section.country,
        "paper": paper_of(plan),
        "language": section.language,
        "starts": section.starts.isoformat(),
        "ends": section.ends.isoformat(),
        "over": today > section.ends,
        "follows": _earlier(campaign),
        "led_by": [s.name for s in plan.stakeholders if s.role == "lead"],
        "funded_by": [s.name for s in plan.stakeholders if s.role == "funder"],
        "objectives": [_objective(plan, objective, today) for objective in plan.objectives],
        "phases": [
            {"id": phase.id, "name": phase.name, "starts": phase.starts.isoformat(), "ends": phase.ends.isoformat()}
            for phase in plan.phases
        ],
        "activities": [_activity(plan, activity, today) for activity in plan.activities],
        "budget": budget_rows(plan),
        "audiences": audience_rows(plan),
    }
    return report | {"not_measured": list(_not_measured(report))}


def _earlier(campaign: Campaign) -> Json | None:
    """Return what the campaign before this one was called, and when it was; None where its plan cannot be read."""
    before = None if campaign.follows is None else open_campaign(campaign.follows).plan
    if before is None:
        return None
    section = before.campaign
    return {"title": section.title, "starts": section.starts.isoformat(), "ends": section.ends.isoformat()}


def _objective(plan: Plan, objective: Objective, today: datetime.date) -> Json:
    names = {audience.id: audience.name for audience in plan.audiences}
    due = today > objective.by
    return {
        "id": objective.id,
        "aim": objective.aim,
        "audiences": [names[audience] for audience in objective.audiences],
        "measure": objective.measure,
        "baseline": objective.baseline,
        "target": objective.target,
        "by": objective.by.isoformat(),
        "follow_up": objective.follow_up,
        **_compared(objective.baseline, objective.target, objective.result, due=due, counts_up=False),
        "indicators": [_indicator(indicator, due=due) for indicator in objective.indicators],
    }


def _indicator(indicator: Indicator, *, due: bool) -> Json:
    return {
        "id": indicator.id,
        "kind": indicator.kind,
        "measure": indicator.measure,
        "baseline": indicator.baseline,
        "target": indicator.target,
        "kept_apart_by": list(indicator.disaggregate_by),
        **_compared(
            indicator.baseline, indicator.target, indicator.result, due=due, counts_up=indicator.kind == "output"
        ),
    }


def _compared(baseline: str | None, target: str | None, result: Result | None, *, due: bool, counts_up: bool) -> Json:
    """Return a result and how it stands to its target; without one whether it is missing or only not due yet."""
    if result is None:
        return {"result": None, "status": "not measured" if due else "not due yet"}
    status = "measured" if target is None else verdict(baseline, target, result.value, counts_up=counts_up)
    return {
        "result": {
            "value": result.value,
            "on": None if result.on is None else result.on.isoformat(),
            "source": result.source,
            "parts": parts_of(result.parts),
        },
        "status": status,
    }


def _activity(plan: Plan, activity: Activity, today: datetime.date) -> Json:
    names = {stakeholder.id: stakeholder.name for stakeholder in plan.stakeholders}
    phases = {phase.id: phase.name for phase in plan.phases}
    done = activity.done
    last = activity.ends or activity.starts or plan.campaign.ends
    return {
        "id": activity.id,
        "name": activity.name,
        "phase": None if activity.phase is None else phases[activity.phase],
        "accountable": [names[one] for one in activity.accountable],
        "starts": None if activity.starts is None else activity.starts.isoformat(),
        "ends": None if activity.ends is None else activity.ends.isoformat(),
        "state": done.state if done is not None else "nothing recorded" if today > last else "not over yet",
        "sessions": _sessions(activity.sessions),
        "held": _sessions(None if done is None else done.sessions),
        "on": None if done is None or done.on is None else done.on.isoformat(),
        "source": None if done is None else done.source,
        "note": None if done is None else done.note,
    }


def _sessions(sessions: Sessions | None) -> Json | None:
    return None if sessions is None else {"number": sessions.number, "places": list(sessions.places)}


def _not_measured(report: Json) -> Iterator[Json]:
    """Yield what somebody who reads the report has to know is not in it."""
    for objective in report["objectives"]:
        for kind, one in (
            ("objective", objective),
            *(("indicator", indicator) for indicator in objective["indicators"]),
        ):
            if one["status"] == "not measured":
                yield {"kind": kind, "id": one["id"], "what": one["measure"], "why": "not measured"}
            elif one["result"] is not None:
                yield from _unbacked(kind, one)
                yield from _not_kept_apart(kind, one)
    for activity in report["activities"]:
        if activity["state"] == "nothing recorded":
            yield {"kind": "activity", "id": activity["id"], "what": activity["name"], "why": "nothing recorded"}
        elif (
            activity["state"] != "cancelled" and activity["sessions"] and not activity["held"] and activity["source"]
        ):
            yield {"kind": "activity", "id": activity["id"], "what": activity["name"], "why": "sessions not counted"}
    for audience in report["audiences"]:
        if report["over"] and audience["achieved"] is None:
            why = "how many there are is not known" if audience["by_activity"] else "reach not known"
            yield {"kind": "audience", "id": audience["id"], "what": audience["name"], "why": why}
    for row in report["budget"]["activities"]:
        if row["planned"] is not None and row["spent"] is None and row["over"]:
            yield {"kind": "activity", "id": row["id"], "what": row["name"], "why": "cost not recorded"}


def _unbacked(kind: str, one: Json) -> Iterator[Json]:
    for key, why in (("on", "no day"), ("source", "no source")):
        if one["result"][key] is None:
            yield {"kind": kind, "id": one["id"], "what": one["measure"], "why": why}


def _not_kept_apart(kind: str, one: Json) -> Iterator[Json]:
    """Yield a result that was to be kept apart by sex or age, and is not."""
    for by, key in (("sex", "sex"), ("age", "ages")):
        if by in one.get("kept_apart_by", ()) and not any(part[key] for part in one["result"]["parts"]):
            yield {"kind": kind, "id": one["id"], "what": one["measure"], "why": f"not kept apart by {by}"}
