"""No text runs over the edge of a page: one very long word in any field is either set inside the page or refused."""

from __future__ import annotations

import json
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import pypdfium2
import pytest

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.plan_reader import build
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.source.loader import load_text
from campaignkit.source.node import Scalar
from campaignkit.source.place_of_path import resolve
from tests.kit.conftest import FINAL
from tests.support import SAMPLE, overlay_document

TEXT = SAMPLE.read_text(encoding="utf-8")
WORD = "W" * 120
ARABIC = "خطفالاستشاراتوالمساعداتالنفسية"
FIELDS = [
    ("campaign", "title"),
    ("messages", "tell-someone", "headline"),
    ("messages", "tell-someone", "body"),
    ("messages", "tell-someone", "call_to_action"),
    ("messages", "ask-tonight", "headline"),
    ("messages", "ask-tonight", "body"),
    ("help", "child-helpline", "name"),
    ("help", "emergency", "name"),
    ("stakeholders", "police", "name"),
    ("audiences", "parents", "name"),
    ("materials", "leaflet-parents", "lead"),
    ("materials", "leaflet-parents", "sections", 0, "title"),
    ("materials", "leaflet-parents", "sections", 0, "body"),
    ("materials", "briefing-teachers", "lead"),
    ("materials", "briefing-teachers", "sections", 1, "title"),
    ("materials", "briefing-teachers", "sections", 1, "body"),
    ("materials", "release-launch", "title"),
    ("materials", "release-launch", "sections", 0, "title"),
    ("materials", "release-launch", "sections", 0, "body"),
    ("materials", "release-launch", "notes"),
]

TOGETHER = [
    [("help", "child-helpline", "for_whom"), ("help", "child-helpline", "hours")],
    [("campaign", "tagline"), ("stakeholders", "la-strada", "name")],
]
"""What stands on every page and has room on all of them: two are tried at once, and none may be refused."""


def outside(pdf: bytes, path: Path) -> str:
    """Return the characters of a PDF that are set outside its pages."""
    path.write_bytes(pdf)
    found = ""
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            width, height = page.get_size()
            text = page.get_textpage()
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index)
                if left < -0.5 or bottom < -0.5 or right > width + 0.5 or top > height + 0.5:
                    found += text.get_text_range(index, 1)
    return found


@pytest.mark.parametrize("path", FIELDS, ids=lambda path: ".".join(map(str, path)))
def test_a_word_of_120_letters(path: tuple[str | int, ...], tmp_path: Path) -> None:
    assert set(refusals([path], tmp_path)) <= {"CK502"}


@pytest.mark.parametrize("paths", TOGETHER, ids=["service", "campaign"])
def test_words_of_120_letters_that_have_room_on_every_page(paths: list[tuple[str, ...]], tmp_path: Path) -> None:
    assert refusals(paths, tmp_path) == []


def refusals(paths: Sequence[tuple[str | int, ...]], folder: Path) -> list[str]:
    """Put a long word into texts and look at every page that has one; return the codes of those that are refused."""
    root = deepcopy(load_text(SourceText("plan.yaml", TEXT)).root)  # a tree is kept for whoever reads the text again
    assert root is not None
    for path in paths:
        node = resolve(root, path).node
        assert isinstance(node, Scalar)
        node.value = f"{WORD} {node.value}"
    plan, problems = build(root, terms())
    assert plan is not None, problems
    assert {text.path for text in printed_texts(plan)} >= set(paths)
    builder, typst = ViewBuilder(plan, FINAL, SHIPPED), TypstEngine(0)
    tried = 0
    refused: list[str] = []
    for job in plan_jobs(plan, SHIPPED):
        if job.format.engine != "typst" or job.format.id in ("a2", "a3"):
            continue
        view = builder.view(job)
        if json.dumps(view).count("W") < len(WORD):
            continue  # the page of the sample kit as it is
        tried += 1
        template = TEMPLATES / job.material.type / job.format.template
        try:
            pdf = typst.render(template, view, "pdf")
        except RenderError as failure:
            refused.append(failure.code)
            continue
        assert outside(pdf, folder / "page.pdf") == "", job.output
    assert tried
    return refused


def test_a_long_name_where_no_hyphens_are(tmp_path: Path) -> None:
    """Arabic breaks no word of thirty letters: the name of a service is set smaller."""
    line = f'{{id: line, name: "{ARABIC} للأطفال"}}'
    made = "{id: strip, type: bookmark, audience: teens, messages: [tell-us]}"
    plan = overlay_document(f"campaign: {{language: ar}}\nhelp: [{line}]\nmaterials: [{made}]").plan
    assert plan is not None
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.material.id == "strip")
    data, _ = make(TypstEngine(0), job, ViewBuilder(plan, FINAL, SHIPPED).view(job))
    assert outside(data, tmp_path / "strip.pdf") == ""


def test_one_long_word_makes_nothing_small() -> None:
    """German breaks a compound of 55 letters: the headline of the poster stays as large as beside short words."""
    word = "Jugendmedienschutzbeauftragtenfortbildungsveranstaltung"
    text = f"campaign: {{language: de}}\nmessages: [{{id: tell-us, headline: Hilfe?, body: Die {word} hilft.}}]"
    plan = overlay_document(text).plan
    assert plan is not None
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.format.id == "a4" and job.material.type == "poster")
    typst = TypstEngine(0)
    make(typst, job, ViewBuilder(plan, FINAL, SHIPPED).view(job))
    (headline,) = (note["size"] for note in typst.notes() if note["role"] == "title")
    assert headline >= 56
