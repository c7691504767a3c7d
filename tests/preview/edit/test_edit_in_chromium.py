"""The page to edit in a real browser: a text on a poster is clicked and changed, and everything follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from campaignkit.knowledge.screen_words import screen_words
from tests.preview.browser import CHROMIUM, Browser
from tests.preview.edit.conftest import PAGES, Visit

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it")
SAID = "document.getElementById('status').textContent"
HEADLINE = "document.getElementById('t-messages.tell-us.headline')"


@pytest.fixture
def browser(tmp_path: Path, visit: Visit) -> Iterator[Browser]:
    made = Browser(tmp_path / "profile")
    made.open(visit.server.link(visit.server.guard.key))
    made.until("document.querySelector('.card img')?.complete")
    yield made
    errors = made.errors
    made.close()
    assert errors == []


def test_a_text_on_a_poster_is_clicked_and_changed(browser: Browser, visit: Visit, plan: Path) -> None:
    browser.click("#card-poster-teens")
    browser.until("document.querySelector('.sheet img')?.complete && document.querySelector('.spot').style.left")
    picture = browser.run("document.querySelector('.sheet img').src")
    browser.click(".spot[href='#t-messages.tell-us.headline']")
    browser.until("document.activeElement.id === 't-messages.tell-us.headline'")
    browser.write("Talk <b>to us</b>")
    browser.press("Enter", 13, text="\r")
    browser.until(f"{SAID}.startsWith('Saved')")
    browser.until(f"document.querySelector('.sheet img').src !== '{picture}'")
    browser.until(
        "document.querySelector('.sheet img').complete && document.querySelector('.sheet img').naturalWidth"
    )
    assert "Talk <b>to us</b>" in plan.read_text(encoding="utf-8")
    assert browser.run(f"{HEADLINE}.value") == "Talk <b>to us</b>"
    browser.until("document.querySelector('h1').textContent.startsWith('Talk') && document.title.startsWith('Talk')")
    assert browser.run("document.activeElement.id") == "t-messages.tell-us.headline"
    browser.until(f"{HEADLINE}.form.textContent.includes('was made for an earlier text')")
    browser.click("#undo")
    browser.until(f"{HEADLINE}.value === 'Tell someone'")
    assert "headline: Tell someone\n" in plan.read_text(encoding="utf-8")
    folded = "f-activities.week.sessions.number"  # a link opens all that its field is folded in
    browser.open(f"{visit.origin}/form/activities/week#{folded}")
    browser.until(f"document.activeElement.id === '{folded}'")


def test_who_was_faster_is_shown_and_the_writer_decides(browser: Browser, visit: Visit, plan: Path) -> None:
    browser.open(f"{visit.origin}/page/en/poster-teens")
    browser.run(f"{HEADLINE}.focus()")
    browser.write("Mine")
    plan.write_text(plan.read_text(encoding="utf-8").replace("Tell someone", "Theirs"), encoding="utf-8")
    browser.until("document.querySelector('.sheet img').alt.includes('Theirs')")
    assert browser.run(f"{HEADLINE}.value") == "Mine"
    browser.press("Enter", 13, text="\r")
    browser.until("document.querySelector('.answer blockquote')")
    assert browser.run("document.querySelector('.answer blockquote').textContent") == "Theirs"
    browser.click(".answer button")
    browser.until(f"{SAID}.startsWith('Saved')")
    assert "headline: Mine\n" in plan.read_text(encoding="utf-8")
    browser.errors.clear()  # a browser takes note of every answer that is no


def test_on_a_narrow_screen_nothing_runs_out_of_the_window(browser: Browser, visit: Visit) -> None:
    browser.resize(360, 740)
    for path in PAGES:
        browser.open(visit.origin + path)
        assert browser.run("document.documentElement.scrollWidth") == 360


def test_a_page_from_the_right_stays_in_its_window_too(
    browser: Browser, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visit.server, "say", screen_words("ar"))
    browser.resize(360, 740)
    browser.open(visit.origin + "/page/en/poster-teens")
    assert browser.run("[document.documentElement.dir, document.documentElement.scrollWidth]") == ["rtl", 360]
