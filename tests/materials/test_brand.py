"""Colours, inks and fonts of a brand in the plan: each place over the wider one, and what nobody gives is made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engines.typst_engine import FONTS, TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.brand_colours import MOST_INK, inks_of
from campaignkit.materials.contrast_formula import contrast
from campaignkit.materials.library import SHIPPED
from campaignkit.materials.look_of_material import branded
from tests.support import overlay_document

COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")
PLAN = """
theme: {name: bold, colours: {primary: "#7a0019"}, cmyk: {primary: [0, 100, 80, 40]}}
audiences:
  - {id: teens, theme: {name: playful, colours: {accent: "#ffcc33"}}}
materials:
  - {id: poster-teens, theme: {colours: {primary: "#003366"}}}
"""


def plan_of(text: str):  # type: ignore[no-untyped-def]
    plan = overlay_document(text).plan
    assert plan is not None
    return plan


def test_each_place_of_the_plan_comes_over_the_wider_one() -> None:
    plan = plan_of(PLAN)
    whole = branded(plan, SHIPPED)
    assert (whole.theme.id, whole.theme.colours.primary) == ("bold", "#7a0019")
    assert whole.theme.cmyk is not None
    assert whole.theme.cmyk.primary == (0, 100, 80, 40)
    poster = next(material for material in plan.materials if material.id == "poster-teens")
    look = branded(plan, SHIPPED, poster)
    assert (look.theme.id, look.theme.colours.primary, look.theme.colours.accent) == ("playful", "#003366", "#ffcc33")
    assert look.places["primary"] == ("materials", "poster-teens", "theme", "colours", "primary")
    assert look.places["accent"] == ("audiences", "teens", "theme", "colours", "accent")
    # the inks of the wider place belong to another colour
    assert look.theme.cmyk is not None
    assert look.theme.cmyk.primary == inks_of("#003366", "primary")


def test_a_plan_without_a_brand_looks_as_its_theme() -> None:
    plan = plan_of("theme: {name: playful}")
    assert branded(plan, SHIPPED).theme == SHIPPED.theme("playful")


@pytest.mark.parametrize(
    ("topic", "said", "theme"),
    [("school-violence", "", "fresh"), ("general", "", "calm"), ("school-violence", "{name: bold}", "bold")],
)
def test_a_topic_has_a_theme_for_plans_that_name_none(tmp_path: Path, topic: str, said: str, theme: str) -> None:
    about = "id: a, title: A, summary: A., country: MD, scope: school, language: en"
    days = "starts: 2027-01-01, ends: 2027-02-01"
    text = f"campaign: {{{about}, {days}, topic: {topic}}}\n" + (f"theme: {said}\n" if said else "")
    opened = open_campaign(tmp_path / "plan.yaml", data=text.encode())
    assert opened.plan is not None
    assert branded(opened.plan, opened.library).theme.id == theme


@given(COLOURS, COLOURS)
def test_what_stands_on_the_colours_of_a_brand_can_be_read(primary: str, accent: str) -> None:
    plan = plan_of(f'theme: {{colours: {{primary: "{primary}", accent: "{accent}"}}}}')
    colours = branded(plan, SHIPPED).theme.colours
    assert contrast(colours.on_primary, colours.primary) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.ink, colours.soft) >= 4.5


@given(COLOURS, st.sampled_from(["primary", "ink", "soft", "on_primary"]))
def test_inks_are_never_more_than_paper_takes_and_dark_text_is_black(colour: str, role: str) -> None:
    inks = inks_of(colour, role)
    assert all(0 <= ink <= 100 for ink in inks)
    assert sum(inks) <= MOST_INK + 2
    if role == "ink" and contrast(colour, "#ffffff") > 9:
        assert inks == (0, 0, 0, 100)


def test_pure_colours_have_the_inks_a_printer_expects() -> None:
    assert inks_of("#ffffff") == (0, 0, 0, 0)
    assert inks_of("#000000") == (0, 0, 0, 100)
    assert inks_of("#00ffff") == (100, 0, 0, 0)
    assert inks_of("#ff0000") == (0, 100, 100, 0)


@pytest.mark.proves("CK523")
def test_a_font_of_the_brand_is_used_when_it_is_there_and_missed_when_it_is_not(tmp_path: Path) -> None:
    text = """
campaign: {id: c, title: Safe online, summary: A campaign., country: MD, scope: national, language: en, starts: 2025-01-01, ends: 2025-12-31}
theme: {fonts: {display: NAME}}
audiences: [{id: all, name: Everybody, kind: general-public}]
help: [{id: line, name: Child Helpline, kind: helpline, country: MD, phone: "116 111", sources: [operator]}]
messages: [{id: ask, audience: all, headline: Ask. Then listen., help: [line]}]
materials: [{id: wall, type: poster, audience: all, messages: [ask], formats: [a4]}]
"""  # noqa: E501
    (tmp_path / "fonts").mkdir()
    for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        if (FONTS / name).is_file():
            shutil.copy(FONTS / name, tmp_path / "fonts")
    found = {}
    for name in ("Noto Sans", "Brand Sans"):
        (tmp_path / "plan.yaml").write_text(text.replace("NAME", name), encoding="utf-8")
        campaign = open_campaign(tmp_path / "plan.yaml", "plan.yaml")
        assert campaign.plan is not None, campaign.diagnostics
        (job,) = plan_jobs(campaign.plan, campaign.library)
        view = ViewBuilder(campaign.plan, State("final", ()), campaign.library).view(job)
        engine = TypstEngine(0)
        pdf = engine.render(TEMPLATES / "poster" / job.format.template, view, "pdf")
        findings = layout_findings(job, view, engine.notes())
        found[name] = [(one.path, one.message) for one in findings if one.code == "CK523"]
        assert (b"NotoSans" in pdf) is (name == "Noto Sans")
    assert found["Noto Sans"] == []
    assert found["Brand Sans"] == [("theme.fonts.display", "There is no font that calls itself `Brand Sans`.")]
