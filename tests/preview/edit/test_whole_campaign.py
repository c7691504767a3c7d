"""A campaign is made with the mouse and the keyboard alone: somebody new is reached, by a poster, on other days."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.materials.contrast_formula import contrast
from tests.preview.browser import CHROMIUM, Browser
from tests.preview.edit.conftest import PAGES, Visit
from tests.support import ROOT

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it")
SAID = "document.getElementById('status').textContent"


class Person:
    """Somebody at the page, who fills forms in."""

    def __init__(self, browser: Browser, visit: Visit) -> None:
        self.browser = browser
        self.visit = visit

    def go(self, path: str) -> None:
        self.browser.open(self.visit.origin + path)

    def follow(self, text: str) -> None:
        """Click the link with these words."""
        words = json.dumps(text)
        script = f"[...document.querySelectorAll('a')].find((a) => a.textContent.trim() === {words})"
        here = self.browser.run("location.href")
        self.browser.run(f"{script}.click()")
        self.browser.until(f"location.href !== {json.dumps(here)} && document.readyState === 'complete'")

    def fill(self, **values: str) -> None:
        """Write into fields of a form that adds something, or choose."""
        for key, value in values.items():
            field = f"form[data-add] [data-path='{key.replace('_from', 'from').replace('__', '.')}']"
            self.set(field, value)

    def set(self, field: str, value: str) -> None:
        found = f"document.querySelector({json.dumps(field)})"
        self.browser.run(f"{found}.closest('details') && ({found}.closest('details').open = true)")
        self.browser.run(f"{found}.focus()")
        if self.browser.run(f"{found}.matches('fieldset')"):
            self.browser.click(f"{field} input[value='{value}']")
        elif self.browser.run(f"{found}.matches('select, [type=date]')"):
            self.browser.run(
                f"{found}.value = {json.dumps(value)};"
                f"{found}.dispatchEvent(new InputEvent('input', {{bubbles: true}}))"
            )
        else:
            self.browser.write(value)

    def submit(self, form: str, said: str) -> None:
        """Press the button of a form, by the keyboard, and wait for word of it."""
        self.browser.run("document.getElementById('status').textContent = ''")
        self.browser.run(f"document.querySelector({json.dumps(f'{form} [type=submit]')}).focus()")
        self.browser.press(" ", 32, text=" ")
        self.browser.until(f"{SAID}.startsWith('{said}') || document.querySelector('.answer:not(:empty)')")
        answer = self.browser.run("document.querySelector('.answer:not(:empty)')?.textContent ?? ''")
        assert answer == ""

    def add(self, section: str, **values: str) -> None:
        self.go(f"/list/{section}")
        self.browser.run("document.querySelector('details').open = true")
        self.fill(**values)
        self.submit("form[data-add]", "Added")
        self.browser.until(f"location.pathname.startsWith('/form/{section}/')")

    def save(self, path: str, value: str) -> None:
        """Change one field of the form that is open."""
        self.set(f"[data-path='{path}']", value)
        self.browser.run(f"document.querySelector(\"[data-path='{path}']\").form.id = 'mine'")
        self.submit("#mine", "Saved")


@pytest.fixture
def person(tmp_path: Path, visit: Visit) -> Iterator[Person]:
    browser = Browser(tmp_path / "profile")
    browser.open(visit.server.link(visit.server.guard.key))
    yield Person(browser, visit)
    errors = browser.errors
    browser.close()
    assert errors == []


def test_a_campaign_is_made_by_clicking(person: Person, plan: Path) -> None:
    person.add("audiences", name="Grandparents", kind="parents-and-carers")
    person.add("messages", audience="grandparents", headline="Listen first.", help="line")
    person.add("materials", type="poster", audience="grandparents", messages="listen-first")
    person.go("/")
    person.browser.until("document.querySelectorAll('.card').length === 2")
    person.follow("Listen first.")
    person.browser.until("document.querySelector('.sheet img')?.naturalWidth")
    person.browser.click(".spot[href='#t-messages.listen-first.headline']")
    person.browser.write("Listen to them.")
    person.browser.press("Enter", 13, text="\r")
    person.browser.until(f"{SAID}.startsWith('Saved')")
    person.go("/form/campaign")
    person.save("campaign.ends", "2026-01-31")
    person.save("campaign.tagline", "Together")
    person.go("/form/activities/week")
    person.save("activities.week.audiences", "grandparents")
    person.go("/form/help/line")
    assert "Checked on 2025-06-01" in person.browser.run("document.querySelector('.called').textContent")
    person.save("help.line.hours", "Day and night")
    person.go("/form/help/line")
    assert "Nobody has called" in person.browser.run("document.querySelector('.called').textContent")
    person.go("/page/ro/poster-teens")
    person.set("[data-path='messages.tell-us.headline']", "Spune-ne")
    person.submit("form.text:has([data-path='messages.tell-us.headline'])", "Saved")
    made = open_campaign(plan).plan
    assert made is not None
    assert made.audiences[-1].name == "Grandparents"
    assert made.messages[-1].headline == "Listen to them."
    assert made.materials[-1].messages == ("listen-first",)
    assert (str(made.campaign.ends), made.campaign.tagline) == ("2026-01-31", "Together")
    assert made.activities[0].audiences[-1] == "grandparents"
    assert (made.help[0].hours, made.help[0].verified) == ("Day and night", None)
    assert 'msgstr "Spune-ne"' in (plan.parent / "locales" / "ro.po").read_text(encoding="utf-8")
    next_step = "document.getElementById('undo-what')?.textContent ?? 'none'"
    for _ in range(9):
        person.browser.run("document.getElementById('status').textContent = ''")
        person.browser.click("#undo")
        person.browser.until(f"{SAID}.startsWith('Taken back')")
        person.browser.until(f"!{SAID}.includes({next_step})")  # else the next click may meet a page that moves
    assert open_campaign(plan).plan is not None
    assert "grandparents" not in plan.read_text(encoding="utf-8")
    assert "#undo" not in person.browser.run("document.body.innerHTML")


NAMED = """
[...document.querySelectorAll('input, select, textarea, button, a, img, fieldset')].filter((e) => {
  const legend = e.querySelector(':scope > legend')?.textContent;
  const label = e.labels?.[0]?.textContent || legend || e.textContent || e.alt;
  return !(label ?? '').trim() && !(e.matches('img') && e.closest('a')?.textContent.trim());
}).map((e) => e.outerHTML.slice(0, 200))
"""
TWICE = """
[...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, n, all) => all.indexOf(id) !== n)
"""
TOLD_BY_NOTHING = """
[...document.querySelectorAll('[aria-describedby]')].map((e) => e.getAttribute('aria-describedby'))
  .filter((id) => !document.getElementById(id))
"""


@pytest.mark.parametrize("path", PAGES)
def test_every_control_has_a_name_and_the_keyboard_reaches_it(person: Person, path: str) -> None:
    person.go(path)
    browser = person.browser
    browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    assert browser.run(NAMED) == []
    assert browser.run(TWICE) == []
    assert browser.run(TOLD_BY_NOTHING) == []
    assert browser.run("document.querySelectorAll('h1').length") == 1
    assert browser.run("document.documentElement.lang") == "en"
    browser.press("Tab", 9)
    assert browser.run("document.activeElement.textContent") == "To the content"
    reached = set()
    for _ in range(40):
        browser.press("Tab", 9)
        reached.add(browser.run("document.activeElement.outerHTML"))
    assert len(reached) > 8


def test_colours_of_words_stand_out() -> None:
    css = (ROOT / "campaignkit" / "templates" / "_edit" / "edit.css").read_text(encoding="utf-8")
    colours = dict(part.strip().removeprefix("--").split(": ") for part in css.partition("{")[2].split(";")[:10])
    for ground in ("paper", "card"):
        for words in ("ink", "soft", "strong", "error", "warning", "note"):
            assert contrast(_long(colours[words]), _long(colours[ground])) >= 4.5, (words, ground)
    assert contrast(_long(colours["mark"]), _long(colours["strong"])) >= 3  # the ring around what has the focus


def _long(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])
