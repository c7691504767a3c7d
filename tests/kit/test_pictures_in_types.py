"""A picture of the campaign on every type that prints one: on the page, in a mail, on the web."""

from __future__ import annotations

import base64
import email
import email.policy
import io
import re
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines import scene_in_flow
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, plan_jobs
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.plan.images import images_of
from campaignkit.plan.paths import key_of
from tests.campaign.test_picture_files import picture
from tests.kit.conftest import FINAL
from tests.kit.looked_at import faults
from tests.kit.pdf import pictures_in

RIGHTS = 'alt: A sports hall., licence: CC BY 4.0, source: City Club, people: none, shows_child_face: "no"'
PLAN = f"""
campaign:
  id: c
  title: Safe online
  summary: A campaign.
  country: MD
  scope: national
  language: LANGUAGE
  starts: 2025-01-01
  ends: 2025-12-31
  website: https://siguronline.md
  images: [{{file: hall.jpg, {RIGHTS}, focus: {{x: 50, y: 0}}}}]
theme: {{name: THEME}}
audiences: [{{id: all, name: Everybody, kind: general-public}}, {{id: police, name: Police, kind: frontline-police}}]
help: [{{id: line, name: Child Helpline, kind: helpline, country: MD, phone: "116 111", hours: Day and night, sources: [operator]}}]
messages:
  - {{id: ask, audience: all, headline: Ask how their day online was. Then listen., body: Ten minutes are enough., call_to_action: Call., help: [line]}}
  - {{id: five, audience: police, headline: The first minutes., body: "1. Be calm.\\n2. Listen.", help: [line]}}
materials:
  - {{id: leaflet, type: leaflet, audience: all, messages: [ask], sections: [{{title: Before, body: Ask what they play.}}]}}
  - {{id: trifold, type: trifold, audience: all, messages: [ask], sections: [{{title: Before, body: Ask what they play.}}]}}
  - {{id: poster, type: poster, audience: all, messages: [ask], formats: [a4]}}
  - {{id: card, type: wallet-card, audience: all, messages: [ask]}}
  - {{id: mark, type: bookmark, audience: all, messages: [ask]}}
  - {{id: social, type: social-card, audience: all, messages: [ask]}}
  - {{id: slides, type: slides, audience: all, messages: [ask]}}
  - {{id: web, type: web-page, messages: [ask]}}
  - {{id: mail, type: email, audience: all, messages: [ask]}}
"""  # noqa: E501


def opened(folder: Path, text: str, data: bytes, *, language: str = "en", theme: str = "calm") -> Campaign:
    """Return the campaign of a plan with one picture."""
    (folder / "assets").mkdir(exist_ok=True)
    (folder / "assets" / "hall.jpg").write_bytes(data)
    text = text.replace("LANGUAGE", language).replace("THEME", theme)
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    return open_campaign(folder / "plan.yaml", "plan.yaml")


def busy() -> bytes:
    """Return a picture that is of another colour everywhere: text on it is seen in the pixels of a page."""
    colours = np.random.default_rng(1).integers(0, 256, (40, 60, 3), np.uint8)
    out = io.BytesIO()
    Image.fromarray(colours).resize((2400, 1600), Image.Resampling.NEAREST).save(out, "JPEG")
    return out.getvalue()


def made(
    campaign: Campaign, material: str, form: str = "", state: State = FINAL
) -> tuple[Job, bytes, list[LayoutFinding]]:
    """Return a file of a campaign, and what is wrong with its page."""
    assert campaign.plan is not None, campaign.diagnostics
    jobs = [job for job in plan_jobs(campaign.plan, campaign.library) if job.material.id == material]
    job = next(job for job in jobs if form in ("", job.format.id))
    view = ViewBuilder(campaign.plan, state, campaign.library, pictures=campaign.pictures).view(job)
    engine = TypstEngine(0)
    data, _ = make(engine, job, view)
    found = layout_findings(job, view, engine.notes()) if job.format.engine == "typst" else ()
    return job, data, list(found)


@pytest.mark.parametrize(("theme", "language"), [("calm", "en"), ("bold", "ar"), ("playful", "de")])
def test_every_laid_out_type_prints_the_picture_and_nothing_stands_on_it(
    theme: str, language: str, tmp_path: Path
) -> None:
    campaign = opened(tmp_path, PLAN, busy(), theme=theme, language=language)
    for material in ("leaflet", "trifold", "poster", "card", "mark", "slides", "social"):
        _, data, found = made(campaign, material)
        wrong = [
            f"{one.code} {one.message}" for one in found if one.code in ("CK511", "CK512", "CK513", "CK520", "CK521")
        ]
        assert wrong == [], material
        if data.startswith(b"%PDF"):
            assert language == "de" or faults(data) == [], material
            with pikepdf.open(io.BytesIO(data)) as document:
                assert [int(image.Width) for image in pictures_in(document)] == [2400]


@pytest.mark.parametrize("led_by", ["", "stakeholders: [{id: lead, name: City, sector: education, role: lead}]"])
def test_who_made_the_picture_of_a_sheet_on_the_floor_can_be_read(led_by: str, tmp_path: Path) -> None:
    text = PLAN.replace("formats: [a4]}", "formats: [roll-up]}").replace("focus: {x", "credit: Ana Rusu, focus: {x")
    text = text.replace("audience: all, messages: [ask], formats", "audience: carers, messages: [ask], formats")
    carers = "audiences: [{id: carers, name: Parents, kind: parents-and-carers}, "
    _, data, found = made(opened(tmp_path, text.replace("audiences: [", carers) + led_by, busy()), "poster")
    assert [one.code for one in found if one.code in ("CK511", "CK512", "CK513")] == []
    assert faults(data) == []


@pytest.mark.proves("CK521")
def test_a_picture_without_room_is_told(tmp_path: Path) -> None:
    long = PLAN.replace(
        "Ten minutes are enough.", "Ten quiet minutes in the evening are worth more than a filter. " * 13
    )
    campaign = opened(tmp_path, long, picture(size=(2400, 1600)))
    found = [one for one in made(campaign, "poster")[2] if one.code == "CK521"]
    assert [(one.path, one.severity) for one in found] == [("campaign.images.0.file", "warning")]


def test_a_page_on_the_web_and_a_mail_hold_a_small_upright_picture_without_secrets(tmp_path: Path) -> None:
    campaign = opened(tmp_path, PLAN, picture(size=(2400, 1600), turned=6, located=True))
    page = made(campaign, "web")[1].decode()
    (address,) = re.findall(r'<img src="data:image/jpeg;base64,([^"]+)" alt="A sports hall\."', page)
    assert "City Club (CC BY 4.0)" in page
    seen = Image.open(io.BytesIO(base64.b64decode(address)))
    # held upright it is 1600 wide and red at its right side; the page asks for four to three
    assert seen.size == (1280, 960)
    assert not seen.getexif()
    right, left = (seen.convert("RGB").getpixel((x, 480)) for x in (1200, 80))
    assert isinstance(right, tuple)
    assert isinstance(left, tuple)
    assert right[0] > 150 > left[0]
    draft = email.message_from_bytes(made(campaign, "mail", "draft")[1], policy=email.policy.default)
    kinds = [part.get_content_type() for part in draft.walk()]
    assert kinds == ["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/jpeg"]
    assert 'src="cid:picture-1.jpg"' in draft.get_body(("html",)).get_content()  # type: ignore[union-attr]
    assert draft.as_bytes() == email.message_from_bytes(made(campaign, "mail", "draft")[1]).as_bytes()


def test_without_a_picture_of_its_own_a_web_page_and_a_mail_have_a_scene_of_the_cast(tmp_path: Path) -> None:
    bare = re.sub(r"  images: \[.*\n", "", PLAN)
    campaign = opened(tmp_path, bare, picture())
    seen = r'<img src="data:image/png;base64,([^"]+)" alt="[A-Z][^"]+\."'
    sizes = []
    for material in ("web", "mail"):
        (address,) = re.findall(seen, made(campaign, material)[1].decode())
        sizes.append(Image.open(io.BytesIO(base64.b64decode(address))).size)
    assert sizes == [(1280, 840), (1200, 500)]
    draft = email.message_from_bytes(made(campaign, "mail", "draft")[1], policy=email.policy.default)
    assert [part.get_content_type() for part in draft.walk()][-1] == "image/png"
    assert 'src="cid:picture-1.png"' in draft.get_body(("html",)).get_content()  # type: ignore[union-attr]


def test_a_scene_is_drawn_once_for_all_languages_and_files_that_hold_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def draw(_template: str, view: str, _pixels: int, **_more: str) -> bytes:
        drawn.append(view)
        return b""

    monkeypatch.setattr(scene_in_flow, "drawn_by", draw)
    scene_in_flow._drawn.cache_clear()
    bare = re.sub(r"  images: \[.*\n", "", PLAN)
    for language in ("en", "fr"):
        for form in ("draft", "mail"):
            made(opened(tmp_path, bare, picture(), language=language), "mail", form)
    scene_in_flow._drawn.cache_clear()
    assert len(drawn) == 1
    made(opened(tmp_path, bare, picture(), language="ar"), "mail")
    scene_in_flow._drawn.cache_clear()
    assert len(drawn) == 2, "from right to left it is another"


def test_which_picture_a_material_prints(tmp_path: Path) -> None:
    own = f"images: [{{file: hall.jpg, {RIGHTS}}}]"
    text = PLAN.replace("call_to_action: Call., help: [line]}", f"call_to_action: Call., help: [line], {own}}}")
    text = text.replace("type: bookmark,", "type: bookmark, motif: lamp,").replace(
        "type: email,", f"type: email, {own},"
    )
    campaign = opened(tmp_path, text, picture())
    assert campaign.plan is not None, campaign.diagnostics
    first = {
        material.id: [key_of(path) for path, _ in images_of(campaign.plan, material)]
        for material in campaign.plan.materials
    }
    assert first["mark"] == []
    assert first["mail"] == ["materials.mail.images.0"]
    assert first["poster"] == ["messages.ask.images.0"]


def test_a_flow_chart_has_no_picture_and_says_so_where_it_was_asked_for(tmp_path: Path) -> None:
    chart = "  - {id: chart, type: poster, audience: police, messages: [five], formats: [a4]OWN}\n"
    campaign = opened(tmp_path, PLAN + chart.replace("OWN", ""), picture())
    assert [one.code for one in made(campaign, "chart")[2]] == []
    own = f", images: [{{file: hall.jpg, {RIGHTS}}}]"
    campaign = opened(tmp_path, PLAN + chart.replace("OWN", own), picture(size=(2400, 1600)))
    found = [one for one in made(campaign, "chart")[2] if one.code == "CK521"]
    assert [one.path for one in found] == ["materials.chart.images.0.file"]
    assert "flow chart" in found[0].message
