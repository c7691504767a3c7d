"""Templates of a campaign's own, and drawings of strangers, harm nobody: whatever they do ends as a finding."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.logo_file import read_logo
from campaignkit.kit import own_process
from campaignkit.kit.engine_of_format import is_shipped
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.own_process import PieceToMake, can_be_drawn, make_apart
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.copying import copy_template
from campaignkit.materials.library import SHIPPED
from tests.kit.logos import svg_logo

VIEW: dict[str, Any] = {"format": {"bleed_mm": 0}, "words": {"state_draft": "draft"}, "title": "Ask for help"}
PANIC = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1e-30 1e-30'>"
    "<rect width='5' height='5' stroke='red' stroke-dasharray='0.00001'/></svg>"
)


def made(folder: Path, engine: str, text: str) -> bytes:
    name = {"jinja2": "own.html.jinja", "typst": "own.typ"}[engine]
    (folder / "own").mkdir(exist_ok=True)
    (folder / "own" / name).write_text(text)
    output = "html" if engine == "jinja2" else "pdf"
    return make_apart(folder, 0, PieceToMake("own", name, engine, output, None), VIEW).data


@pytest.fixture
def little_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_process, "PROCESSOR_SECONDS", 1)


def test_a_good_template_is_made(tmp_path: Path) -> None:
    assert made(tmp_path, "jinja2", "<h1>{{ title }}</h1>") == b"<h1>Ask for help</h1>\n"
    page = '#set document(title: "x")\n#set page(width: 99pt, height: 99pt)\n#rect()'
    assert made(tmp_path, "typst", page).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "recursion"),
        ('{% include "own/own.html.jinja" %}', "recursion"),
        ('{{ "\\ud800" }}', "half a character"),
        ('{{ words.update({"state_draft": "final"}) }}', "unsafe"),
        ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", "too much time"),
        ("{{ lipsum(n=1000000) }}", "too much time"),
        ('{{ "a" * 9999999999 }}', "failed"),
        ("{{ [1] * 9999999999 }}", "failed"),
        ("{{ cycler.__init__.__globals__ }}", "unsafe"),
    ],
)
@pytest.mark.usefixtures("little_time")
def test_a_bad_text_template_is_a_finding(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(RenderError, match=says) as caught:
        made(tmp_path, "jinja2", text)
    assert (caught.value.code, caught.value.template) == ("CK090", "own/own.html.jinja")


@pytest.mark.parametrize(
    "text",
    ["#range(1000000000)", "#let f() = f()\n#f()", "#while true {}", '#read("/etc/passwd")', '#image("../../x.png")'],
)
@pytest.mark.usefixtures("little_time")
def test_a_bad_page_template_is_a_finding(tmp_path: Path, text: str) -> None:
    with pytest.raises(RenderError) as caught:
        made(tmp_path, "typst", text)
    assert caught.value.code == "CK090"


def test_a_drawing_that_brings_a_library_down_is_seen_before(capfd: pytest.CaptureFixture[str]) -> None:
    assert can_be_drawn(read_logo(svg_logo(1).encode(), "a.svg").svg)
    assert not can_be_drawn(PANIC)
    assert capfd.readouterr() == ("", "")


def test_only_what_came_with_campaignkit_runs_here(tmp_path: Path) -> None:
    assert is_shipped(TEMPLATES, "poster")
    (tmp_path / "poster").mkdir()
    for path in (TEMPLATES / "poster").iterdir():
        (tmp_path / "poster" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "sms").mkdir()
    assert is_shipped(tmp_path, "poster")
    assert not is_shipped(tmp_path, "sms")
    assert not is_shipped(tmp_path, "own")


def test_a_copy_that_is_as_it_was_runs_here_whatever_it_is_called(tmp_path: Path) -> None:
    for name in ("same", "changed", "longer"):
        copy_template("poster", name, tmp_path, SHIPPED)
    folder = tmp_path / "templates"
    (folder / "same" / "material.yaml").write_text("names: {en: Notice}\n", encoding="utf-8")
    (folder / "changed" / "poster.typ").write_text("#while true {}", encoding="utf-8")
    (folder / "longer" / "more.typ").write_text("", encoding="utf-8")
    assert [is_shipped(folder, name) for name in ("same", "changed", "longer")] == [True, False, False]
