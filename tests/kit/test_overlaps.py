"""Nothing stands on anything: what templates note, held against the characters and pixels of the PDF."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.filled_pages import last_page_findings
from campaignkit.kit.jobs import Job, plan_jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.last_pages import TIGHTEST
from campaignkit.kit.overlaps import geometry_findings
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from tests.kit import stress
from tests.kit.bodies import bodies_against_its_type
from tests.kit.looked_at import Seen, faults
from tests.kit.pdf import text_of
from tests.kit.test_every_template import FLOWING
from tests.kit.widest_words import widest_words
from tests.support import SAMPLE, overlay_document

PROOF = State("proof", ("help numbers not verified by a call", "small type"))
NOTHING: tuple[list[str], list[Seen]] = ([], [])
CLOSE = ("wallet-card", "social-card", "bookmark", "sticker")
"""Where a theme's own forms come nearest to the words."""


def laid_out(plan: Plan) -> list[Job]:
    return [
        job
        for job in plan_jobs(plan, SHIPPED)
        if job.format.engine == "typst" and job.format.id[:2] not in ("a2", "a3")
    ]


def looked(
    plan: Plan,
    job: Job,
    state: State = stress.FINAL,
    motif: str | None = None,
    root: Path = TEMPLATES,
    fixed: Mapping[str, str] | None = None,
) -> tuple[list[str], list[Seen]]:
    """Return what the geometry of a page is found to be, by its own boxes and by looking at it."""
    view = ViewBuilder(plan, state, SHIPPED).view(job)
    if motif is not None:
        view["material"]["motif"] = motif
    if fixed is not None:
        view["words"] |= {key: word for key, word in fixed.items() if key in view["words"]}
        if job.material.type in FLOWING:
            view["tight"] = TIGHTEST
    engine = TypstEngine(0, root)
    pdf = engine.render(root / job.material.type / job.format.template, view, "pdf")
    assert bodies_against_its_type(job, engine.notes()) == [], job.output
    codes = [found.code for found in geometry_findings(job, engine.notes()) if found.severity == "error"]
    return codes, faults(pdf, notes=engine.notes())


@pytest.mark.parametrize("theme", ["calm", "bold", "playful"])
def test_nothing_stands_on_anything(theme: str) -> None:
    """In the first theme beside words as wide as any language has them, and the code of a short address."""
    text = stress.TEXT.replace("{name: calm}", f"{{name: {theme}}}")
    plan = stress.plan_of(text.replace("//siguronline.md", "//a.ge") if theme == "calm" else text)
    fixed = widest_words() if theme == "calm" else None
    tried = [job for job in laid_out(plan) if theme == "calm" or job.material.type in CLOSE]
    assert len(tried) >= 7
    for job in tried:
        assert looked(plan, job, fixed=fixed) == NOTHING, job.output


@pytest.mark.parametrize("motif", ["circle", "phone", "path", "umbrella"])
def test_no_illustration_runs_into_the_headline(motif: str) -> None:
    plan = stress.plan_of()
    for job in laid_out(plan):
        if job.format.id in ("link", "card", "strip"):
            assert looked(plan, job, motif=motif) == NOTHING, job.output


def test_the_stamp_hides_nothing_a_proof_reader_must_read() -> None:
    plan = stress.in_language("uk")
    for job in laid_out(plan):
        if job.material.type in CLOSE:
            assert looked(plan, job, PROOF) == NOTHING, job.output


def test_the_mirrored_layout_is_judged_where_it_stands() -> None:
    plan = stress.in_language("ar")
    for job in laid_out(plan):
        if job.material.type in CLOSE:
            assert looked(plan, job)[0] == [], job.output


def broken(folder: Path, template: str, old: str, new: str) -> Path:
    """Return a copy of all templates in which one of them is wrong."""
    root = folder / "templates"
    shutil.copytree(TEMPLATES, root)
    path = root / template
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return root


CARD, LABEL, MARK = "wallet-card/wallet-card.typ", "sticker/label.typ", "bookmark/bookmark.typ"


@pytest.mark.parametrize(
    ("template", "format_id", "old", "new", "code", "seen"),
    [
        (CARD, "card", "at(edge, said(s, room))", "at(edge + 14mm, said(s, room))", "CK512", "ink under text"),
        (LABEL, "label", "/ 2 + 0.6mm * k, said(s))", "/ 1 + 9mm, said(s))", "CK511", "text over text"),
        (MARK, "strip", "edge + 0.5mm + 0.4 * calc.max(0pt, hole)", "-1mm", "CK513", ""),
        (MARK, "strip", "path: m.body.path, room, r", "path: m.body.path, 0.3 * room, r", "CK513", ""),
    ],
)
def test_both_see_what_is_wrong(
    template: str, format_id: str, old: str, new: str, code: str, seen: str, tmp_path: Path
) -> None:
    plan = stress.plan_of()
    job = next(job for job in laid_out(plan) if job.format.id == format_id)
    codes, pixels = looked(plan, job, motif="phone", root=broken(tmp_path, template, old, new))
    assert code in codes
    assert not seen or seen in {fault.what for fault in pixels}


def judged(*notes: dict[str, Any]) -> list[tuple[str, str]]:
    plan = stress.plan_of()
    job = next(job for job in laid_out(plan) if job.material.type == "wallet-card")
    return [(found.code, found.path) for found in geometry_findings(job, notes)]


def box(
    what: str, x: float, y: float, w: float, h: float, path: str | None = None, role: str = "read"
) -> dict[str, Any]:
    return {"role": role, "what": what, "path": path, "page": 1, "x": x, "y": y, "w": w, "h": h}


NUMBER = box("number", 20, 50, 90, 20, "help.line.phone")


def test_a_word_that_runs_out_of_its_column_is_named() -> None:
    wide = {"role": "wide", "path": "messages.tell.body", "page": 1}
    assert judged(wide) == [("CK513", "messages.tell.body")]


@pytest.mark.proves("CK511")
def test_two_texts_in_one_place_are_named_by_the_one_that_gives_way() -> None:
    call = box("call", 20, 60, 90, 20, "messages.tell.call_to_action")
    assert judged(NUMBER, call) == [("CK511", "messages.tell.call_to_action")]
    assert judged(NUMBER, box("stamp", 20, 60, 90, 20)) == [("CK511", "help.line.phone")]
    assert judged(NUMBER, call | {"page": 2}) == []
    assert judged(NUMBER, call | {"y": 70}) == []


@pytest.mark.proves("CK512")
def test_a_drawing_keeps_off_a_number_by_more_than_nothing() -> None:
    tail = box("tail", 20, 30, 30, 20, role="drawn")
    assert judged(NUMBER, tail) == [("CK512", "help.line.phone")]
    assert judged(NUMBER, tail | {"y": 28}) == []
    assert judged(box("text", 20, 50, 90, 20, "messages.tell.body"), tail) == []


@pytest.mark.proves("CK513")
def test_what_may_be_cut_away_is_off_the_page() -> None:
    assert judged(NUMBER | {"x": 3}) == [("CK513", "help.line.phone")]
    assert judged(NUMBER | {"w": 220}) == [("CK513", "help.line.phone")]
    assert judged(NUMBER | {"what": "code", "path": "link", "x": 1}) == []


@pytest.mark.proves("CK513")
def test_the_corners_of_a_round_sticker_are_cut_away() -> None:
    plan = stress.plan_of()
    job = next(job for job in laid_out(plan) if job.format.id == "round")
    corner = NUMBER | {"x": 8, "y": 8, "w": 40}
    found = [geometry_findings(job, notes) for notes in ([corner], [corner, {"role": "round"}])]
    assert [[finding.code for finding in each] for each in found] == [[], ["CK513"]]


@pytest.mark.parametrize("name", ["Child Helpline", "National Helpline for Children and Young People Everywhere"])
def test_a_round_sticker_says_what_its_number_is(name: str, tmp_path: Path) -> None:
    plan = stress.plan_of(stress.TEXT.replace("name: Child Helpline,", f"name: {name},"))
    job = next(job for job in laid_out(plan) if job.format.id == "round")
    assert looked(plan, job) == NOTHING
    view = ViewBuilder(plan, stress.FINAL, SHIPPED).view(job)
    sticker = tmp_path / "sticker.pdf"
    sticker.write_bytes(TypstEngine(0).render(TEMPLATES / "sticker" / job.format.template, view, "pdf"))
    said = " ".join(text_of(sticker).split())
    assert name in said or view["words"]["help_heading"] in said


@pytest.mark.parametrize(("kind", "form"), [("poster", "a4"), ("end-card", "film")])
def test_marks_on_capitals_stay_within_their_bubble(kind: str, form: str) -> None:
    made = f"{{id: poster-teens, type: {kind}, formats: [{form}]}}"
    plan = overlay_document(f"messages: [{{id: tell-us, headline: Übel? Öffne dich.}}]\nmaterials: [{made}]").plan
    assert plan is not None
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.material.id == "poster-teens")
    assert looked(plan, job) == NOTHING


@pytest.mark.parametrize("language", ["de", "ka"])
def test_long_names_stay_in_the_columns_of_a_brief(language: str) -> None:
    german, georgian = "Jugendmedienschutzbeauftragtenfortbildungsveranstaltung", "გადაუდებელისაინფორმაციოტექნოლოგია"
    name = german if language == "de" else georgian
    lead = f"{{id: lead, name: {name}, sector: education, role: lead, contact: {{name: {name}}}}}"
    brief = "{id: brief, type: stakeholder-brief, stakeholder: lead}"
    said = f"campaign: {{language: {language}}}\nstakeholders: [{lead}]\nmaterials: [{brief}]"
    plan = overlay_document(said).plan
    assert plan is not None
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.material.id == "brief" and job.format.id == "a4")
    assert looked(plan, job) == NOTHING


@pytest.mark.parametrize("language", ["hy", "fi", "hu"])
def test_the_labels_of_a_table_stay_in_their_columns(language: str) -> None:
    brief = "  - {id: brief, type: stakeholder-brief, stakeholder: lead}\n"
    plan = stress.plan_of(stress.TEXT.replace("language: en", f"language: {language}") + brief)
    job = next(job for job in laid_out(plan) if job.material.type == "stakeholder-brief")
    assert looked(plan, job) == NOTHING


@pytest.mark.parametrize("number", ["116 111", "(06) 200 1234 5678"])
def test_a_number_to_text_stays_whole_where_its_sentence_takes_two_lines(number: str, tmp_path: Path) -> None:
    phone = 'phone: "116 111", hours: Day and night'
    line = stress.TEXT.replace(phone, f'text: {{number: "{number}", word: SUPPORT}}, hours: Day and night')
    assert phone not in line
    plan = stress.plan_of(line)
    for job in laid_out(plan):
        if job.material.type not in CLOSE:
            continue
        assert looked(plan, job) == NOTHING, job.output
        view = ViewBuilder(plan, stress.FINAL, SHIPPED).view(job)
        page = tmp_path / "page.pdf"
        page.write_bytes(TypstEngine(0).render(TEMPLATES / job.material.type / job.format.template, view, "pdf"))
        lines = text_of(page).replace("\u00a0", " ").replace("\u2011", "-").splitlines()
        if job.format.id != "label":
            assert any(number in line for line in lines), job.output


MAIL = "koordinationsstelle-kinderschutz@jugendschutzzentrum-ostvorpommern.example.org"
ACTIVITY = (
    "activities:\n  - {id: week, name: Kinderschutzbeauftragtenkonferenz der Jugendmedienschutzbeauftragten, "
    "audiences: [teens], accountable: lead, channels: [lessons], messages: [tell], starts: 2025-02-11}\n"
)


@pytest.mark.parametrize("language", ["de", "ka"])
def test_addresses_and_words_that_break_nowhere_stay_in_their_columns(language: str) -> None:
    text = stress.TEXT.replace("office@example.org", MAIL).replace("siguronline.md", f"{'child' * 11}.org")
    text = text.replace("title: Digital Safety for Every Child!", "title: Kinderschutzbeauftragte in Vorpommern 2025")
    text = text.replace("materials:\n", f"{ACTIVITY}materials:\n", 1).replace("language: en", f"language: {language}")
    plan = stress.plan_of(text + "  - {id: brief, type: stakeholder-brief, stakeholder: lead}\n")
    tried = [job for job in laid_out(plan) if job.material.type in ("stakeholder-brief", "teacher-briefing")]
    tried += [job for job in laid_out(plan) if job.format.id in ("story", "slip")]
    tried += [job for job in laid_out(plan) if job.material.type == "professional-briefing"]
    assert len(tried) == 5
    for job in tried:
        assert looked(plan, job) == NOTHING, job.output


LEAD = "Ask how their day online was, and listen. " * 3


@pytest.mark.parametrize(
    ("kind", "scene", "more"),
    [
        ("banner", "classroom", "formats: [300x250]"),
        ("banner", "welcome", "title: It is not your fault, formats: [160x600]"),
        ("leaflet", "court", f'lead: "{LEAD}"'),
        ("leaflet", "welcome", f'lead: "{LEAD}"'),
    ],
)
def test_nothing_of_a_scene_runs_through_the_words_above_it(kind: str, scene: str, more: str) -> None:
    """Neither the rail of a wall, which stands higher than its people, nor a door that reaches above its picture."""
    text = stress.TEXT.replace("{name: calm}", "{name: bold}")
    said = f"audience: teachers, messages: [ready], help: [line], scene: {scene}, {more}"
    plan = stress.plan_of(text[: text.index("materials:\n")] + f"materials: [{{id: one, type: {kind}, {said}}}]")
    assert looked(plan, laid_out(plan)[0]) == NOTHING


def test_the_last_two_words_of_a_line_part_where_its_place_is_narrow() -> None:
    sad = 'body: "Something online made you sad or scared? You did nothing wrong."'
    assert sad in stress.TEXT
    body = "- Twi koro Bliss slovaque wayuu acoli Asie bamoun médumba.\\n- Wwwwww wwwwwww."
    plan = stress.plan_of(stress.TEXT.replace(sad, f'body: "{body}"'))
    job = next(job for job in laid_out(plan) if job.material.type == "bookmark")
    assert looked(plan, job) == NOTHING


def test_a_full_leaflet_has_room_for_its_recipient() -> None:
    plan = open_campaign(SAMPLE).plans["ro"]
    (leaflet,) = (material for material in plan.materials if material.type == "leaflet")
    plan = replace(plan, materials=(replace(leaflet, personal=("name", "contact", "logo")),))
    (job,) = plan_jobs(plan, SHIPPED, Order(languages=("ro",)))
    assert looked(plan, job) == NOTHING


@pytest.mark.parametrize("kind", ["bookmark", "certificate", "trifold"])
def test_what_says_whose_it_is_has_a_place_for_it(kind: str) -> None:
    plan = open_campaign(SAMPLE).plans["ro"]
    (leaflet,) = (material for material in plan.materials if material.type == "leaflet")
    sections = leaflet.sections[:2] if kind == "trifold" else ()
    made = Material(
        id="own",
        type=kind,
        audience=leaflet.audience,
        messages=leaflet.messages[:1],
        sections=sections,
        personal=("name", "contact", "logo"),
    )
    plan = replace(plan, materials=(made,))
    (job,) = plan_jobs(plan, SHIPPED, Order(languages=("ro",)))
    assert looked(plan, job) == NOTHING


def test_a_poster_too_full_for_hours_and_costs_keeps_its_numbers() -> None:
    hours = "Day and night and on holidays too for everybody who worries and in nine languages and in writing"
    text = stress.TEXT.replace("Day and night", hours).replace("When a child is in danger now", hours)
    plan = stress.plan_of(text)
    for job in laid_out(plan):
        if job.format.id == "a4" and job.material.type == "poster":
            assert looked(plan, job) == NOTHING, job.output


@pytest.mark.proves("CK514")
@pytest.mark.parametrize(("page", "y", "expected"), [(2, 200, ["CK514"]), (2, 400, []), (1, 100, [])])
def test_a_last_page_of_a_few_lines(page: int, y: float, expected: list[str]) -> None:
    end = {"role": "end", "page": page, "y": y, "high": 842.0}
    job = laid_out(stress.plan_of())[0]
    assert [found.code for found in last_page_findings(job, [end])] == expected


def test_a_template_of_a_campaign_is_judged_by_the_same_parts(tmp_path: Path) -> None:
    root = broken(tmp_path, "poster/poster.typ", "#let k = ", "#let unused = ")
    poster = root / "poster" / "poster.typ"
    poster.write_text(
        '#import "/_shared/kit.typ": *\n#show: body => sheet(width, height, 14mm, body)\n'
        '#heading(level: 1, "Notice")\n'
        "#place(top + left, dx: 30mm, dy: 40mm, service-large(main-service, 40pt, 12pt, 120mm))\n"
        '#place(top + left, dx: 30mm, dy: 44mm, read("text", 100mm, running(20pt, "Over it")))\n',
        encoding="utf-8",
    )
    plan = stress.plan_of()
    job = next(job for job in laid_out(plan) if job.material.type == "poster")
    codes, pixels = looked(plan, job, root=root)
    assert "CK511" in codes
    assert any(fault.what == "text over text" for fault in pixels)
