"""The page to edit as axe-core sees it: what keeps somebody with a screen reader or a keyboard out."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from campaignkit.knowledge.screen_words import screen_words
from tests.preview.browser import CHROMIUM, Browser
from tests.preview.edit.conftest import Visit

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it")
RUN = """axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then(found =>
  found.violations.map(one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.target).slice(0, 3)}`))"""


@pytest.fixture
def browser(tmp_path: Path, visit: Visit) -> Iterator[Browser]:
    made = Browser(tmp_path / "profile")
    made.open(visit.server.link(visit.server.guard.key))
    yield made
    made.close()


def complaints(browser: Browser, address: str) -> list[str]:
    """Return what axe-core says of a page, all that is folded opened."""
    package = find_spec("axe_core_python")
    assert package is not None
    assert package.origin is not None
    browser.open(address)
    browser.run("for (const one of document.querySelectorAll('details')) one.open = true")
    browser.run((Path(package.origin).parent / "axe.min.js").read_text(encoding="utf-8") + "; 0")
    found: list[str] = browser.run(RUN)
    return found


def test_axe_finds_nothing(browser: Browser, visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    assert complaints(browser, f"{visit.origin}/page/en/poster-teens") == []
    monkeypatch.setattr(visit.server, "say", screen_words("ar"))
    assert complaints(browser, f"{visit.origin}/form/messages/tell-us") == []
