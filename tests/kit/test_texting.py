"""A help service that people write to: the number and the word stand wherever its number to call stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from campaignkit.knowledge.locales import languages, locale
from campaignkit.knowledge.printed_numbers import number_to_dial, printed_number
from tests.kit.conftest import make_overlay
from tests.kit.pdf import text_of

HELP = """\
campaign: {country: US}
help:
  - {id: line, name: Crisis Line, country: US, phone: "833-591-KNOW", text: {number: "741741", word: HOME}}
  - id: chat
    name: Text Line
    kind: helpline
    country: US
    text: {number: "741741", word: HOME}
    sources: [operator]
"""
KINDS = ("sms", "email", "web-page", "social-card", "wallet-card", "poster")
MATERIALS = "materials:\n" + "".join(
    f"  - {{id: {kind}, type: {kind}, audience: teens, messages: [tell-us], help: [HELP]}}\n" for kind in KINDS
)


def said(path: Path) -> str:
    text = text_of(path) if path.suffix == ".pdf" else path.read_text(encoding="utf-8")
    return " ".join(re.sub("[\u00a0\u2011]", lambda m: " " if m[0] == "\u00a0" else "-", text).split())


@pytest.mark.parametrize("service", ["line", "chat"])
def test_the_number_to_text_is_on_every_material(service: str, tmp_path: Path) -> None:
    kit = make_overlay(HELP + MATERIALS.replace("HELP", service), tmp_path)
    assert not kit.result.failures
    names = [str(job.output) for job in kit.jobs if job.output.suffix in (".txt", ".html", ".md", ".pdf")]
    made = {name: said(kit.path(name)) for name in names if "poster-teens" not in name}
    assert len(made) >= 10
    for name, text in made.items():
        called = "833-591-KNOW" in text
        assert called == (service == "line"), name
        short = "sms-" in name or "post-short" in name
        assert ("Text HOME to 741741" in text) != (called and short), name
        if called and not short:
            assert "833-591-5669" in text, name
    page = made["en/teens/web-page-page.html"]
    assert 'href="sms:741741?body=HOME"' in page
    assert ('href="tel:+18335915669"' in page) == (service == "line")


def test_a_service_nobody_has_found_yet_costs_no_file(tmp_path: Path) -> None:
    """A new plan of a country of which no number is known names its line, and has no way to it yet."""
    unknown = "help:\n  - {id: later, name: Child line, kind: helpline, country: ET, sources: [operator]}\n"
    kinds = [line for line in MATERIALS.splitlines(keepends=True) if "type: sms" in line or "social" in line]
    made = "".join(["materials:\n", *kinds]).replace("HELP", "later").replace("}\n", ", formats: [FORMAT]}\n")
    text = made.replace("FORMAT", "sms", 1).replace("FORMAT", "post-short", 1)
    kit = make_overlay(unknown + text, tmp_path)
    assert not kit.result.failures
    own = [job for job in kit.jobs if job.format.id in ("sms", "post-short")]
    assert [said(kit.path(str(job.output))).count("Child line") for job in own] == [1, 1]


def test_letters_come_with_the_digits_to_dial() -> None:
    assert number_to_dial("833-591-KNOW", "US", "en", "sms") == "833-591-KNOW (833-591-5669)"
    assert number_to_dial("116 111", "MD", "en", "sms") == printed_number("116 111", "MD", "en", "sms")


@pytest.mark.parametrize("language", languages())
def test_every_language_says_how_to_text(language: str) -> None:
    found = locale(language)
    assert found is not None
    assert {"{number}", "{word}"} == set(re.findall(r"\{\w+\}", found.words["text_word_to"]))
    assert re.findall(r"\{\w+\}", found.words["text_to"]) == ["{number}"]


def test_canada_says_it_in_its_own_french() -> None:
    canadian, french = locale("fr-CA"), locale("fr")
    assert canadian is not None
    assert french is not None
    assert canadian.words["text_word_to"].startswith("Texto ")
    assert french.words["text_word_to"].startswith("SMS")
