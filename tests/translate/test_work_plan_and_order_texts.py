"""What only papers of the office print is offered to translators, and nobody has to translate it."""

from __future__ import annotations

from functools import partial

from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import office_texts, printed_texts
from campaignkit.translate.edition import translated
from campaignkit.translate.work_plan_and_order_texts import office_texts_in, office_texts_left
from tests.support import overlay_document

EVERY_PAPER = """
campaign:
  translations: [ro, ru]
  safeguarding_lead: The school psychologist
materials:
  - {id: work, type: work-plan, languages: [en, ro]}
"""
FIGURES = ("35 %", "unknown", "12")


def plan_of(text: str) -> Plan:
    plan = overlay_document(text).plan
    assert plan is not None
    return plan


def strings(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [one for part in value.values() for one in strings(part)]
        case list():
            return [one for part in value for one in strings(part)]
    return []


def test_a_work_plan_prints_nothing_that_no_translator_was_offered() -> None:
    plan = plan_of(EVERY_PAPER)
    offered = [*printed_texts(plan), *office_texts(plan)]
    marked = translated(plan, "ro", {text.key: f"«{text.value}»" for text in offered})
    builder = ViewBuilder(marked, State("final", ()), SHIPPED, ("en", "ro"))
    builder.translated = frozenset(text.value for text in office_texts(marked))
    (job,) = (job for job in plan_jobs(marked, SHIPPED) if job.material.id == "work")
    view = builder.view(job)["plan"]
    assert view["objectives"][0]["aim"].startswith("«")
    unmarked = {text.value for text in offered}
    assert not unmarked.intersection(strings(dict(view)))


def test_they_are_offered_where_a_language_has_such_a_paper() -> None:
    plan = plan_of(EVERY_PAPER)
    keys = [text.key for text in office_texts_in(plan, "ro", SHIPPED)]
    assert "campaign.safeguarding_lead" not in keys  # a brief and a checklist print it
    assert any(key.startswith("objectives.") for key in keys)
    assert office_texts_in(plan, "ru", SHIPPED) == []


def test_the_paper_of_an_order_is_offered_where_there_is_an_order() -> None:
    printing = "{id: poster-teens, printing: {paper: silk, finish: folded, colours: 4/0}}"
    paper = "materials.poster-teens.printing.paper"
    order = "{id: order, type: print-order, languages: [en, ro]}"
    plan = plan_of(f"campaign: {{translations: [ro]}}\nmaterials:\n  - {printing}\n  - {order}\n")
    keys = [text.key for text in office_texts_in(plan, "ro", SHIPPED)]
    assert paper in keys
    assert "materials.poster-teens.printing.colours" not in keys


def test_a_figure_is_the_same_in_all_languages() -> None:
    values = [text.value for text in office_texts_in(plan_of(EVERY_PAPER), "ro", SHIPPED)]
    assert not set(FIGURES).intersection(values)


def test_what_is_left_is_counted() -> None:
    plan = plan_of(EVERY_PAPER)
    left = partial(office_texts_left, plan, language="ro", library=SHIPPED)
    offered, _ = left(None)
    assert left(None) == (offered, offered)
    assert offered == len(office_texts_in(plan, "ro", SHIPPED))
