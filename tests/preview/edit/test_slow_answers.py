"""No click or letter of a person is lost, or meant for another item, while an answer is late or the page changes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.preview.edit import serving
from tests.preview.browser import CHROMIUM, Browser
from tests.preview.edit.conftest import Visit

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it")
SAID = "document.getElementById('status').textContent"
HEADLINE = "document.getElementById('t-messages.tell-us.headline')"


class Gate:
    """Answers of the server are held back until a test lets them go."""

    def __init__(self) -> None:
        self.held = threading.Semaphore(0)
        self.open = threading.Event()
        self.open.set()

    def before(self, answer: Callable[..., None]) -> Callable[..., None]:
        def held(*arguments: Any) -> None:
            self.held.release()
            assert self.open.wait(60)
            answer(*arguments)

        return held

    def wait_for_one(self) -> None:
        assert self.held.acquire(timeout=60)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    gate = Gate()
    monkeypatch.setattr(serving._EditHandler, "_answer", gate.before(serving._EditHandler._answer))
    yield gate
    gate.open.set()


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    gate = Gate()
    monkeypatch.setattr(serving._EditHandler, "_page", gate.before(serving._EditHandler._page))
    yield gate
    gate.open.set()


@pytest.fixture
def browser(tmp_path: Path, visit: Visit) -> Iterator[Browser]:
    browser = Browser(tmp_path / "profile")
    browser.open(visit.server.link(visit.server.guard.key))
    yield browser
    errors = browser.errors
    browser.close()
    assert errors == []


def test_what_is_typed_while_a_save_is_under_way_stays_and_can_be_saved(
    browser: Browser, visit: Visit, plan: Path, answers: Gate
) -> None:
    browser.open(f"{visit.origin}/page/en/poster-teens")
    browser.run(f"{HEADLINE}.focus()")
    answers.open.clear()
    browser.write("First")
    browser.press("Enter", 13, text="\r")
    answers.wait_for_one()
    browser.write("Second")  # the first is written, and its answer is late
    browser.press("Enter", 13, text="\r")
    browser.write("Third")
    answers.open.set()
    answers.wait_for_one()
    browser.until("document.querySelector('.sheet img').alt.includes('Second')")
    assert "headline: Second\n" in plan.read_text(encoding="utf-8")
    assert browser.run(f"[{HEADLINE}.value, {HEADLINE}.defaultValue]") == ["Third", "Second"]
    assert browser.run("document.querySelector('.answer:not(:empty)')") is None


def test_a_second_press_while_something_is_added_adds_it_once(
    browser: Browser, visit: Visit, plan: Path, answers: Gate
) -> None:
    browser.open(f"{visit.origin}/list/audiences")
    browser.run("document.querySelector('details').open = true")
    browser.run("document.querySelector('form [data-path=name]').focus()")
    browser.write("Grandparents")
    browser.run("document.querySelector('form [data-path=kind]').value = 'parents-and-carers'")
    answers.open.clear()
    for _ in range(2):
        browser.click("form[data-add] [type=submit]")
    answers.wait_for_one()
    answers.open.set()
    browser.until("location.pathname.startsWith('/form/audiences/')")
    made = open_campaign(plan).plan
    assert made is not None
    assert [one.name for one in made.audiences].count("Grandparents") == 1


def test_a_press_counts_although_the_page_changes_before_the_button_is_let_go(
    browser: Browser, visit: Visit, plan: Path, pages: Gate
) -> None:
    browser.until("document.querySelector('.card img')?.complete")
    x, y = browser.run(
        "(() => { const r = document.querySelector('#card-poster-teens strong').getBoundingClientRect();"
        "return [r.x + r.width / 2, r.y + r.height / 2] })()"
    )
    while pages.held.acquire(blocking=False):
        pass
    browser.mouse("mousePressed", x, y)
    plan.write_text(plan.read_text(encoding="utf-8").replace("Tell someone", "Theirs"), encoding="utf-8")
    pages.wait_for_one()
    browser.run("fetch('/edit.svg').then((answer) => answer.text())")  # the page has been answered, too
    browser.mouse("mouseReleased", x, y)
    browser.until("location.pathname === '/page/en/poster-teens'")


LISTS = """
import('/morph.js').then(({ become }) => {
  const list = (...links) => {
    const ul = document.createElement('ul');
    for (const one of links) ul.insertAdjacentHTML('beforeend', `<li><a href="${one[0]}">${one[1]}</a></li>`);
    return ul;
  };
  const old = document.body.appendChild(list(['/a', 'A'], ['/b', 'B'], ['/c', 'C']));
  const [a, b, c] = old.querySelectorAll('a');
  b.focus();
  become(old, list(['/new', 'New'], ['/b', 'B'], ['/c', 'C changed']));
  return [a.isConnected, document.activeElement === b, b.isConnected, c.getAttribute('href'), old.textContent];
})
"""


def test_a_link_stays_itself_and_keeps_the_focus_when_others_come_and_go(browser: Browser) -> None:
    assert browser.run(LISTS) == [False, True, True, "/c", "NewBC changed"]
