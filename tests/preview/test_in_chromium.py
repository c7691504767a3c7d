"""The preview in a real browser: it shows the kit, and a saved change appears without anybody doing anything."""

from __future__ import annotations

import re
import shutil
import subprocess
import threading
from http import HTTPStatus
from typing import Any

import pytest

from campaignkit.preview import server as server_module
from tests.preview.conftest import Preview

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Asked:
    """The paths a server was asked for; a test can wait for one."""

    def __init__(self) -> None:
        self._paths: list[str] = []
        self._condition = threading.Condition()

    def note(self, path: str) -> None:
        with self._condition:
            self._paths.append(path)
            self._condition.notify_all()

    def wait_for(self, path: str) -> None:
        with self._condition:
            assert self._condition.wait_for(lambda: path in self._paths, timeout=60), self._paths


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Return what browsers have asked for so far."""
    asked = Asked()
    send = server_module.Handler.send

    def noted(handler: Any, status: HTTPStatus, data: bytes, kind: str) -> None:
        send(handler, status, data, kind)
        asked.note(handler.path)

    monkeypatch.setattr(server_module.Handler, "send", noted)
    return asked


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it")
def test_a_saved_change_appears_in_the_browser(preview: Preview, asked: Asked, tmp_path: Any) -> None:
    assert CHROMIUM is not None
    # Virtual time stands still while the page listens for changes, so the page is written out when the server ends.
    browser = subprocess.Popen(
        [
            CHROMIUM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={tmp_path / 'profile'}",
            "--virtual-time-budget=4000",
            "--dump-dom",
            preview.address,
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
    asked.wait_for("/kit/previews/en/poster-teens-a4.png?1")
    preview.rewrite("headline: Tell someone", "headline: Talk <b>to us</b>")
    state = preview.until(lambda state: state["cards"][0]["title"].startswith("Talk"))
    asked.wait_for(f"/kit/previews/en/poster-teens-a4.png?{state['number']}")
    preview.stop()
    page, _ = browser.communicate(timeout=60)
    assert re.findall(r"<h2 lang=.*?</h2>", page) == ['<h2 lang="en" dir="auto">Talk &lt;b&gt;to us&lt;/b&gt;</h2>']
    assert '<option value="teens">Young people</option>' in page
    assert '<option value="poster">Poster</option>' in page
