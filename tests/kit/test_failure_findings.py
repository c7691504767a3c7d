"""Texts that no page can take, and templates that fail: CK501, CK502 and CK090, each at the text that caused it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.failure_findings import failure_diagnostics
from campaignkit.knowledge.reader import TEMPLATES
from tests.kit.conftest import DRAFT, Kit, make_overlay
from tests.kit.pdf import about, text_of
from tests.support import overlay_document, place

POSTER = "en/teens/poster-teens-a4.pdf"


def failed(text: str, folder: Path) -> list[tuple[str, str, str]]:
    """Render the base plan with a text merged into it; return code, place and path of each failure."""
    kit = make_overlay(text, folder)
    assert kit.result.failures
    campaign = overlay_document(text)
    root = campaign.root
    assert root is not None
    found = failure_diagnostics(campaign, kit.result.failures)
    return [(f.code, place(f.span), f.path) for f in found]


@pytest.mark.proves("CK501")
def test_a_character_without_a_glyph_is_found_in_its_text(tmp_path: Path) -> None:
    text = "messages:\n  - id: tell-us\n    headline: Tell someone 💬 today\n"
    assert failed(text, tmp_path) == [("CK501", "3:28-3:29", "messages.tell-us.headline")]


def test_a_character_without_a_glyph_on_a_picture(tmp_path: Path) -> None:
    text = (
        "messages:\n  - id: tell-us\n    headline: 说出来\nmaterials:\n"
        "  - {id: poster-teens, type: social-card, messages: [tell-us], formats: [square]}\n"
    )
    assert failed(text, tmp_path) == [("CK501", "3:15-3:16", "messages.tell-us.headline")]


@pytest.mark.proves("CK502")
def test_a_text_that_fits_no_page(tmp_path: Path) -> None:
    text = f"messages:\n  - id: tell-us\n    headline: {'Tell someone you trust today. ' * 30}\n"
    ((code, where, path),) = failed(text, tmp_path)
    assert (code, path) == ("CK502", "messages.tell-us.headline")
    assert where.startswith("3:15-")


def test_a_word_that_is_wider_than_the_page(tmp_path: Path) -> None:
    text = f"messages:\n  - id: tell-us\n    headline: {'W' * 60}\n"
    assert [(code, path) for code, _, path in failed(text, tmp_path)] == [("CK502", "messages.tell-us.headline")]


HOSTILE = [
    '#import "/etc/passwd"',
    "$x^2$ and #panic()",
    "<script>alert(1)</script>",
    "\\#eval [c] @ref *a _b ~c",
    "</style>& <b>bold</b>",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_texts_are_printed_as_typed(words: str, tmp_path: Path) -> None:
    quoted = words.replace("'", "''")
    text = (
        f"campaign: {{title: '{quoted}'}}\nmessages:\n"
        f"  - {{id: tell-us, headline: '{quoted}', body: '{quoted}', call_to_action: '{quoted}'}}\n"
    )
    kit = make_overlay(text, tmp_path)
    assert not kit.result.failures
    shown = re.sub("[“”]", '"', text_of(kit.path(POSTER)).replace(" ", ""))
    wanted = words.replace("\\#", "#").replace(" ", "")
    assert shown.count(wanted) >= 3
    page = kit.path("index.html").read_text(encoding="utf-8")
    assert "<script>" not in page
    assert "<b>" not in page


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("დაელაპარაკე ვინმეს", id="Georgian"),
        pytest.param("Խոսիր մեկի հետ", id="Armenian"),
        pytest.param("Поговори с кем-нибудь", id="Cyrillic"),
        pytest.param("Μίλησε σε κάποιον", id="Greek"),
        pytest.param("تحدث إلى شخص تثق به", id="Arabic"),
        pytest.param("דבר עם מישהו", id="Hebrew"),
        pytest.param("ለሚያምኑት ሰው ይንገሩ", id="Ethiopic"),
        pytest.param("Siguranță pentru fiecare copil: ĂÂÎȘȚ", id="Romanian"),
    ],
)
def test_every_script_has_its_glyphs(script: str, tmp_path: Path) -> None:
    kit = make_overlay(f"messages:\n  - {{id: tell-us, headline: '{script}'}}\n", tmp_path)
    assert not kit.result.failures
    assert about(kit.path(POSTER))["title"].startswith(script)


FULL = """
messages:
  - id: tell-us
    headline: {headline}
    body: {body}
    call_to_action: {call}
"""


def poster(folder: Path, headline: str, body: str, call: str) -> Kit:
    kit = make_overlay(FULL.format(headline=headline, body=body, call=call), folder)
    assert not kit.result.failures
    assert about(kit.path(POSTER))["pages"] == 1
    return kit


def test_a_translation_that_is_60_per_cent_longer(tmp_path: Path) -> None:
    headline = "Does somebody put you under pressure online? You are really not to blame."
    body = "You did nothing wrong, and you are not alone with it. " * 3
    call = "Talk with an adult whom you trust about it. Or give us a call."
    shown = text_of(poster(tmp_path, headline, body, call).path(POSTER))
    assert "to blame." in shown
    assert "give us a call." in shown


def test_one_long_word(tmp_path: Path) -> None:
    shown = text_of(poster(tmp_path, "Donaudampfschifffahrt", "Short.", "Call.").path(POSTER))
    assert "Donaudampfschifffahrt" in shown


def test_only_what_is_needed(tmp_path: Path) -> None:
    kit = make_overlay("campaign: {id: bare}\n", tmp_path)
    assert not kit.result.failures
    assert "Tell someone" in text_of(kit.path(POSTER))


def test_forty_partners(tmp_path: Path) -> None:
    rows = "".join(
        f"  - {{id: p{n}, name: Association of schools number {n}, sector: education, role: partner}}\n"
        for n in range(40)
    )
    kit = make_overlay(f"stakeholders:\n{rows}", tmp_path)
    assert not kit.result.failures
    assert "number 39" in text_of(kit.path(POSTER))
    assert about(kit.path(POSTER))["pages"] == 1


def test_a_draft_says_so_across_the_page(tmp_path: Path) -> None:
    kit = make_overlay("campaign: {id: draft}\n", tmp_path, DRAFT)
    assert "DRAFT" in text_of(kit.path(POSTER))


def test_a_final_kit_carries_no_mark(tmp_path: Path) -> None:
    kit = make_overlay("campaign: {id: final}\n", tmp_path)
    shown = text_of(kit.path(POSTER))
    assert "PROOF" not in shown
    assert "DRAFT" not in shown


@pytest.mark.proves("CK090")
def test_a_broken_typst_template_is_named() -> None:
    with pytest.raises(RenderError) as caught:
        TypstEngine(0).render(TEMPLATES / "poster" / "poster.typ", {"contract": 1}, "pdf")
    assert caught.value.code == "CK090"
    assert "poster/poster.typ" in caught.value.message


def test_a_broken_text_template_is_named() -> None:
    with pytest.raises(RenderError) as caught:
        render_text(TEMPLATES / "social-card" / "post.txt.jinja", {"words": {}})
    assert caught.value.code == "CK090"
    assert "social-card/post.txt.jinja" in caught.value.message
