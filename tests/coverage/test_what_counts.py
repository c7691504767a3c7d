"""Evidence: what counts, what is only named, and that every gap is closed by its own hint."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.framework_files import framework, shipped_frameworks
from campaignkit.campaign.opening import open_campaign
from campaignkit.coverage.plan_coverage import plan_summary
from campaignkit.coverage.requirements import framework_coverage
from campaignkit.coverage.stubs import advice_from, stub_for
from campaignkit.coverage.what_counts import PlanFacts
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.plan_reader import build
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Node, Sequence, item_id
from campaignkit.source.tree_merge import merge
from tests.support import CASES, SAMPLE, TODAY, overlay_document

ALL = {name: framework(name) for name in shipped_frameworks()}


def statuses(document: Campaign, name: str) -> dict[str, str]:
    assert document.plan is not None
    return {f.requirement.id: f.status for f in framework_coverage(document.plan, ALL[name], TODAY)}


def summary(document: Campaign) -> dict[str, Any]:
    return plan_summary(replace(document, frameworks={"sem5": ALL["sem5"]}), TODAY)


def test_being_an_audience_is_not_taking_part() -> None:
    assert (
        statuses(overlay_document("campaign: {id: x}\n"), "lanzarote")["lanzarote.9.1.children-take-part"]
        == "missing"
    )
    taking_part = "participation: {how: They choose, consent: Written, safeguarding_lead: Office}"
    text = f"activities:\n  - id: week\n    {taking_part}\n"
    assert statuses(overlay_document(text), "lanzarote")["lanzarote.9.1.children-take-part"] == "covered"
    undated = text.replace("  - id: week\n", "  - id: week\n    starts:\n")
    assert statuses(overlay_document(undated), "lanzarote")["lanzarote.9.1.children-take-part"] == "named only"


def test_article_8_has_two_halves() -> None:
    text = "messages:\n  - {{id: ask, tags: [{tag}]}}\n"
    first = statuses(overlay_document(text.format(tag="phenomenon")), "lanzarote")
    assert (first["lanzarote.8.1.phenomenon"], first["lanzarote.8.1.prevention"]) == ("covered", "missing")
    both = statuses(overlay_document(text.format(tag="phenomenon, prevention")), "lanzarote")
    assert both["lanzarote.8.1.prevention"] == "covered"


def test_to_be_informed_is_not_to_act() -> None:
    bank = "stakeholders:\n  - {id: bank, name: Bank, sector: banking-and-finance, role: partner}\nactivities:\n"
    informed = overlay_document(bank + "  - {id: week, informed: [bank]}\n")
    consulted = overlay_document(bank + "  - {id: week, consulted: [bank]}\n")
    assert statuses(informed, "lanzarote")["lanzarote.9.2.finance"] == "named only"
    assert statuses(consulted, "lanzarote")["lanzarote.9.2.finance"] == "covered"


def test_a_level_of_the_activity_counts_before_that_of_the_audience() -> None:
    cells = {
        (row["id"], level): cell["status"]
        for row in summary(overlay_document("activities:\n  - {id: week, level: community}\n"))["by_audience"]
        for level, cell in row["cells"].items()
    }
    assert cells["teens", "community"] == "covered"
    assert cells["teens", "individual"] == "missing"


def test_a_poster_that_staff_hang_up_changes_no_institution() -> None:
    poster = (
        "activities:\n  - {id: hang, name: Poster, level: organisational, audiences: [teachers], messages: [teach], "
        "channels: [lessons], accountable: school, indicators: [pupils]%s}\n"
    )
    named = ", change: Each school has a written procedure."
    week = "  - {id: week, audiences: [teens], messages: [tell-us]}\n"
    assert statuses(overlay_document(poster % "" + week), "sem5")["sem5.organisational"] == "named only"
    assert statuses(overlay_document(poster % named + week), "sem5")["sem5.organisational"] == "covered"
    counted = "objectives:\n  - id: tell\n    indicators: [{id: pupils, kind: outcome}]\n"
    assert statuses(overlay_document(counted + poster % "" + week), "sem5")["sem5.organisational"] == "covered"


def test_what_was_cancelled_covers_nothing() -> None:
    text = "activities:\n  - {id: week, level: community, done: {state: %s}}\n"
    assert statuses(overlay_document(text % "changed"), "sem5")["sem5.community"] == "covered"
    assert statuses(overlay_document(text % "cancelled"), "sem5")["sem5.community"] == "missing"
    cells = [row["cells"].values() for row in summary(overlay_document(text % "cancelled"))["by_audience"]]
    assert {cell["status"] for row in cells for cell in row} == {"missing"}


def test_what_is_said_to_the_same_people_already_is_no_other_level() -> None:
    again = (
        "activities:\n  - {id: again, name: Again, level: societal, audiences: [teens], messages: [tell-us], "
        "channels: [lessons], accountable: school, indicators: [pupils]}\n"
    )
    press = "  - {id: week, audiences: [teens], messages: [tell-us]}\n"
    assert statuses(overlay_document(again + press), "sem5")["sem5.societal"] == "named only"
    own = "messages:\n  - {id: law, audience: teens, headline: Ask for a law}\n" + again.replace("[tell-us]", "[law]")
    assert statuses(overlay_document(own + press), "sem5")["sem5.societal"] == "covered"


def test_an_activity_for_two_audiences_addresses_each_at_its_own_level() -> None:
    found = summary(overlay_document("campaign: {id: x}\n"))
    cells = {
        (row["id"], level)
        for row in found["by_audience"]
        for level, cell in row["cells"].items()
        if cell["status"] != "missing"
    }
    assert cells == {
        ("teens", "individual"),
        ("parents", "interpersonal"),
        ("village", "community"),
        ("teachers", "organisational"),
        ("press", "societal"),
    }


def test_a_waiver_counts_until_its_day() -> None:
    waiver = "{{requirement: sem5.community, reason: x, by: y, until: {day}}}"
    text = f"activities:\n  - {{{{id: week, level: individual}}}}\nwaive:\n  - {waiver}\n"
    assert statuses(overlay_document(text.format(day="2025-07-01")), "sem5")["sem5.community"] == "waived"
    assert statuses(overlay_document(text.format(day="2025-06-30")), "sem5")["sem5.community"] == "missing"


def test_a_waived_level_is_waived_in_the_matrix_too() -> None:
    text = (
        "activities:\n  - {id: week, level: individual}\n"
        "waive:\n  - {requirement: sem5.community, reason: x, by: y, until: 2025-12-31}\n"
    )
    found = summary(overlay_document(text))
    assert [level["status"] for level in found["levels"]] == ["covered", "missing", "waived", "missing", "missing"]
    cells = found["by_audience"][0]["cells"]
    assert (cells["community"]["status"], cells["societal"]["status"]) == ("waived", "missing")
    assert cells["societal"]["closing"] == "Add an activity with `level: societal` for or with `teens`."


def built(root: Node) -> Campaign:
    plan, problems = build(root, terms())
    assert not problems, [(p.code, p.message) for p in problems]
    return Campaign(path=Path("plan.yaml"), file="plan.yaml", library=SHIPPED, root=root, plan=plan)


@pytest.mark.parametrize("start", ["base", "sample", "empty"])
@pytest.mark.parametrize("name", ALL)
def test_the_stub_of_every_gap_closes_it(start: str, name: str) -> None:
    if start == "sample":
        document = open_campaign(SAMPLE)
    elif start == "base":
        document = overlay_document("campaign: {id: x}\n")
    else:
        base = load_text(
            SourceText("empty.yaml", (CASES / "base.yaml").read_text(encoding="utf-8").split("objectives:")[0])
        )
        assert base.root is not None
        document = built(base.root)
    assert document.plan is not None
    assert document.root is not None
    facts = PlanFacts(document.plan)
    gaps = [f for f in framework_coverage(document.plan, ALL[name], TODAY) if f.status in ("missing", "named only")]
    assert gaps or (start, name) in {("base", "sem5"), ("base", "sem4"), ("sample", "sem5"), ("sample", "sem4")}
    for gap in gaps:
        stub = load_text(SourceText("stub.yaml", stub_for(facts, gap.requirement) + "\n"))
        assert stub.root is not None, stub.diagnostics
        closed = built(merge(document.root, stub.root))
        assert statuses(closed, name)[gap.requirement.id] == "covered", stub_for(facts, gap.requirement)


def without(root: Node, section: str, item: str) -> Node:
    """Return a tree without one item of a section, and without every reference to it."""

    def pruned(node: Node, *, inside: bool) -> Node:
        if isinstance(node, Mapping):
            entries = []
            for key, value in node.entries:
                here = inside or key.value == section
                referring = getattr(value, "value", None) == item and key.value != "id"
                if not referring:
                    entries.append((key, pruned(value, inside=here)))
            return Mapping(entries, node.source, node.start, node.end)
        if isinstance(node, Sequence):
            kept = [child for child in node.items if getattr(child, "value", None) != item]
            kept = [child for child in kept if not (inside and item_id(child) == item)]
            return Sequence([pruned(child, inside=False) for child in kept], node.source, node.start, node.end)
        return node

    return pruned(root, inside=False)


@pytest.mark.parametrize("section", ["activities", "channels", "indicators"])
def test_removing_an_item_changes_exactly_the_cells_that_rest_on_it(section: str) -> None:
    document = open_campaign(SAMPLE)
    assert document.plan is not None
    assert document.root is not None
    plan = document.plan
    items = (
        [i.id for o in plan.objectives for i in o.indicators]
        if section == "indicators"
        else [item.id for item in getattr(plan, section)]
    )
    assert len(items) >= 7
    before = summary(document)
    for item in items:
        after = summary(built(without(document.root, section, item)))
        for matrix in ("by_audience", "by_sector"):
            rows_after = {row["id"]: row["cells"] for row in after[matrix]}
            for row in before[matrix]:
                for level, cell in row["cells"].items():
                    left = [e for e in cell["evidence"] if stands(plan, e["path"], section, item)]
                    whole = any(not e["lacks"] for e in left)
                    gone = section == "activities"
                    wanted = (
                        "covered"
                        if whole
                        else "missing"
                        if (gone and not left) or not cell["evidence"]
                        else "named only"
                    )
                    assert rows_after[row["id"]][level]["status"] == wanted, (item, row["id"], level)


def stands(plan: Any, path: str, section: str, item: str) -> bool:
    """Say whether an activity named as evidence still counts when an item is gone."""
    activity = next(a for a in plan.activities if a.id == path.split(".")[1])
    if section == "activities":
        return bool(activity.id != item)
    return any(other != item for other in getattr(activity, section))


SECTIONS = ("audiences", "stakeholders", "messages", "help", "channels", "activities", "materials", "indicators")


def items_of(plan: Plan, section: str) -> list[str]:
    if section == "indicators":
        return [indicator.id for objective in plan.objectives for indicator in objective.indicators]
    return [item.id for item in getattr(plan, section)]


def pruned(root: Node, plan: Plan, section: str, item: str) -> Node:
    """Return a tree without an item; what cannot stand without it (the messages to an audience) goes with it."""
    if section == "audiences":
        for message in plan.messages:
            root = without(root, "messages", message.id) if message.audience == item else root
        for material in plan.materials:
            root = without(root, "materials", material.id) if material.audience == item else root
    return without(root, section, item)


def resting_on(plan: Plan, section: str, item: str) -> set[str]:
    """Return the activities that rest on an item, directly or by a message to a removed audience."""
    gone = {m.id for m in plan.messages if m.audience == item} if section == "audiences" else set()
    return {
        a.id
        for a in plan.activities
        if item in (a.id, *a.audiences, *a.messages, *a.channels, *a.indicators)
        or item in (*a.accountable, *a.responsible, *a.consulted)
        or gone.intersection(a.messages)
    }


def cells_of(found: dict[str, Any]) -> dict[tuple[str, str, str], dict[str, Any]]:
    return {
        (matrix, row["id"], level): cell
        for matrix in ("by_audience", "by_sector")
        for row in found[matrix]
        for level, cell in row["cells"].items()
    }


@pytest.mark.parametrize("section", SECTIONS)
def test_only_what_rests_on_an_item_changes_and_the_hints_close_it_again(section: str) -> None:
    # without placeholders, so that taking a help service away leaves a plan that can be read
    text = re.sub(r"\{\{.*?\}\}", "here", SAMPLE.read_text(encoding="utf-8"))
    loaded = load_text(SourceText("plan.yaml", text))
    assert loaded.root is not None
    document = built(loaded.root)
    plan, root = document.plan, document.root
    assert plan is not None
    assert root is not None
    before, met = cells_of(summary(document)), statuses(document, "sem5")
    assert set(met.values()) == {"covered"}
    items = items_of(plan, section)
    assert len(items) >= 3
    changed = 0
    for item in items:
        smaller = built(pruned(root, plan, section, item))
        assert smaller.plan is not None
        assert smaller.root is not None
        after, touched = cells_of(summary(smaller)), resting_on(plan, section, item)
        for key, cell in after.items():
            if cell["status"] != before[key]["status"]:
                changed += 1
                assert {e["path"].split(".")[1] for e in before[key]["evidence"]} & touched, (item, key)
                assert cell["status"] == "covered" or cell["closing"], (item, key)
        tree: Node = smaller.root
        for gap in framework_coverage(smaller.plan, ALL["sem5"], TODAY):
            if gap.status != "covered":
                stub = load_text(SourceText("stub.yaml", stub_for(PlanFacts(smaller.plan), gap.requirement) + "\n"))
                assert stub.root is not None
                tree = merge(tree, stub.root)
        assert statuses(built(tree), "sem5") == met, item
    assert changed or section in ("help", "materials", "audiences")


def test_lines_to_paste_stand_below_the_name_of_their_section() -> None:
    stub = "activities:\n  - id: week\n    name: A\nmessages:\n  - {id: tell}"
    assert advice_from(stub).splitlines() == [
        "To begin with, under `activities`:",
        "  - id: week",
        "    name: A",
        "And under `messages`:",
        "  - {id: tell}",
    ]
