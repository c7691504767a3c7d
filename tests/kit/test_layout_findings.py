"""What the laid-out page shows: CK503, CK504, CK505, CK506 and CK507, on real pages and on notes made by hand."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, cast

import pytest

from campaignkit.kit.contract.look_keys import Colours
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.designs import is_for_others
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.failure_findings import layout_diagnostics
from campaignkit.kit.jobs import Job, plan_jobs
from campaignkit.kit.layout_codes import least_side_mm
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.remedies import FEWER
from campaignkit.kit.state_from_findings import State, state_after_layout
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.contrast_formula import contrast
from campaignkit.materials.library import SHIPPED
from campaignkit.translate.edition import Edition
from campaignkit.translate.place_of_translation import PlaceInPlan
from tests.kit.conftest import FINAL, Kit, make_overlay
from tests.support import overlay_document, place, run

NARROW = "https://example.org/" + "/".join(["abcdefgh"] * 22)
"""An address so long that its code has squares of less than half a millimetre on A4."""


def notes_of(text: str, job_number: int = 0) -> tuple[Job, View, list[dict[str, Any]]]:
    """Render one job of the base plan with a text merged into it; return the job, its view and its notes."""
    plan = overlay_document(text).plan
    assert plan is not None
    job = plan_jobs(plan, SHIPPED)[job_number]
    view = ViewBuilder(plan, FINAL, SHIPPED).view(job)
    engine = TypstEngine(0)
    engine.render(TEMPLATES / job.material.type / job.format.template, view, job.format.output)
    return job, view, engine.notes()


def test_the_notes_are_what_was_really_set() -> None:
    short = notes_of("messages:\n  - {id: tell-us, headline: Tell someone, body: We listen.}\n")[2]
    long = notes_of(
        f"messages:\n  - {{id: tell-us, headline: {'Tell someone you trust. ' * 4}, body: We listen.}}\n"
    )[2]
    size = {
        name: max(n["size"] for n in notes if n["role"] == "title") for name, notes in (("s", short), ("l", long))
    }
    assert size["s"] > size["l"] >= 30
    assert {n["path"] for n in short if n["role"] == "text"} == {
        "campaign.title",
        "messages.tell-us.body",
        "messages.tell-us.call_to_action",
    }
    assert sum(1 for n in short if n["role"] == "number") == 2


def test_a_headline_too_long_for_its_distance_is_found_on_the_page(tmp_path: Path) -> None:
    text = f"messages:\n  - id: tell-us\n    headline: {'Tell an adult whom you really trust about it. ' * 4}\n"
    kit = make_overlay(text, tmp_path)
    assert not kit.result.failures
    campaign = overlay_document(text)
    root = campaign.root
    assert root is not None
    edition = Edition("en", kit.plan, frozenset(), PlaceInPlan(root, {}))
    found = [
        f
        for f in layout_diagnostics(replace(campaign, editions=(edition,)), kit.result.rendered)
        if f.code == "CK504"
    ]
    assert [(f.path, place(f.span).split("-")[0]) for f in found if "headline" in f.path] == [
        ("messages.tell-us.headline", "3:15")
    ]
    small = r"(text in|is set in) [\d.]+ pt( instead of|; to be read from [\d.]+ m it needs) (42|70|112)( pt)?\.$"
    assert re.search(small, found[-1].message)
    assert found[-1].related


def test_a_code_too_fine_keeps_a_kit_from_being_final_and_stays_known(tmp_path: Path) -> None:
    leaflet = f"type: leaflet, link: '{NARROW}', sections: [{{title: Now, body: Call.}}]"
    text = f"materials:\n  - {{id: poster-teens, {leaflet}}}\n"
    kit = make_overlay(text, tmp_path)
    assert not kit.result.failures
    assert kit.result.states == {"en": State("proof", ("small qr code",))}
    assert "PROOF" in (tmp_path / "manifest.json").read_text(encoding="utf-8").upper()
    again = make_overlay(text, tmp_path, State("proof", ("small qr code",)))
    assert again.result.fresh == 0
    assert "CK505" in [f.code for r in again.result.rendered for f in r.layout]


@pytest.mark.proves("CK505")
def test_render_says_it_and_goes_on(tmp_path: Path) -> None:
    plan = (Path(__file__).parent.parent / "cases" / "base.yaml").read_text(encoding="utf-8")
    leaflet = f"type: leaflet, link: '{NARROW}', sections: [{{title: Now, body: Call.}}]"
    (tmp_path / "plan.yaml").write_text(plan.replace("type: poster", leaflet), encoding="utf-8")
    done = run("render", "plan.yaml", "-o", "kit", cwd=tmp_path)
    assert done.exit_code == 0
    assert "warning CK505 small-qr-code" in done.stdout
    assert "seen in en/teens/poster-teens-a5.pdf" in done.stdout


def test_the_sample_has_nothing_worse_than_a_note(sample_kit: Kit) -> None:
    laid_out = [r for r in sample_kit.result.rendered if r.job.format.engine == "typst"]
    assert len(laid_out) >= 10
    assert {finding.severity for outcome in laid_out for finding in outcome.layout} <= {"note"}


Kind = Literal["helpline", "hotline", "emergency"]


def by_hand(role: str, size: float, **more: Any) -> dict[str, Any]:
    made = {"role": role, "size": size}
    if role == "text":
        made |= {"path": "messages.tell-us.body", "weight": "bold", "fill": "#ffffff"}
    return made | more


def findings(*notes: dict[str, Any], **said: str) -> list[LayoutFinding]:
    """Judge notes made by hand as those of the base plan's poster, with other words on it."""
    message = {"id": "tell-us", "headline": said["headline"], "body": said["body"]}
    overlay = {"help": [{"id": "line", "name": said["name"]}], "messages": [message]}
    plan = overlay_document(json.dumps(overlay)).plan
    assert plan is not None
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.format.id == "a4")
    view = ViewBuilder(plan, FINAL, SHIPPED).view(job)
    return [found for found in layout_findings(job, view, [*notes, {"role": "scene"}]) if found.code == "CK504"]


def judged(
    *notes: dict[str, Any],
    format_id: str = "a4",
    of: str | None = None,
    kinds: Sequence[Kind] = (),
    tags: Sequence[str] = (),
    **colours: str,
) -> list[tuple[str, str]]:
    """Judge notes made by hand as those of the base plan's poster, or one for others, with help of `kinds`."""
    plan = overlay_document("campaign: {id: base}\n").plan
    assert plan is not None
    job = next(j for j in plan_jobs(plan, SHIPPED) if j.format.id == format_id)
    view = ViewBuilder(plan, FINAL, SHIPPED).view(job)
    view["theme"]["colours"] = cast("Colours", {**view["theme"]["colours"], **colours})
    view["material"]["audience_class"] = of or view["material"]["audience_class"]
    view["material"]["for_others"] = is_for_others(view["material"]["audience_class"], tags)
    for service, kind in zip(view["help"], kinds, strict=False):
        service["kind"] = kind
    drawn = [*notes, {"role": "scene"}]  # the poster's scene is there
    return [(found.code, found.severity) for found in layout_findings(job, view, drawn)]


@pytest.mark.proves("CK504")
@pytest.mark.parametrize(
    ("size", "expected"), [(42, []), (40, [("CK504", "note")]), (31, [("CK504", "warning")]), (60, [])]
)
def test_a_title_needs_28_points_a_metre(size: float, expected: list[tuple[str, str]]) -> None:
    assert judged(by_hand("title", size)) == expected


def test_what_takes_the_room_is_named_not_what_gets_small() -> None:
    def small(body: str, name: str) -> list[tuple[str, str]]:
        found = findings(*notes, headline="Help?", body=body, name=name)
        return [(one.path, one.hint) for one in found if one.code == "CK504"]

    paths = ("messages.tell-us.headline", "messages.tell-us.body", "help.line.name")
    notes = [by_hand("title", 28), by_hand("text", 16)]
    box = {"role": "read", "what": "", "page": 1, "x": 99, "y": 99, "w": 1, "h": 1}
    notes += [box | {"path": path} for path in paths]
    shorter, larger = "Shorten it: all that stands beside it gets larger.", FEWER
    assert small("Tell someone you trust. " * 9, "Helpline") == [(paths[1], shorter)]
    assert small("Tell someone.", "Helpline of the office for children " * 4) == [(paths[2], larger)]
    # a word that is wider than the page gives way to nothing
    notes = [by_hand("title", 28), *notes[2:]]
    found = findings(*notes, headline="Jugendmedienschutzbeauftragte", body="Tell someone. " * 9, name="Helpline")
    hint = "Shorten it, or say it in shorter words."
    assert [(one.code, one.path, one.hint) for one in found] == [("CK504", paths[0], hint)]


@pytest.mark.proves("CK507")
def test_the_number_is_the_largest_text_after_the_title() -> None:
    body = by_hand("text", 50, path="messages.tell-us.body")
    assert judged(by_hand("title", 90), body, by_hand("number", 51)) == []
    assert judged(by_hand("title", 90), body, by_hand("number", 49)) == [("CK507", "warning")]
    assert judged(by_hand("title", 90), by_hand("number", 30)) == [("CK504", "warning")]


def test_a_line_for_others_may_be_smaller_on_a_sheet_for_people_at_work() -> None:
    """A judge does not call the child's line, nor a man the women's; what readers call is as large as everywhere."""
    notes = (by_hand("title", 90), by_hand("text", 26), by_hand("number", 25))
    assert judged(*notes, of="professional", kinds=["helpline"]) == []
    assert judged(*notes, of="professional", kinds=["hotline"]) != []
    assert judged(*notes, of="carer", kinds=["helpline"]) != []
    assert judged(*notes, of="public", kinds=["helpline"], tags=["bystander"]) == []
    assert judged(*notes, of="public", kinds=["helpline"], tags=["get-help"]) != []
    assert judged(*notes, of="youth", kinds=["helpline"], tags=["bystander"]) != []
    assert judged(by_hand("title", 90), by_hand("number", 13), of="professional", kinds=["helpline"]) != []


@pytest.mark.parametrize(
    ("millimetres", "modules", "expected"),
    [
        (34, 29, []),
        (34, 69, [("CK505", "warning")]),
        (34, 101, [("CK505", "error")]),
        (25, 29, [("CK505", "warning")]),
    ],
)
def test_a_code_needs_half_a_millimetre_a_square(
    millimetres: float, modules: int, expected: list[tuple[str, str]]
) -> None:
    assert judged(by_hand("code", millimetres * 72 / 25.4, modules=modules)) == expected


def test_codes_grow_with_distance() -> None:
    assert least_side_mm(0.4) == 20
    assert least_side_mm(1.5) == 32
    assert least_side_mm(2.5) == 40


@pytest.mark.proves("CK503")
def test_contrast_of_the_pairs_in_use() -> None:
    white_on_primary = by_hand("text", 20, weight="regular", path="messages.tell-us.body")
    assert judged(white_on_primary) == []
    # published: #767676 on white has 4.54:1
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54
    assert judged(white_on_primary, primary="#767676") == []
    small = white_on_primary | {"size": 17.9}
    assert ("CK503", "warning") in judged(small, primary="#767676")
    assert judged(white_on_primary, primary="#d0d0d0") == [("CK503", "error")]


def test_what_hangs_nowhere_and_what_flows_is_left_alone() -> None:
    plan = overlay_document("campaign: {id: base}\n").plan
    assert plan is not None
    job = plan_jobs(plan, SHIPPED)[0]
    view = ViewBuilder(plan, FINAL, SHIPPED).view(job)
    flowing = dataclasses.replace(job, format=dataclasses.replace(job.format, width_mm=None, height_mm=None))
    assert layout_findings(flowing, view, [by_hand("text", 1)]) == ()
    assert layout_findings(job, view, []) == ()


def test_state_after_layout() -> None:
    def found(severity: str) -> LayoutFinding:
        return LayoutFinding("CK504", severity, "", "", "")

    proof = State("proof", ("help numbers",))
    assert state_after_layout(FINAL, [found("note")]) is FINAL
    assert state_after_layout(FINAL, [found("warning")]) == State("proof", ("small type",))
    assert state_after_layout(proof, [found("warning")]) is proof
    assert state_after_layout(proof, [found("error")]) == State("draft", ("small type",))


def test_a_view_that_lies_in_a_file_makes_the_same_page(tmp_path: Path) -> None:
    """Typst keeps what was not read from it; each page has its own words all the same, and another thread its own."""
    job, view, _ = notes_of("messages:\n  - {id: tell-us, headline: Tell someone, body: We listen.}\n")
    other = notes_of("messages:\n  - {id: tell-us, headline: Talk about it, body: We listen.}\n")[1]
    template = TEMPLATES / job.material.type / job.format.template
    as_input, in_file = TypstEngine(0), TypstEngine(0, views=tmp_path)
    for shown in (view, other, view):
        assert in_file.render(template, shown, "pdf") == as_input.render(template, shown, "pdf")
        assert in_file.notes() == as_input.notes()
    with ThreadPoolExecutor(1) as pool:
        elsewhere = pool.submit(in_file.render, template, other, "pdf").result()
    assert elsewhere == as_input.render(template, other, "pdf")


@pytest.mark.proves("CK506")
def test_a_picture_without_a_description_is_named(tmp_path: Path) -> None:
    template = tmp_path / "own.typ"
    picture = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='5' height='5'/></svg>"
    template.write_text(f'#set document(title: "x")\n#image(bytes("{picture}"), format: "svg")\n', encoding="utf-8")
    with pytest.raises(RenderError) as caught:
        TypstEngine(0, tmp_path).render(template, {}, "pdf")
    assert caught.value.code == "CK506"
