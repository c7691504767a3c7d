"""Posters are designed for whom they are for: no tint of one layout, and a drawn cast that the plan may choose."""

from __future__ import annotations

import io
import re
from collections import Counter
from itertools import product
from typing import Any

import numpy as np
import pikepdf
import pypdfium2
import pytest
import zxingcpp

from campaignkit.campaign.topic_files import shipped_topics, topic
from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.casts import cast_of
from campaignkit.kit.contract.material_keys import Look
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.designs import age_of, carried_by, scene_of, scene_view
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, plan_jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.layout_pictures import picture_findings
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.locales import languages
from campaignkit.knowledge.reader import SCENES, TEMPLATES, read_yaml, rows
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.people import Ages, Audience
from campaignkit.plan.model.plan import Plan
from tests.cast import DRAWN, baked
from tests.kit import stress
from tests.kit.legibility import TOLD_APART, degrees_of, illegible
from tests.kit.looked_at import faults
from tests.kit.pdf import MM

STEPS = r"1. **Be calm.** Say who you are.\n2. **Listen.** Ask nothing more.\n3. **Note** the words you heard."
TEXT = f"""
campaign: {{id: c, title: Safe online, summary: A campaign., country: MD, scope: national, language: en, starts: 2025-01-01, ends: 2025-12-31, website: https://siguronline.md}}
audiences:
  - {{id: small, name: Small children, kind: young-children, ages: {{from: 5, to: 7}}}}
  - {{id: school, name: First classes, kind: children, ages: {{from: 6, to: 8}}}}
  - {{id: older, name: Pupils, kind: children, ages: {{from: 9, to: 12}}}}
  - {{id: teens, name: Young people, kind: adolescents}}
  - {{id: parents, name: Parents, kind: parents-and-carers}}
  - {{id: police, name: Police, kind: frontline-police}}
  - {{id: all, name: Everybody, kind: general-public}}
help:
  - {{id: line, name: Child Helpline, kind: helpline, country: MD, phone: "116 111", hours: Day and night, sources: [operator]}}
messages:
  - {{id: tell, audience: small, headline: Not sure? Tell a grown-up you trust., call_to_action: "For grown-ups, too: call.", help: [line]}}
  - {{id: five, audience: police, headline: The first five minutes., body: "{STEPS}", help: [line]}}
materials:
  - {{id: p-small, type: poster, audience: small, messages: [tell], formats: [a4]}}
  - {{id: p-school, type: poster, audience: school, messages: [tell], formats: [a4]}}
  - {{id: p-older, type: poster, audience: older, messages: [tell], formats: [a4]}}
  - {{id: p-teens, type: poster, audience: teens, messages: [tell], formats: [a4]}}
  - {{id: p-parents, type: poster, audience: parents, messages: [tell], formats: [a4]}}
  - {{id: p-police, type: poster, audience: police, messages: [five], formats: [a4]}}
  - {{id: p-all, type: poster, audience: all, messages: [tell], formats: [a4]}}
"""  # noqa: E501
WITH_BENCH = TEXT.replace("audience: teens, messages", "audience: teens, scene: bench, messages")
THUMBNAIL = 64
"""Pixels across; type of five of them is just read."""
DESIGNS = {
    "p-small": ("character", "whisper"),
    "p-school": ("character", "wave"),
    "p-older": ("chat", "pals"),
    "p-teens": ("chat", "bench"),
    "p-parents": ("scene", "home"),
    "p-police": ("steps", "police"),
    "p-all": ("speech", "way"),
}


def views(text: str = TEXT, *, for_print: bool = False) -> dict[str, tuple[Job, View]]:
    plan: Plan = stress.plan_of(text)
    builder = ViewBuilder(plan, stress.FINAL, SHIPPED)
    made = plan_jobs(plan, SHIPPED, Order(for_print=for_print))
    return {job.material.id: (job, builder.view(job)) for job in made if bool(job.bleed_mm) == for_print}


def pdf_of(job: Job, view: View) -> bytes:
    return TypstEngine(0).render(TEMPLATES / job.material.type / job.format.template, view, "pdf")


def pixels(pdf: bytes) -> Any:
    with pypdfium2.PdfDocument(pdf) as document:
        return np.asarray(document[0].render(scale=1).to_pil().convert("RGB")).astype(np.int16)


def test_each_audience_has_its_design_and_scene() -> None:
    found = {
        name: (view["material"]["design"], view["material"]["scene"] and view["material"]["scene"]["name"])
        for name, (_, view) in views().items()
    }
    assert found == DESIGNS


@pytest.mark.parametrize(
    ("kind", "named", "online", "tag", "carried"),
    [
        ("adolescents", {}, True, "tell-someone", "phone"),
        ("adolescents", {}, True, "bystander", "words"),
        ("adolescents", {}, False, "tell-someone", "words"),
        ("adolescents", {"motif": "phone"}, False, "tell-someone", "phone"),
        ("adolescents", {"motif": "hands"}, True, "tell-someone", None),
        ("adolescents", {"scene": "court"}, True, "tell-someone", None),
        ("children", {}, True, "tell-someone", None),
        ("parents-and-carers", {}, True, "tell-someone", None),
    ],
)
def test_a_sheet_for_teenagers_is_carried_by_a_phone_or_by_words(
    kind: str, named: dict[str, str], online: bool, tag: str, carried: str | None
) -> None:
    wall = Material(id="wall", type="poster", **named)  # type: ignore[arg-type]
    assert carried_by(wall, Audience(id="a", name="A", kind=kind), (tag,), online=online) == carried


@pytest.mark.parametrize("motif", ["phone", "hands"])
def test_whom_to_call_stands_above_the_scene_of_a_roll_up_for_young_people(motif: str) -> None:
    text = TEXT.replace(
        "audience: teens, messages: [tell], formats: [a4]",
        f"audience: teens, motif: {motif}, messages: [tell], formats: [roll-up]",
    )
    job, view = views(text)["p-teens"]
    with pypdfium2.PdfDocument(pdf_of(job, view)) as document:
        page = document[0].get_textpage()
        number = page.search("116 111").get_next()
        _, bottom, _, _ = page.get_charbox(number[0])
        assert bottom > 0.4 * document[0].get_height()


def test_the_next_materials_for_an_audience_show_other_scenes_and_a_chosen_one_stays() -> None:
    more = "".join(f"  - {{id: m-{n}, type: wallet-card, audience: teens, messages: [tell]}}\n" for n in range(4))
    chosen = "  - {id: m-5, type: postcard, audience: teens, messages: [tell], scene: court}\n"
    found = [view["material"]["scene"] for name, (_, view) in views(TEXT + more + chosen).items() if name[0] == "m"]
    assert [scene and scene["name"] for scene in found] == ["yard", "talk", "bus", "pals", "court"]


@pytest.mark.parametrize("theme", SHIPPED.themes())
def test_posters_for_ages_5_and_15_share_less_than_two_fifths_of_their_pixels(theme: str) -> None:
    """The same message for both, in every theme that a sample has, so that nothing but the design is different."""
    made = views(TEXT + f"theme: {{name: {theme}}}\n")
    small, teens = (pixels(pdf_of(*made[name])) for name in ("p-small", "p-teens"))
    same = (np.abs(small - teens).max(axis=2) < 24).mean()
    assert same < 0.4, same


def test_a_poster_for_small_children_has_few_words_and_no_code() -> None:
    made = views()
    assert [len(codes(pdf_of(*made[name]))) for name in ("p-small", "p-teens")] == [0, 1]
    with pypdfium2.PdfDocument(pdf_of(*made["p-small"])) as document:
        page = document[0].get_textpage()
        letters = [(page.get_charbox(n), page.get_text_range(n, 1)) for n in range(page.count_chars())]
        large = "".join(letter for (_, bottom, _, top), letter in letters if top - bottom > 30)
    assert "T" in large
    assert len(large.split()) <= 12


def codes(pdf: bytes) -> list[str]:
    """Return what a telephone reads."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [code.text for code in zxingcpp.read_barcodes(document[0].render(scale=2).to_pil())]


@pytest.mark.parametrize("name", DESIGNS)
def test_nothing_stands_on_anything_and_the_headline_is_read_on_a_thumbnail(name: str) -> None:
    job, view = views()[name]
    typst = TypstEngine(0)
    assert faults(typst.render(TEMPLATES / job.material.type / job.format.template, view, "pdf")) == []
    wide, high = (float(side or 0) * MM for side in (job.format.width, job.format.height))
    assert illegible(job, view, typst.notes()) == []
    title = max(note["size"] for note in typst.notes() if note["role"] == "title")
    said = [note for note in typst.notes() if note.get("what") == "headline"]
    assert title * THUMBNAIL / wide >= 5, title
    assert sum(note["w"] * note["h"] for note in said) >= 0.1 * wide * high


def test_text_of_every_poster_is_told_apart_from_its_distance() -> None:
    """All sizes of a sheet are one layout: what is 18 points on A4 grows with the sheet, as its distance does."""
    forms = [form.id for form in SHIPPED.type("poster").formats]
    asked = TEXT.replace(
        "audience: teens, messages: [tell], formats: [a4]", f"audience: teens, messages: [tell], formats: {forms}"
    )
    jobs = [job for job in plan_jobs(stress.plan_of(asked), SHIPPED) if job.material.id == "p-teens"]
    assert len(jobs) == len(forms)
    for job in jobs:
        wide, high = sorted((float(job.format.width or 0), float(job.format.height or 0)))
        assert degrees_of(18 * min(wide / 210, high / 297), job.format.reading_distance_m) >= TOLD_APART, (
            job.format.id
        )


def test_a_flow_chart_numbers_its_steps() -> None:
    with pypdfium2.PdfDocument(pdf_of(*views()["p-police"])) as document:
        text = " ".join(document[0].get_textpage().get_text_range().split())
    for n, said in enumerate(("Be calm.", "Listen.", "Note"), 1):
        assert f"{n} {said}" in text


def test_the_cast_of_a_print_shop_is_inks_only() -> None:
    job, view = views(WITH_BENCH, for_print=True)["p-teens"]
    with pikepdf.open(io.BytesIO(pdf_of(job, view))) as document:
        page = document.pages[0]
        used = [
            (str(step.operator), [float(value) for value in step.operands])
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) in ("rg", "RG", "k", "K")
        ]
    assert {name for name, _ in used} <= {"k", "K"}
    inks = read_yaml(TEMPLATES / "_cast" / "inks.yaml")
    skins = {entry["name"]: [float(share) / 100 for share in entry["cmyk"]] for entry in inks["skin"]}
    for part in ("hero", "friend"):
        skin = skins[cast_of("c")[part]["skin"]]
        assert any(np.allclose(values, skin, atol=0.005) for _, values in used), part


@pytest.mark.parametrize("name", ["p-teens", "p-parents"])
def test_nothing_but_marks_stands_outside_the_bleed(name: str) -> None:
    plan = stress.plan_of(TEXT)
    made = plan_jobs(plan, SHIPPED, Order(for_print=True, marks=True))
    job = next(job for job in made if job.material.id == name and job.bleed_mm)
    page = pixels(pdf_of(job, ViewBuilder(plan, stress.FINAL, SHIPPED).view(job)))
    beside, marks = round(7 * MM), round(18 * MM)
    for edge in (page[marks:-marks, :beside], page[marks:-marks, -beside:], page[:beside, marks:-marks]):
        assert edge.min() > 250


def test_the_plan_chooses_scene_and_cast() -> None:
    text = TEXT.replace(
        "audience: teens, messages: [tell]",
        "audience: teens, messages: [tell], scene: coach, cast: [{skin: brown, hair: scarf, colour: accent}]",
    )
    scene = views(text)["p-teens"][1]["material"]["scene"]
    assert scene is not None
    assert scene["name"] == "coach"
    assert scene["cast"][0] == {"skin": "brown", "hair": "scarf", "colour": "accent"}
    assert scene["cast"][1] == cast_of("c")["hero"]


def test_a_scene_is_described_or_is_decoration() -> None:
    job, view = views(WITH_BENCH)["p-teens"]
    assert is_described(pdf_of(job, view), "Two friends")
    without = stress.plan_of(TEXT.replace("language: en", "language: ka"))
    made = {job.material.id: job for job in plan_jobs(without, SHIPPED)}
    scene = ViewBuilder(without, stress.FINAL, SHIPPED).view(made["p-teens"])["material"]["scene"]
    assert scene is not None
    assert scene["alt"] is None


def is_described(pdf: bytes, words: str) -> bool:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return any(
            words in str(found.get("/Alt", ""))
            for found in document.objects
            if isinstance(found, pikepdf.Dictionary) and "/Alt" in found
        )


@pytest.mark.parametrize("motif", sorted(rows("motifs")))
@pytest.mark.parametrize("design", ["character", "chat", "scene", "speech", "steps"])
def test_every_motif_has_a_scene(design: str, motif: str) -> None:
    data = read_yaml(SCENES)
    assert data["motifs"][design][motif] in data["rows"]


def test_kinds_of_audience_have_scenes_of_their_own() -> None:
    data = read_yaml(SCENES)
    assert set(data["kinds"]) <= set(rows("audiences"))
    for kind, by_motif in data["kinds"].items():
        assert set(by_motif) <= {*rows("motifs"), "else"}, kind
        assert "else" in by_motif, kind
        assert set(by_motif.values()) <= set(data["rows"]), kind


@pytest.mark.parametrize(
    ("kind", "ages", "motif", "scene"),
    [
        ("judges", None, None, "judge"),
        ("health-professionals", None, "lamp", "doctor"),
        ("older-people", None, "phone", "grandmother"),
        ("children-with-disabilities", None, None, "wheels"),
        ("children-with-disabilities", Ages(from_=5, to=7), None, "whisper"),
        ("adolescents", None, "phone", "bus"),
        ("children", Ages(from_=6, to=9), "circle", "lesson"),
        ("adolescents", Ages(from_=10, to=12), None, "pals"),
        ("parents-and-carers", None, "lamp", "home"),
    ],
)
def test_a_scene_fits_whom_it_is_for(kind: str, ages: Ages | None, motif: str | None, scene: str) -> None:
    audience = Audience(id="who", name="Who", kind=kind, ages=ages)
    found = scene_of(Material(id="wall", type="poster", motif=motif), audience, "en")
    assert found is not None
    assert found["name"] == scene


SEEN = {"child": r"teenager|young pe|young pl", "teen": r"\bchild\b", "adult": r"teenager|young pe|young pl|pupil"}
"""Words for people of another age, in what is said of a scene."""
SCREEN = r"phone|tablet|message"


@pytest.mark.parametrize("online", [True, False])
@pytest.mark.parametrize("kind", sorted(rows("audiences")))
def test_nobody_is_shown_people_of_another_age_nor_a_screen_where_nothing_happens_on_one(
    kind: str, online: bool
) -> None:
    tags = {tag for by_tag in read_yaml(SCENES)["tags"].values() for tag in by_tag}
    for ages in (None, Ages(from_=6, to=9), Ages(from_=9, to=12), Ages(from_=13, to=17)):
        audience = Audience(id="who", name="Who", kind=kind, ages=ages)
        age = age_of(audience)
        for motif, tag in product((None, *rows("motifs")), (None, *sorted(tags))):
            shown: Counter[str] = Counter()
            for _ in range(3):
                wall = Material(id="wall", type="poster", motif=motif)
                scene = scene_of(wall, audience, "en", [tag] if tag else (), shown, online=online)
                assert scene, (ages, motif, tag)
                shown[scene["name"]] += 1
                said = scene["alt"] or ""
                assert age is None or not re.search(SEEN[age], said), (ages, motif, tag, said)
                assert online or motif == "phone" or not re.search(SCREEN, said), (ages, motif, tag, said)


def test_a_plan_may_name_any_scene() -> None:
    audience = Audience(id="who", name="Who", kind="children")
    scene = scene_of(Material(id="wall", type="poster", scene="bench"), audience, "en", online=False)
    assert scene
    assert scene["name"] == "bench"


def test_only_topics_that_happen_on_screens_show_them() -> None:
    assert [name for name in shipped_topics() if topic(name).online] == ["online-child-abuse"]


def test_every_scene_is_drawn_cast_and_described() -> None:
    data = read_yaml(SCENES)
    assert set(data["rows"]) == set(rows("scenes")) == {path.stem for path in DRAWN.iterdir()} - {"heads"}
    assert data["reviewed_by"] == "null"
    for name, row in data["rows"].items():
        assert set(row["alt"]) <= set(languages()), name
        assert "en" in row["alt"], name
        assert all(text.strip() == text and text[-1] in ".。" for text in row["alt"].values()), name


def test_what_is_drawn_is_what_its_source_draws() -> None:
    assert {name: (DRAWN / name).read_text(encoding="utf-8") for name in baked()} == baked()


@pytest.mark.parametrize(("theme", "first", "step"), [("calm", 0, 1), ("bold", 0, 2), ("playful", 1, 2)])
def test_every_scene_in_two_themes(theme: str, first: int, step: int) -> None:
    text = TEXT + f"theme: {{name: {theme}}}\n"
    job, view = views(text)["p-parents"]
    for name, row in list(read_yaml(SCENES)["rows"].items())[first::step]:
        view["material"]["scene"] = {**scene_view(name, (), "en", campaign="c"), "alt": row["alt"]["en"]}
        assert faults(pdf_of(job, view)) == [], name


@pytest.mark.parametrize("scene", ["judge", "lesson", "wheels"])
def test_the_edge_of_a_sheet_cuts_no_head(scene: str) -> None:
    """All hair has one colour of its own, and none of it is at the edge."""
    job, view = views()["p-parents"]
    shown = scene_view(scene, (), "en", campaign="c")
    cast: list[Look] = [{**look, "hair": "curls", "colour": "chestnut"} for look in shown["cast"]]
    view["material"]["scene"] = {**shown, "cast": cast}
    hair = np.abs(pixels(pdf_of(job, view)) - np.array([0x8C, 0x4A, 0x2B])).max(axis=2) < 8
    assert hair.sum() > 400
    assert not hair[:, :2].any()
    assert not hair[:, -2:].any()


def test_who_wears_the_colour_of_the_last_part_does_not_melt_into_it() -> None:
    """Nor does a stripe keep them apart: the scene goes down to the panel."""
    job, view = views()["p-parents"]
    view["material"]["scene"] = scene_view("court", (), "en", campaign="c")
    page = pixels(pdf_of(job, view))
    beside = page[:, 4]
    panel = max(
        n for n in range(1, len(page)) if (beside[n] == beside[-200]).all() and (beside[n - 1] != beside[n]).any()
    )
    above = page[panel - 3]
    assert (above != above[0]).any()
    assert (np.abs(above - beside[panel]).max(axis=1) > 20).all()


@pytest.mark.parametrize("partners", ["", stress.PARTNERS])
def test_the_number_of_a_sheet_that_stands_on_the_floor_is_not_behind_legs(partners: str) -> None:
    text = TEXT.replace(
        "audience: parents, messages: [tell], formats: [a4]",
        "audience: parents, messages: [tell], formats: [roll-up]",
    )
    job, view = views(text + (f"stakeholders:\n{partners}" if partners else ""))["p-parents"]
    pdf = pdf_of(job, view)
    assert faults(pdf) == []
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        at = page.get_text_range().index("116")
        assert page.get_charbox(at)[1] > 0.5 * document[0].get_height()


LONG = "Has somebody said that they will show your pictures to your class or to your family? It is never your fault, whatever it was."  # noqa: E501
MORE = "Whoever says so does what is not allowed. Pay nothing and send nothing more. Keep what they wrote, tell somebody you trust, and call together. There is a way out of it, and you do not have to find it alone. "  # noqa: E501


@pytest.mark.parametrize(("name", "times"), [("p-teens", 5), ("p-parents", 5)])
def test_a_poster_without_room_for_its_scene_says_so_and_has_no_gap(name: str, times: int) -> None:
    text = TEXT.replace(
        "headline: Not sure? Tell a grown-up you trust.,", f'headline: "{LONG}", body: "{times * MORE}",'
    )
    job, view = views(text)[name]
    typst = TypstEngine(0)
    page = pixels(typst.render(TEMPLATES / job.material.type / job.format.template, view, "pdf"))
    found = [one for one in picture_findings(job, view, typst.notes()) if one.code == "CK521"]
    assert [one.severity for one in found] == [Severity.WARNING.value]
    plain = "".join(".#"[bool((row == row[0]).all())] for row in page)
    assert max(map(len, plain.split("."))) < 0.09 * len(page)


WORDS_OF = {
    "ka": (
        "ფოტოთი გემუქრებიან? შენი ბრალი არ არის.",
        "მუქარა დანაშაულია, და დამნაშავე ის არის, ვინც გემუქრება. **ნუ გადაიხდი, აღარაფერი გააგზავნო, მიმოწერა შეინახე და დაბლოკე.** ფოტოს წაშლა შესაძლებელია. ეს ბიჭებსაც ემართებათ. გამოსავალი არის.",  # noqa: E501
        "უთხარი ადამიანს, რომელსაც ენდობი. ან დარეკე.",
    ),
    "hy": (
        "Լուսանկարո՞վ են սպառնում։ Դա քո մեղքը չէ։",
        "Սպառնալիքը հանցանք է, և մեղավորը նա է, ով սպառնում է։ **Մի՛ վճարիր, այլևս ոչինչ մի՛ ուղարկիր, պահիր նամակագրությունը և արգելափակիր։** Լուսանկարը կարելի է ջնջել։ Դա պատահում է նաև տղաների հետ։ Ելք կա։",  # noqa: E501
        "Ասա՛ մարդու, ում վստահում ես։ Կամ զանգիր։",
    ),
}
"""A headline of 40 letters and 25 words more: beside them English has its scene. No native speaker has read them."""


@pytest.mark.parametrize("language", WORDS_OF)
def test_a_language_of_long_words_keeps_the_people_of_a_poster(language: str) -> None:
    headline, body, call = WORDS_OF[language]
    said = f'headline: "{headline}", body: "{body}", call_to_action: "{call}", help: [line, sos]'
    sos = '  - {id: sos, name: 112, kind: emergency, country: MD, phone: "112", sources: [operator]}\nmessages:'
    own = TEXT.replace("language: en", f"language: {language}").replace("messages:", sos, 1)
    own += "stakeholders:\n" + "".join(stress.PARTNERS.splitlines(keepends=True)[:12])
    own = re.sub(r"(audience: small, ).*help: \[line\]", lambda found: found[1] + said, own, count=1)
    job, view = views(re.sub(r"(type: poster, audience: teens)", r"\1, personal: [name]", own))["p-teens"]
    typst = TypstEngine(0)
    typst.render(TEMPLATES / job.material.type / job.format.template, view, "pdf")
    assert [one.code for one in picture_findings(job, view, typst.notes()) if one.code == "CK521"] == []


def test_a_card_says_for_whom_a_line_is_and_keeps_its_number_large() -> None:
    lines = """  - {id: awel, name: Awel, kind: helpline, country: BE, phone: "102", for_whom: "Children, in Dutch", sources: [operator]}
  - {id: sos, name: Emergency, kind: emergency, country: BE, phone: "112", sources: [operator]}
messages:"""  # noqa: E501
    card = "  - {id: card, type: wallet-card, audience: teens, messages: [tell], help: [line, awel, sos]}\n"
    pdf = pdf_of(*views(TEXT.replace("messages:", lines, 1).replace(", hours: Day and night", "") + card)["card"])
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[1].get_textpage()
        said = page.get_text_range()
        heights = [page.get_charbox(n)[3] - page.get_charbox(n)[1] for n in range(page.count_chars())]
    assert "in Dutch" in " ".join(said.split())
    assert max(heights) > 14, "the number in 20 points or more"


KIT = """
campaign:
  id: c
  title: Safe
  summary: Safe
  country: MD
  scope: national
  language: en
  starts: 2025-01-01
  ends: 2025-12-31
audiences:
  - {id: mothers, name: Mothers, kind: parents-and-carers}
  - {id: fathers, name: Fathers, kind: parents-and-carers}
messages:
  - {id: ask, audience: mothers, headline: Ask every day.}
materials:
  - {id: first, type: poster, audience: mothers, messages: [ask], formats: [a4]}
  - {id: second, type: poster, audience: mothers, messages: [ask], formats: [a4]}
  - {id: third, type: poster, audience: fathers, messages: [ask], formats: [a4]}
  - {id: chosen, type: poster, audience: fathers, messages: [ask], formats: [a4], scene: grandfather}
"""


def test_a_kit_shows_no_scene_twice_while_there_is_another() -> None:
    """What the plan chooses counts wherever it stands; an audience sees all others before the first once more."""
    found = {name: view["material"]["scene"] for name, (_, view) in views(KIT).items()}
    scenes = {name: scene and scene["name"] for name, scene in found.items()}
    assert scenes == {"first": "home", "second": "dinner", "third": "kitchen", "chosen": "grandfather"}
