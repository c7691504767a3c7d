"""The page to edit and those who must not write: other pages of the web, old links, requests no page makes."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from campaignkit.preview.edit.guard import MOST_BYTES
from tests.preview.edit.conftest import PAGES, Visit, change

HEADLINE = "messages.tell-us.headline"
GOOD = change(HEADLINE, "Tell someone", "Talk to us")


def asking(path: str, seen: object, value: object) -> bytes:
    """Return the body of a request for one change."""
    return json.dumps(change(path, seen, value)).encode()


def test_a_page_of_ours_may_write(visit: Visit, plan: Path) -> None:
    said = {"said": f"Saved in {plan.as_posix()}.", "step": 1, "undo": HEADLINE}
    assert visit.post("/change", GOOD) == (200, said)
    assert "headline: Talk to us" in plan.read_text(encoding="utf-8")
    status, answer = visit.post("/undo", {"step": 1})
    assert (status, answer["said"][:10]) == (200, "Taken back")
    assert "headline: Tell someone" in plan.read_text(encoding="utf-8")
    assert visit.post("/undo", {"step": 1})[0] == 422


def test_only_the_change_that_the_button_names_is_taken_back(visit: Visit, plan: Path) -> None:
    visit.post("/change", GOOD)
    visit.post("/change", change(HEADLINE, "Talk to us", "Tell us"))
    status, said = visit.post("/undo", {"step": 1})
    assert (status, said["why"]) == (422, "This is not the last change any more.")
    assert visit.post("/undo", {})[1]["why"] == "Say which change is taken back."
    assert "headline: Tell us" in plan.read_text(encoding="utf-8")


def test_a_link_lets_one_browser_in_and_the_next_is_told(visit: Visit) -> None:
    used = visit.server.guard.key
    assert visit.ask("GET", f"/enter?key={used}", headers={})[0] == 303
    assert visit.ask("GET", f"/enter?key={used}", headers={})[0] == 403
    assert visit.links[-1] == visit.server.link(visit.server.guard.key)
    assert visit.server.guard.key != used


@pytest.mark.parametrize("path", ["/", "/page/en/poster-teens", "/picture/en/poster-teens/1", "/changes", "/edit.js"])
def test_who_did_not_come_in_sees_nothing(visit: Visit, path: str) -> None:
    for cookie in ({}, {"Cookie": f"{visit.server.cookie}=x"}, {"Cookie": '="'}, {"Cookie": "a=é"}):
        status, headers, body = visit.ask("GET", path, headers=cookie)
        assert (status, b"Safe and kind" in body) == (403, False)
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_no_page_has_a_script_within(visit: Visit) -> None:
    for path in PAGES:
        status, headers, body = visit.ask("GET", path)
        assert status == 200
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert body.count(b"<script") == body.count(b'<script type="module" src="/edit.js"') == 1
        assert b"style=" not in body
        assert b" onclick" not in body


@pytest.mark.parametrize(
    "other",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": None},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"X_Campaignkit_Token": None},
        {"X_Campaignkit_Token": "guessed"},
        {"Cookie": None},
        {"Content_Type": "text/plain"},
        {"Content_Type": "application/x-www-form-urlencoded"},
        {"Content_Type": None},
        {"Host": "evil.example"},
    ],
    ids=str,
)
def test_a_request_that_is_not_from_a_page_of_ours_writes_nothing(
    visit: Visit, plan: Path, other: dict[str, str | None]
) -> None:
    before = plan.read_bytes()
    own = {**visit.headers, **{name.replace("_", "-"): value for name, value in other.items()}}
    sent = {name: value for name, value in own.items() if value is not None}
    assert visit.ask("POST", "/change", json.dumps(GOOD).encode(), sent)[0] == 403
    assert plan.read_bytes() == before


@pytest.mark.parametrize("path", ["/", "/change/../etc", "/change/", "/change?x", "/plan.yaml", "/%2e%2e/change"])
def test_nothing_is_written_elsewhere(visit: Visit, plan: Path, path: str) -> None:
    before = plan.read_bytes()
    assert visit.post(path, GOOD)[0] == 404
    assert plan.read_bytes() == before


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"x"',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"language": "en"}',
        b'{"language": 1, "changes": []}',
        b'{"language": "en", "changes": {}}',
        b'{"language": "en", "changes": [1]}',
        b'{"language": "en", "changes": [{"path": "campaign.title"}]}',
        b'{"language": "en", "changes": [{"path": 7, "seen": "", "value": ""}]}',
        b'{"language": "en", "changes": [{"path": "campaign.title", "seen": {}, "value": "x"}]}',
        b'{"language": "en", "changes": [{"path": "campaign.title", "seen": "", "value": [1]}]}',
        b'{"language": "en", "changes": [{"path": "../../etc/passwd", "seen": "", "value": "x"}]}',
        b'{"language": "../../x", "changes": [{"path": "campaign.title", "seen": "", "value": "x"}]}',
        b'{"language": "en", "changes": [{"path": "campaign.nothing", "seen": null, "value": "x"}]}',
        b'{"language": "en", "changes": [{"path": "campaign", "seen": null, "value": "x"}]}',
        b'{"language": "en", "changes": [{"path": "campaign.title.x", "seen": null, "value": "x"}]}',
        b'{"language": "en", "changes": [{"path": "messages.nobody.headline", "seen": null, "value": "x"}]}',
        b'{"language": "en", "changes": [{"path": "messages.0.headline", "seen": null, "value": "x"}]}',
        b'{"language": "ro", "changes": [{"path": "messages.nobody.headline", "seen": null, "value": "x"}]}',
        b'{"language": "ro", "changes": [{"path": "help.line.phone", "seen": "116 111", "value": "1"}]}',
        asking("campaign.starts", "2025-01-01", "2025-02-31"),
        asking("campaign.title", "Safe and kind online", "\0"),
        asking("campaign.title", "Safe and kind online", "\ud800"),
        asking("campaign.title", "Safe and kind online", ["a"]),
    ],
)
def test_what_no_page_sends_is_refused_in_a_sentence(visit: Visit, plan: Path, body: bytes) -> None:
    before = {path: path.read_bytes() for path in plan.parent.rglob("*.*")}
    status, _, answer = visit.ask("POST", "/change", body)
    assert status in (400, 409, 422)
    assert json.loads(answer)["why"]
    assert {path: path.read_bytes() for path in plan.parent.rglob("*.*")} == before


@pytest.mark.parametrize("length", ["", "-1", "1e3", "٣", str(MOST_BYTES + 1), "9" * 400])
def test_a_length_that_is_none_or_too_much_is_refused(visit: Visit, length: str) -> None:
    head = "".join(f"{name}: {value}\r\n" for name, value in visit.headers.items())
    with socket.create_connection(("127.0.0.1", visit.server.server_port), timeout=60) as connection:
        request = f"POST /change HTTP/1.1\r\nHost: {visit.origin[7:]}\r\n{head}Content-Length: {length}\r\n\r\n"
        connection.sendall(request.encode())
        assert connection.recv(65536).split(b" ")[1] in (b"400", b"411", b"413")


def test_a_page_that_is_not_there_says_so(visit: Visit) -> None:
    for path in ("/page/xx/poster-teens", "/page/en/none", "/picture/en/poster-teens/9", "/nothing", "/%00", "/%ff"):
        assert visit.ask("GET", path)[0] == 404


def test_a_plan_that_cannot_be_read_shows_its_findings_and_comes_back(visit: Visit, plan: Path) -> None:
    good = plan.read_text(encoding="utf-8")
    plan.write_text(good.replace("country: MD\n", "country: [\n", 1), encoding="utf-8")
    status, _, page = visit.ask("GET", "/")
    assert (status, b"cannot be read whole" in page) == (200, True)
    assert visit.ask("GET", "/page/en/poster-teens")[0] == 404
    assert visit.post("/change", GOOD)[0] == 422
    plan.write_text(good, encoding="utf-8")
    assert b"The kit" in visit.ask("GET", "/")[2]
