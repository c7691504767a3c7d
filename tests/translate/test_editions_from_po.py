"""The plan in other languages: overlays, missing files, unknown files (CK321), where a finding stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.translate.editions_from_po import Editions, read_editions
from campaignkit.translate.po_files import folders
from tests.support import CASES, place
from tests.translate.support import HEADER, editions

BASE = (CASES / "base.yaml").read_text(encoding="utf-8")


def plan(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def load(path: Path, file: str) -> tuple[Campaign, Editions]:
    document = open_campaign(path, file)
    assert document.plan is not None, [d.message for d in document.diagnostics]
    return document, read_editions(document.plan, document.root, folders(path, file, document.files))


def entry(key: str, source: str, text: str) -> str:
    return f'msgctxt "{key}"\nmsgid "{source}"\nmsgstr "{text}"\n\n'


def test_texts_are_replaced_and_the_rest_is_untranslated() -> None:
    document, found = editions("", "ro", entry("messages.tell-us.headline", "Tell someone", "Povestește cuiva"))
    _, edition = found.editions
    assert edition.language == edition.plan.campaign.language == "ro"
    assert edition.plan.messages[0].headline == "Povestește cuiva"
    assert edition.plan.messages[1].headline == "Ask tonight"
    assert ("messages", "ask", "headline") in edition.untranslated
    assert ("messages", "tell-us", "headline") not in edition.untranslated
    assert edition.translation is not None
    assert edition.translation.source is document.plan


SERVICE = """\
help:
  - {id: line, website: "https://line.example/fr", text: {number: "741741", word: PARLER}}
"""


def test_a_language_has_its_own_page_and_word_of_a_service_and_need_not() -> None:
    word = entry("help.line.text.word", "PARLER", "CONNECT")
    page = entry("help.line.website", "https://line.example/fr", "https://line.example")
    _, found = editions(SERVICE, "ro", word + page)
    service = found.editions[1].plan.help[0]
    assert service.text is not None
    assert (service.website, service.text.word) == ("https://line.example", "CONNECT")
    _, found = editions(SERVICE, "ro", entry("messages.tell-us.headline", "Tell someone", "Povestește cuiva"))
    service = found.editions[1].plan.help[0]
    assert service.text is not None
    assert (service.website, service.text.word) == ("https://line.example/fr", "PARLER")
    assert not any(path[2:] in (("website",), ("text", "word")) for path in found.editions[1].untranslated)


def test_a_page_in_a_po_file_has_to_be_a_web_address() -> None:
    """It becomes a link and a code that people scan."""
    _, found = editions(SERVICE, "ro", entry("help.line.website", "https://line.example/fr", "javascript:alert()"))
    assert found.editions[1].plan.help[0].website == "https://line.example/fr"
    assert [problem.code for problem in found.diagnostics] == ["CK013"]


def test_a_stretch_of_a_translation_stands_in_the_po_file_and_all_else_in_the_plan() -> None:
    _, found = editions("", "ro", entry("messages.tell-us.headline", "Tell someone", "Povestește cuiva"))
    span = found.editions[1].place(("messages", "tell-us", "headline"), 11, 16)
    assert (span.file, place(span)) == ("locales/ro.po", "6:20-6:25")
    assert found.editions[1].place(("messages", "ask", "headline"), 0, 3).file == "base.yaml"
    assert found.editions[1].place(("activities", "week"), None, None).file == "base.yaml"


def test_an_overlay_takes_what_it_does_not_translate_itself_from_its_base(tmp_path: Path) -> None:
    plan(tmp_path, "base/plan.yaml", BASE)
    over = plan(
        tmp_path,
        "over/plan.yaml",
        "extends: ../base/plan.yaml\ncampaign: {id: over, translations: [ro]}\nmessages:\n"
        "  - {id: ask, headline: Ask now}\n",
    )
    plan(
        tmp_path,
        "base/locales/ro.po",
        HEADER
        + entry("messages.tell-us.headline", "Tell someone", "Povestește cuiva")
        + entry("messages.ask.headline", "Ask tonight", "Întreabă diseară")
        + entry("messages.listen.headline", "Listen", "Ascultă"),
    )
    plan(
        tmp_path,
        "over/locales/ro.po",
        HEADER + entry("messages.listen.headline", "Listen", "Ascultați") + entry("messages.teach.headline", "x", ""),
    )
    _, found = load(over, "over/plan.yaml")
    _, edition = found.editions
    headlines = {message.id: message.headline for message in edition.plan.messages}
    assert headlines["tell-us"] == "Povestește cuiva"
    assert headlines["listen"] == "Ascultați"
    assert headlines["ask"] == "Ask now"
    assert edition.translation is not None
    assert edition.translation.unsure == {("messages", "ask", "headline"): True}
    assert edition.place(("messages", "tell-us", "headline"), None, None).file == "base/locales/ro.po"
    assert set(found.sources) == {"base/locales/ro.po", "over/locales/ro.po"}
    assert found.diagnostics == ()


def test_a_language_without_a_file_is_a_note(tmp_path: Path) -> None:
    path = plan(tmp_path, "plan.yaml", BASE.replace("  language: en\n", "  language: en\n  translations: [ro, en]\n"))
    _, found = load(path, "plan.yaml")
    assert len(found.editions) == 1
    assert [(d.code, d.severity.value, d.language, d.message) for d in found.diagnostics] == [
        ("CK312", "note", "ro", "Nothing is translated into Romanian yet.")
    ]
    assert BASE.count("translations") == 0
    line = found.diagnostics[0].span.start.line
    assert "translations: [ro" in path.read_text(encoding="utf-8").splitlines()[line - 1]


@pytest.mark.proves("CK321")
def test_a_file_of_a_language_the_plan_does_not_name(tmp_path: Path) -> None:
    path = plan(tmp_path, "plan.yaml", BASE)
    plan(tmp_path, "locales/rp.po", HEADER)
    plan(tmp_path, "locales/notes.txt", "not a translation")
    _, found = load(path, "plan.yaml")
    assert [(d.code, d.severity.value, d.span.file) for d in found.diagnostics] == [
        ("CK321", "warning", "locales/rp.po")
    ]
    assert "`rp`" in found.diagnostics[0].message


def test_a_broken_file_belongs_to_its_language_alone(tmp_path: Path) -> None:
    path = plan(tmp_path, "plan.yaml", BASE.replace("  language: en\n", "  language: en\n  translations: [ro]\n"))
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "ro.po").write_bytes(b"\xff")
    _, found = load(path, "plan.yaml")
    assert [(d.code, d.language, d.span.file) for d in found.diagnostics] == [("CK002", "ro", "locales/ro.po")]


def test_plans_in_one_folder_have_folders_of_their_own(tmp_path: Path) -> None:
    path = plan(tmp_path, "village.yaml", BASE.replace("  language: en\n", "  language: en\n  translations: [ro]\n"))
    plan(tmp_path, "locales/village/ro.po", HEADER + entry("messages.ask.headline", "Ask tonight", "Întreabă"))
    _, found = load(path, "village.yaml")
    assert [edition.plan.messages[1].headline for edition in found.editions[1:]] == ["Întreabă"]
    assert list(found.sources) == ["locales/village/ro.po"]


def test_the_rule_page_of_ck321_names_the_folder() -> None:
    from campaignkit.rules.registry import registry

    assert re.search(r"`locales/`", registry()["CK321"].documentation)
