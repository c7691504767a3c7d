"""Web page, e-mail and index in a real browser, at six widths and in three fonts: nothing runs into anything.

One session of Chromium looks at all of them: each page stands in a frame of its own width, and a script in the page
around them asks where every line of text is.
"""

from __future__ import annotations

import email
import html
import json
import shutil
import subprocess
from email import policy
from pathlib import Path

import pytest

from tests.kit.conftest import PROOF, make_overlay

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WIDTHS = (360, 500, 768, 900, 1200, 1600)
FONTS = ("DejaVu Sans", "Inter, sans-serif", "monospace")
NAME = "Beratungsstelle für Kinder, Jugendliche und junge Erwachsene in Not"
ADDRESS = "https://www.kinder-und-jugendschutzzentrum-ostvorpommern-greifswald.example.org/hilfe/sofort"
KIND = "kind: helpline, country: MD, sources: [x]"
HARD = f"""
campaign: {{title: Kinderschutzbeauftragtenkonferenz, website: "{ADDRESS}"}}
help:
  - {{id: line, name: "{NAME}", phone: "+373 22 24-06-24", website: "{ADDRESS}", hours: Day and night}}
  - {{id: advice, name: Advice and reporting online, phone: "0800 300 40 50 60", {KIND}}}
  - {{id: third, name: Police, phone: "900 20 20 10", {KIND}}}
messages:
  - id: tell-us
    headline: Jugendmedienschutzbeauftragte hilft. Du bist nicht schuld.
    help: [line, advice, third, emergency]
materials:
  - {{id: page, type: web-page, audience: teens, messages: [tell-us]}}
  - {{id: mail, type: email, audience: teens, messages: [tell-us], title: Aufmerksamkeitsdefizitstörungsberatung}}
"""
LOOK = (Path(__file__).parent / "look.js").read_text(encoding="utf-8")


def looked_at(pages: dict[str, str], folder: Path) -> list[list[str]]:
    """Return what is wrong with pages, each in a frame for every width and font."""
    assert CHROMIUM is not None
    frames = [
        f'<iframe title="{name} {width} {font}" width="{width}" height="900" '
        f'srcdoc="{html.escape(page + f"<style>* {{ font-family: {font} !important }}</style>")}"></iframe>'
        for name, page in pages.items()
        for width in WIDTHS
        for font in FONTS
    ]
    around = folder / "around.html"
    around.write_text(
        f"<!doctype html><meta charset=utf-8>{''.join(frames)}<pre id=found>none</pre><script>{LOOK}</script>",
        encoding="utf-8",
    )
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000", "--dump-dom"]
    done = subprocess.run(
        [*command, f"--user-data-dir={folder / 'profile'}", around.as_uri()],
        check=True, capture_output=True, text=True, encoding="utf-8", timeout=120,
    )  # fmt: skip
    shown = done.stdout.rpartition('<pre id="found">')[2].partition("</pre>")[0]
    found: list[list[str]] = json.loads(html.unescape(shown))
    return found


def pages_of(folder: Path) -> dict[str, str]:
    make_overlay(HARD, folder, PROOF)
    made = {path.name: path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}
    for path in folder.rglob("*.eml"):
        body = email.message_from_bytes(path.read_bytes(), policy=policy.default).get_body(("html",))
        assert body is not None
        made[path.name] = body.get_content()
    assert len(made) == 4
    return made


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it")
def test_nothing_runs_into_anything_at_any_width(tmp_path: Path) -> None:
    assert looked_at(pages_of(tmp_path / "kit"), tmp_path) == []


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it")
def test_what_is_wrong_is_seen(tmp_path: Path) -> None:
    over = (
        "<p style='position:absolute;top:0;white-space:nowrap'>Call this number</p>"
        "<p style='position:absolute;top:0'>116 111</p><div class=help style='width:90px'>"
        "<a class=call style='white-space:nowrap'>+373 22 24-06-24 000 000</a></div>"
    )
    found = looked_at({"bad": f"<!doctype html><body style='font-size:24px'>{over}"}, tmp_path)
    assert {"over", "runs out"} <= {what for _, what, _ in found}
