"""A page is stamped with what is about it: nothing that only another material prints, all that is about the whole."""

from __future__ import annotations

import io
import re

import docx
import pypdfium2
import pytest

from campaignkit.diagnostics.finding import Diagnostic, Position, Severity, Span
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.state_from_findings import State, kit_state
from campaignkit.kit.view import ViewBuilder
from campaignkit.materials.library import SHIPPED
from tests.kit import stress
from tests.support import overlay_document

AT = Position(1, 1)
TWO = """
messages:
  - {id: only-there, audience: teens, headline: Ask, call_to_action: Ask an adult.}
materials:
  - {id: leaflet, type: leaflet, audience: teens, messages: [only-there]}
"""


def found(code: str, path: str) -> Diagnostic:
    return Diagnostic(code, "", Span("plan.yaml", AT, AT), path, Severity.WARNING)


def stamps(*findings: Diagnostic) -> dict[str, list[str]]:
    plan = overlay_document(TWO).plan
    assert plan is not None
    builder = ViewBuilder(plan, kit_state([], findings), SHIPPED)
    views = {job.material.id: builder.view(job)["state"] for job in plan_jobs(plan, SHIPPED)}
    assert {view["name"] for view in views.values()} == {"proof"}
    return {name: views[name]["reasons"] for name in ("poster-teens", "leaflet")}


def test_what_only_one_material_prints_is_on_its_stamp_alone() -> None:
    assert stamps(found("CK307", "messages.only-there.body"), found("CK302", "materials.poster-teens.title")) == {
        "poster-teens": [stamp("CK302")],
        "leaflet": [stamp("CK307")],
    }


def test_what_is_about_the_campaign_is_on_every_stamp() -> None:
    both = stamps(found("CK307", "campaign.title"), found("CK302", "activities.week.change"))
    assert both["poster-teens"] == both["leaflet"] == [stamp("CK307"), stamp("CK302")]


def test_a_reason_of_several_places_is_on_the_stamp_of_each() -> None:
    everywhere = stamps(found("CK307", "messages.only-there.body"), found("CK307", "materials.poster-teens.title"))
    assert everywhere["poster-teens"] == everywhere["leaflet"] == [stamp("CK307")]


def stamp(code: str) -> str:
    return kit_state([], [found(code, "campaign")]).reasons[0]


def test_a_state_that_says_nothing_of_places_is_for_all_pages() -> None:
    state = State("proof", ("not checked",))
    assert state.where(lambda _: False) == state


@pytest.mark.parametrize("form", ["a4", "word"])
@pytest.mark.parametrize(
    ("state", "reminded"), [(State("proof", ("incomplete plan",)), True), (State("final", ()), False)]
)
def test_a_final_brief_says_nothing_of_contacts_that_nobody_named(form: str, state: State, reminded: bool) -> None:
    text = re.sub(r"(?m)^    (contact|website): .*\n", "", stress.TEXT[: stress.TEXT.index("materials:\n")])
    plan = stress.plan_of(text + "materials: [{id: brief, type: stakeholder-brief, stakeholder: p1}]\n")
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.format.id == form)
    data, _ = make(TypstEngine(0), job, ViewBuilder(plan, state, SHIPPED).view(job))
    said = said_in(data)
    assert ("No contact has been named yet" in said) == reminded
    assert ("Contacts" in said) == reminded


def said_in(data: bytes) -> str:
    """Return the words of a PDF or of a document for Word."""
    if data.startswith(b"%PDF"):
        with pypdfium2.PdfDocument(data) as document:
            return "".join(page.get_textpage().get_text_range() for page in document)
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
