"""YAML to paste: the smallest addition that would close a gap, made from what the plan already has.

The stub is complete and valid, so that pasting it closes the gap at once; its texts begin with TODO, so that nobody
prints them by mistake.
"""

from __future__ import annotations

from campaignkit.campaign.framework import Condition, Requirement
from campaignkit.coverage.requirements import run_test
from campaignkit.coverage.what_counts import INSTITUTIONS, PlanFacts
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.model.plan import Plan

NEW = "todo"
"""The id of what a plan has none of at all and a stub has to bring along."""


def stub_for(facts: PlanFacts, requirement: Requirement) -> str:
    """Return lines of YAML that close a requirement when they are merged into the plan (as an overlay would)."""
    sections: dict[str, list[str]] = {}
    _add(facts, requirement.test, requirement.id.replace(".", "-"), sections)
    return "\n".join(f"{section}:\n" + "\n".join(items) for section, items in sections.items())


def advice_from(stub: str) -> str:
    """Return a stub as lines of advice: the entries as they are to be pasted, behind the section they belong to.

    A plan usually has the section already, and its key must not stand there twice.
    """
    lines: list[str] = []
    for line in stub.splitlines():
        begins = "To begin with, under" if not lines else "And under"
        lines.append(line if line.startswith(" ") else f"{begins} `{line.removesuffix(':')}`:")
    return "\n".join(lines)


def _add(facts: PlanFacts, test: Condition, name: str, sections: dict[str, list[str]]) -> None:
    if test.level is not None:
        _activity(facts, name, sections, level=test.level)
    if test.audience is not None:
        kind = (*test.audience.kinds, terms()["audiences"][0])[0]
        ages = ""
        if test.audience.youngest is not None or test.audience.oldest is not None:
            low = test.audience.youngest if test.audience.youngest is not None else test.audience.oldest
            high = test.audience.oldest if test.audience.oldest is not None else low
            ages = f", ages: {{from: {low}, to: {high}}}"
        _audience(name, kind, sections, ages)
        _message(name, name, "", sections)
        _activity(facts, name, sections, audience=name, message=name)
    if test.message is not None:
        kinds = test.message.audiences
        fitting = [a.id for a in facts.plan.audiences if not kinds or a.kind in kinds]
        audience = fitting[0] if fitting else name
        if not fitting:
            _audience(name, (*kinds, terms()["audiences"][0])[0], sections, "")
        tags = f", tags: [{test.message.tags[0]}]" if test.message.tags else ""
        _message(name, audience, tags, sections)
        _activity(facts, name, sections, audience=audience, message=name)
    if test.stakeholder is not None:
        _stakeholder(facts, test, name, sections)
    if test.help is not None:
        _help(facts, test, name, sections)
    if test.participation is not None:
        _participation(facts, test, name, sections)
    for number, part in enumerate(test.all, 1):
        if run_test(facts, part).status != "covered":
            _add(facts, part, f"{name}-{number}", sections)
    if test.any:
        _add(facts, test.any[0], name, sections)


def _first(items: tuple[object, ...], otherwise: str) -> str:
    return str(getattr(items[0], "id", otherwise)) if items else otherwise


def _audience(name: str, kind: str, sections: dict[str, list[str]], ages: str) -> None:
    sections.setdefault("audiences", []).append(f'  - {{id: {name}, name: "TODO: whom", kind: {kind}{ages}}}')


def _message(name: str, audience: str, tags: str, sections: dict[str, list[str]]) -> None:
    item = f'  - {{id: {name}, audience: {audience}, headline: "TODO: what is said"{tags}}}'
    sections.setdefault("messages", []).append(item)


def _activity(
    facts: PlanFacts,
    name: str,
    sections: dict[str, list[str]],
    *,
    level: str = "",
    audience: str = "",
    message: str = "",
    extra: str = "",
) -> None:
    plan = facts.plan
    if not audience:
        spoken_to = {m.audience: m.id for m in plan.messages}
        at_level = [a.id for a in plan.audiences if facts.level_of(a) == level]
        audience = next(iter((*at_level, *spoken_to)), name)
        message = spoken_to.get(audience, name) if audience in at_level or not level else name
        if audience == name:
            _audience(name, terms()["audiences"][0], sections, "")
        if message == name:
            _message(name, audience, "", sections)
    channel = _first(plan.channels, NEW)
    if not plan.channels:
        sections["channels"] = [f'  - {{id: {NEW}, name: "TODO: where", kind: {terms()["channels"][0]}}}']
    sections.setdefault("activities", []).append(
        f'  - id: {name}\n    name: "TODO: what is done"\n'
        + (f"    level: {level}\n" if level else "")
        + ('    change: "TODO: which rule or practice is another afterwards"\n' if level == INSTITUTIONS else "")
        + f"    audiences: [{audience}]\n    messages: [{message}]\n    channels: [{channel}]\n"
        + f"    accountable: {_accountable(plan, sections)}\n"
        + f"    indicators: [{_indicator(plan, sections)}]\n"
        + f"    starts: {plan.campaign.starts}"
        + extra
    )


def _accountable(plan: Plan, sections: dict[str, list[str]]) -> str:
    if not plan.stakeholders and not any(f"id: {NEW}," in line for line in sections.get("stakeholders", ())):
        item = f'  - {{id: {NEW}, name: "TODO: who", sector: {terms()["sectors"][0]}, role: lead}}'
        sections.setdefault("stakeholders", []).append(item)
    return _first(plan.stakeholders, NEW)


def _indicator(plan: Plan, sections: dict[str, list[str]]) -> str:
    ids = [indicator.id for objective in plan.objectives for indicator in objective.indicators]
    if not ids:
        sections["objectives"] = [
            f'  - id: {NEW}\n    aim: "TODO: what changes"\n    measure: "TODO: how it is seen"\n'
            "    baseline: unknown\n"
            f'    target: "TODO: how much"\n    by: {plan.campaign.ends}\n    indicators:\n'
            f'      - {{id: {NEW}, kind: output, measure: "TODO: what is counted"}}'
        ]
    return ids[0] if ids else NEW


def _stakeholder(facts: PlanFacts, test: Condition, name: str, sections: dict[str, list[str]]) -> None:
    partner = test.stakeholder
    if partner is None:
        return
    sector = (*partner.sectors, terms()["sectors"][0])[0]
    role = (*partner.roles, "partner")[0]
    item = f'  - {{id: {name}, name: "TODO: who", sector: {sector}, role: {role}}}'
    sections.setdefault("stakeholders", []).append(item)
    if facts.plan.activities:
        first = facts.plan.activities[0]
        ids = ", ".join((*first.consulted, name))
        activities = sections.setdefault("activities", [])
        same = f"  - {{id: {first.id}, consulted: ["
        for index, line in enumerate(activities):
            if line.startswith(same):
                activities[index] = line.replace("]}", f", {name}]}}")
                return
        activities.append(f"{same}{ids}]}}")
    else:
        _activity(facts, name, sections, extra=f"\n    consulted: [{name}]")


def _help(facts: PlanFacts, test: Condition, name: str, sections: dict[str, list[str]]) -> None:
    kind = (*(test.help.kinds if test.help else ()), "helpline")[0]
    country = facts.plan.campaign.country
    sections.setdefault("help", []).append(
        f'  - {{id: {name}, name: "TODO: what it is called", kind: {kind}, country: {country}, '
        'sources: ["TODO: the operator\'s own page"]}'
    )
    used = [m for activity in facts.plan.activities for m in activity.messages]
    if not used:
        _audience(name, terms()["audiences"][0], sections, "")
        _message(name, name, f", help: [{name}]", sections)
        _activity(facts, name, sections, audience=name, message=name)
    else:
        services = ", ".join((*facts.messages[used[0]].help, name))
        sections.setdefault("messages", []).append(f"  - {{id: {used[0]}, help: [{services}]}}")


def _participation(facts: PlanFacts, test: Condition, name: str, sections: dict[str, list[str]]) -> None:
    kinds = test.participation.audiences if test.participation else ()
    fitting = [a.id for a in facts.plan.audiences if not kinds or a.kind in kinds]
    audience = fitting[0] if fitting else name
    if not fitting:
        _audience(name, (*kinds, terms()["audiences"][0])[0], sections, "")
    own = [m.id for m in facts.plan.messages if m.audience == audience]
    if not own:
        _message(name, audience, "", sections)
    extra = (
        '\n    participation:\n      how: "TODO: what they decide or make"\n      consent: "TODO: of whom, and how"\n'
        '      safeguarding_lead: "TODO: function and organisation"'
    )
    _activity(facts, name, sections, audience=audience, message=own[0] if own else name, extra=extra)
