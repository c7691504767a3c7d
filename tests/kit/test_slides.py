"""Slides for PowerPoint: texts in placeholders of real layouts, what is said in the notes, pictures described."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE_TYPE

from campaignkit.kit.engines.pptx_items import holds_its_end
from campaignkit.kit.engines.pptx_layouts import HIGH, LAYOUTS, PANEL, WIDE
from tests.campaign.test_picture_files import picture
from tests.kit.conftest import PROOF
from tests.kit.test_pictures_in_types import PLAN, made, opened

SLIDES = """
  - id: talk
    type: slides
    formats: [powerpoint]
    audience: all
    messages: [ask]
    notes: Welcome everybody.
    sections:
      - {title: What they do, body: "- Play\\n- **Watch** films", notes: Ask the room first., minutes: 10}
      - {title: "<b>&amp; \\u202e", body: "1. Stay calm.\\n2. Call."}
    questions: [{question: Should I read along?, answer: No. Ask.}]
"""


def deck_of(folder: Path, language: str = "en", text: str = PLAN + SLIDES) -> Any:
    campaign = opened(folder, text.replace("\\u202e", ""), picture(size=(2400, 1600)), language=language)
    return pptx.Presentation(io.BytesIO(made(campaign, "talk")[1]))


def notes_of(slide: Any) -> str:
    return str(slide.notes_slide.notes_text_frame.text) if slide.has_notes_slide else ""


def test_each_message_and_section_is_a_slide_with_a_title_and_what_the_speaker_says(tmp_path: Path) -> None:
    deck = deck_of(tmp_path)
    titles = [slide.shapes.title.text.replace("\N{NO-BREAK SPACE}", " ") for slide in deck.slides]
    assert titles == [
        "Ask how their day online was.\nThen listen.",
        "Ask how their day online was. Then listen.",
        "What they do",
        "<b>&amp;",
        "Talk to someone who can help",
    ]
    said = [notes_of(slide) for slide in deck.slides]
    assert said[0] == "Welcome everybody."
    assert said[2] == "10\N{NO-BREAK SPACE}minutes\nAsk the room first."
    assert said[4] == "Should I read along?\nNo. Ask."
    assert [layout.name for layout in deck.slide_layouts] != []
    assert {layout.name for layout in deck.slide_layouts} == {layout.name for layout in LAYOUTS.values()}


def test_no_short_word_of_a_title_stands_alone_on_its_last_line(tmp_path: Path) -> None:
    deck = deck_of(tmp_path)
    assert deck.slides[1].shapes.title.text.endswith(" was. Then\N{NO-BREAK SPACE}listen.")
    assert holds_its_end("was. Then listen.", 50, LAYOUTS["message"].places[0])
    assert not holds_its_end("If a child tells you something", 46, LAYOUTS["part"].places[0]), "the two are too wide"


def test_slides_have_the_grounds_and_colours_of_the_pdf(tmp_path: Path) -> None:
    deck = deck_of(tmp_path)
    first, last = deck.slides[0].shapes.title.text_frame.paragraphs
    assert first.runs[0].font.color.type is None, "that of its layout"
    assert last.runs[0].font.color.theme_color == MSO_THEME_COLOR.ACCENT_2
    number = deck.slides[4].placeholders[1].text_frame.paragraphs[0].runs[0]
    assert number.font.color.theme_color == MSO_THEME_COLOR.ACCENT_2
    assert LAYOUTS["help"].ground == LAYOUTS["picture"].ground == "accent1"


def test_the_mark_of_a_proof_stands_beside_every_picture(tmp_path: Path) -> None:
    text = (PLAN + SLIDES).replace("{title: What they do,", "{title: What they do, scene: kitchen,")
    campaign = opened(tmp_path, text.replace("\\u202e", ""), picture(size=(2400, 1600)))
    deck = pptx.Presentation(io.BytesIO(made(campaign, "talk", state=PROOF)[1]))
    for slide in deck.slides:
        (mark,) = (shape for shape in slide.slide_layout.shapes if shape.name == "State")
        for shape in slide.shapes:
            if shape.shape_type == MSO_SHAPE_TYPE.PICTURE and shape.top + shape.height > mark.top:
                assert shape.left >= mark.left + mark.width or shape.left + shape.width <= mark.left


def test_everything_stands_on_its_slide_and_pictures_are_described(tmp_path: Path) -> None:
    for slide in deck_of(tmp_path).slides:
        for shape in slide.shapes:
            assert shape.left >= 0, shape.name
            assert shape.top >= 0, shape.name
            assert shape.left + shape.width <= WIDE, shape.name
            assert shape.top + shape.height <= HIGH, shape.name
            if shape.shape_type == 13:
                assert shape._element.nvPicPr.cNvPr.get("descr") in ("A sports hall.", "QR code: siguronline.md")
            if shape.has_text_frame:
                languages = [
                    run._r.rPr.get("lang")
                    for p in shape.text_frame.paragraphs
                    for run in p.runs
                    if run._r.rPr is not None
                ]
                assert set(languages) <= {"en", None}


def test_a_scene_that_the_plan_names_stands_described_on_the_title(tmp_path: Path) -> None:
    text = (PLAN + SLIDES).replace("formats: [powerpoint]", "formats: [powerpoint]\n    scene: kitchen")
    campaign = opened(tmp_path, text.replace("\\u202e", ""), picture(size=(2400, 1600)))
    deck = pptx.Presentation(io.BytesIO(made(campaign, "talk")[1]))
    (shape,) = (s for s in deck.slides[0].shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE)
    assert shape._element.nvPicPr.cNvPr.get("descr").startswith("A parent and a child sit at a table")
    assert (shape.left + shape.width, shape.top + shape.height) == (WIDE, HIGH)


def test_a_scene_of_a_section_stands_described_on_its_field(tmp_path: Path) -> None:
    text = (PLAN + SLIDES).replace("{title: What they do,", "{title: What they do, scene: kitchen,")
    assert text != PLAN + SLIDES
    campaign = opened(tmp_path, text.replace("\\u202e", ""), picture(size=(2400, 1600)))
    deck = pptx.Presentation(io.BytesIO(made(campaign, "talk")[1]))
    (shape,) = (s for s in deck.slides[2].shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE)
    assert shape._element.nvPicPr.cNvPr.get("descr").startswith("A parent and a child sit at a table")
    assert shape.left >= 0
    assert shape.left + shape.width <= PANEL
    assert shape.top + shape.height == HIGH


def test_a_language_from_the_right_is_mirrored(tmp_path: Path) -> None:
    (tmp_path / "ar").mkdir()
    left, right = deck_of(tmp_path), deck_of(tmp_path / "ar", "ar")
    pairs = zip(left.slides[0].shapes, right.slides[0].shapes, strict=True)
    assert all(abs(a.left + a.width + b.left - WIDE) <= 2 for a, b in pairs if a.shape_type == 13)
    first = right.slides[2].placeholders[1].text_frame.paragraphs[0]
    assert first._p.pPr.get("rtl") == "1"


def test_the_same_plan_makes_the_same_bytes_and_small_files(tmp_path: Path) -> None:
    campaign = opened(tmp_path, PLAN + SLIDES.replace("\\u202e", ""), picture(size=(2400, 1600)))
    one, other = (made(campaign, "talk")[1] for _ in range(2))
    assert one == other
    assert len(one) < 400_000


@pytest.mark.parametrize("length", [1, 160, 400])
def test_long_texts_step_down(length: int, tmp_path: Path) -> None:
    text = PLAN + SLIDES.replace("Ask the room", "Ask").replace("- Play", "- " + "word " * length)
    slide = deck_of(tmp_path, text=text).slides[2]
    (size,) = {run.font.size for run in slide.placeholders[1].text_frame.paragraphs[0].runs}
    assert (size is None) is (length == 1)
    assert size is None or size.pt >= 12


def test_a_number_stands_whole_in_one_line(tmp_path: Path) -> None:
    text = (PLAN + SLIDES).replace('"116 111"', '"+33 800-12 34 56 78"')
    assert "+33 800-12" in text
    (number,) = deck_of(tmp_path, text=text).slides[4].placeholders[1].text_frame.paragraphs[0].runs
    assert number.text == "+33\xa0800\u201112\xa034\xa056\xa078"
    assert number.font.size.pt < 60
