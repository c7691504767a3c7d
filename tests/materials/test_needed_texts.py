"""Translators are asked for what the files of their language print, and for nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from campaignkit.materials.needed_texts import needed_in, needed_texts
from campaignkit.materials.types import MESSAGE_TEXTS
from campaignkit.plan.model.campaign_section import Contact
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import office_texts, printed_texts
from campaignkit.translate.edition import translated
from campaignkit.translate.work_plan_and_order_texts import office_texts_in
from tests.kit import stress
from tests.kit.files import lines_of
from tests.support import overlay_document

PAPERS = {
    "work": "{id: work, type: work-plan, languages: [ro]}",
    "days": "{id: days, type: calendar, languages: [ro]}",
    "brief": "{id: brief, type: stakeholder-brief, stakeholder: police, formats: [word], languages: [ro]}",
    "list": "{id: list, type: event-checklist, activity: week, help: [line], formats: [word], languages: [ro]}",
}
OF_PLAN = ("activities", "channels", "objectives")
"""What nothing prints but a paper about the plan."""


def plan_of(materials: str) -> Plan:
    """Return the base plan, whose poster is English, with other materials."""
    plan = overlay_document(
        "campaign: {translations: [ro], safeguarding_lead: The nurse}\n"
        "stakeholders: [{id: police, does: Visits schools}, {id: school, does: Gives lessons}]\n"
        f"materials:\n  - {{id: poster-teens, languages: [en]}}\n{materials}"
    ).plan
    assert plan is not None
    return plan


def keys(plan: Plan) -> set[str]:
    return {text.key for text in (*needed_texts(plan, "ro", SHIPPED), *office_texts_in(plan, "ro", SHIPPED))}


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_what_a_paper_is_said_to_print_is_what_its_file_says(paper: str, tmp_path: Path) -> None:
    plan = plan_of(f"  - {paper}\n")
    marks = {text.key: f"Q{n}Z" for n, text in enumerate([*printed_texts(plan), *office_texts(plan)])}
    marked = translated(plan, "ro", marks)
    builder = ViewBuilder(marked, State("final", ()), SHIPPED, ("en", "ro"))
    builder.translated = frozenset(marks.values())
    (job,) = plan_jobs(plan, SHIPPED, languages=["ro"])
    file = tmp_path / job.output.name
    file.write_bytes(make(TypstEngine(0), replace(job, is_first=False), builder.view(job))[0])
    said = file.read_text("utf-8").replace("\r\n ", "") if file.suffix == ".ics" else "\n".join(lines_of(file))
    seen = {mark.replace("\u00ad", "") for mark in re.findall(r"Q\d+Z", said)}
    printed = {key for key, mark in marks.items() if mark in seen}
    papers = {text.key for text in office_texts(plan)} - {"objectives.tell.baseline"}  # the word `unknown`
    of_plan = {key for key in marks if key in papers or key.startswith(("activities", "channels"))}
    assert of_plan & printed
    assert of_plan & keys(plan) == of_plan & printed


def test_what_no_material_of_a_language_prints_is_not_needed_in_it() -> None:
    plan = plan_of("  - {id: card, type: wallet-card, audience: parents, messages: [ask], languages: [ro]}\n")
    needed = keys(plan)
    assert {"messages.ask.headline", "help.line.name", "audiences.parents.name"} <= needed
    assert "messages.tell-us.headline" not in needed
    assert not [key for key in needed if key.startswith(OF_PLAN)]


def test_whoever_stands_at_the_foot_of_everything_is_needed() -> None:
    plan = plan_of("  - {id: card, type: wallet-card, audience: parents, messages: [ask], languages: [ro]}\n")
    assert "stakeholders.school.name" in keys(plan)


def test_only_the_brief_of_a_partner_prints_what_it_does() -> None:
    assert "stakeholders.police.does" in keys(plan_of(f"  - {PAPERS['brief']}\n"))
    assert not {key for key in keys(plan_of(f"  - {PAPERS['work']}\n")) if key.endswith(".does")}


def test_what_a_text_names_is_needed() -> None:
    text = "Call {{ help.line.name }}"
    card = "{id: card, type: wallet-card, audience: parents, messages: [ask], help: [emergency], languages: [ro]}"
    plan = plan_of(f"  - {card}\n")
    assert "help.line.name" not in keys(plan)
    named = replace(plan, messages=tuple(replace(one, headline=text) for one in plan.messages))
    assert "help.line.name" in keys(named)
    assert "help.line.cost" not in keys(named)


def test_a_plan_without_materials_does_not_say_yet_what_is_printed() -> None:
    plan = replace(plan_of(""), materials=())
    is_needed = needed_in(plan, "ro", SHIPPED)
    assert all(is_needed(text.path) for text in printed_texts(plan))


IN_PART = [name for name in SHIPPED.types() if len(SHIPPED.type(name).message_texts) < len(MESSAGE_TEXTS)]


@pytest.mark.parametrize("name", IN_PART)
def test_what_a_type_leaves_out_of_its_messages_stands_in_no_file_of_it(name: str, tmp_path: Path) -> None:
    plan = next(
        plan
        for plan in map(stress.plan_of, (stress.TEXT, stress.more()))
        if any(m.type == name for m in plan.materials)
    )
    messages = tuple(replace(one, headline="Headd", body="Bodyy", call_to_action="Calll") for one in plan.messages)
    plan = replace(plan, messages=messages, materials=tuple(one for one in plan.materials if one.type == name))
    seen = ""
    for job in plan_jobs(plan, SHIPPED):
        view = ViewBuilder(plan, State("final", ()), SHIPPED).view(job)
        file = tmp_path / f"{job.output.stem}.{'pdf' if job.format.engine == 'typst' else job.format.output}"
        template = TEMPLATES / job.material.type / job.format.template
        drawn = job.format.engine == "typst"
        file.write_bytes(
            TypstEngine(0).render(template, view, "pdf") if drawn else make(TypstEngine(0), job, view)[0]
        )
        seen += "\n".join(lines_of(file))
    marks = {"headline": "Headd", "body": "Bodyy", "call_to_action": "Calll"}
    assert {key for key, mark in marks.items() if mark in seen} <= set(SHIPPED.type(name).message_texts)


def test_a_contact_of_the_campaign_is_needed_where_a_text_names_it() -> None:
    card = "  - {id: card, type: wallet-card, audience: parents, messages: [ask], languages: [ro], title: TITLE}\n"
    plan = plan_of(card.replace("TITLE", "Write"))
    contact = Contact(name="The office", email="office@example.org")
    plan = replace(plan, campaign=replace(plan.campaign, contact=contact))
    assert "campaign.contact.name" not in keys(plan)
    assert "messages.ask.body" not in keys(plan)
