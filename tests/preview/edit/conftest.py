"""The page to edit a small plan, on the desk and served to tests as to a browser."""

from __future__ import annotations

import http.client
import json
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from campaignkit.check.run_settings import Settings
from campaignkit.check.scope import Scope
from campaignkit.preview.edit.desk import Desk
from campaignkit.preview.edit.running import editing
from campaignkit.preview.edit.serving import EditServer
from tests.support import CASES

PO = """msgid ""
msgstr ""
"Language: ro\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Last-Translator: Translator, Union of Translators\\n"
"X-Reviewed-By: Second reader, Union of Translators\\n"
"X-Reviewed-On: 2025-07-01\\n"

# A remark of the translator.
msgctxt "messages.tell-us.headline"
msgid "Tell someone"
msgstr "Spune cuiva"
"""

PAGES = (
    "/",
    "/page/en/poster-teens",
    "/list/audiences",
    "/form/campaign",
    "/form/help/line",
    "/form/activities/week",
)
"""One page of each kind."""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the base plan of the cases with a translation into Romanian, as of 1 July 2025."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751328000")
    file = tmp_path / "campaign" / "plan.yaml"
    (file.parent / "locales").mkdir(parents=True)
    text = (CASES / "base.yaml").read_text(encoding="utf-8")
    file.write_text(text.replace("  language: en\n", "  language: en\n  translations: [ro]\n"), encoding="utf-8")
    (file.parent / "locales" / "ro.po").write_text(PO, encoding="utf-8")
    return file


@pytest.fixture
def desk(plan: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Put the plan on a desk that checks nothing by itself."""
    monkeypatch.setattr(Desk, "check_later", lambda _: None)
    made = Desk(plan, Scope(Settings()))
    yield made
    made.close()


@dataclass
class Visit:
    """Somebody at the page: what a browser would send, and what a stranger could."""

    server: EditServer
    links: list[str]
    failures: list[Exception]
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        """Return the address without its slash."""
        return self.server.address.rstrip("/")

    def enter(self) -> None:
        """Come in by the link that is valid now."""
        status, headers, _ = self.ask("GET", self.server.link(self.server.guard.key).removeprefix(self.origin))
        assert status == 303
        cookie = headers["Set-Cookie"].partition(";")[0]
        _, _, page = self.ask("GET", "/", headers={"Cookie": cookie})
        token = re.search(rb'name="token" content="([^"]+)"', page)
        assert token is not None
        self.headers = {
            "Cookie": cookie,
            "Origin": self.origin,
            "X-Campaignkit-Token": token[1].decode(),
            "Content-Type": "application/json",
        }

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers and body of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=60)
        try:
            connection.request(method, path, body=body, headers=self.headers if headers is None else headers)
            answer = connection.getresponse()
            return answer.status, dict(answer.headers), answer.read()
        finally:
            connection.close()

    def post(self, path: str, data: object, **headers: str | None) -> tuple[int, dict[str, Any]]:
        """Send a change, with some headers other than a page of ours has."""
        own = {**self.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
        sent = {name: value for name, value in own.items() if value is not None}
        status, _, answer = self.ask("POST", path, json.dumps(data).encode(), sent)
        return status, json.loads(answer)


def change(path: str, seen: object, value: object, language: str = "en") -> dict[str, object]:
    """Return what a page sends to change one thing."""
    return {"language": language, "changes": [{"path": path, "seen": seen, "value": value}]}


@pytest.fixture
def visit(plan: Path) -> Iterator[Visit]:
    """Serve the plan and come in."""
    links: list[str] = []
    failures: list[Exception] = []
    with editing(plan, Scope(Settings()), 0, links.append, failures.append) as server:
        serving = threading.Thread(target=server.serve_forever, daemon=True)
        serving.start()
        made = Visit(server, links, failures)
        made.enter()
        yield made
        server.shutdown()
        serving.join()
    assert failures == []
