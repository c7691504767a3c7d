"""The preview as a browser meets it: page, data, files, word of changes, and nothing for strangers."""

from __future__ import annotations

import http.client
import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from campaignkit.preview.polling import look
from tests.preview.conftest import Preview


def get(address: str, host: str | None = None) -> tuple[int, bytes]:
    """Return status and body; with `host`, as a browser would ask that was sent here by a page of that name."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=30)
    try:
        connection.putrequest("GET", parts.path or "/", skip_host=True)
        connection.putheader("Host", host or parts.netloc)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def test_the_page_and_the_files_of_the_kit_are_served(preview: Preview) -> None:
    assert b"<title>Preview: Safe and kind online</title>" in get(preview.address)[1]
    state = json.loads(get(preview.address + "state.json")[1])
    assert state["state"] == "Final"
    (card,) = state["cards"]
    assert (card["id"], card["title"], card["audience_name"]) == ("poster-teens", "Tell someone", "Young people")
    assert get(preview.address + "kit/" + card["picture"])[1].startswith(b"\x89PNG")
    assert all(get(preview.address + "kit/" + file["href"])[1].startswith(b"%PDF") for file in card["files"])


@pytest.mark.parametrize(
    "path", ["kit/../campaign/plan.yaml", "kit/%2e%2e/campaign/plan.yaml", "kit//etc/passwd", "x"]
)
def test_nothing_outside_the_kit_is_served(preview: Preview, path: str) -> None:
    assert get(preview.address + path)[0] == 404


def test_another_name_than_this_machine_is_refused(preview: Preview) -> None:
    status, body = get(preview.address + "state.json", host="evil.example")
    assert (status, b"Safe and kind" in body) == (403, False)


def test_nothing_can_be_posted(preview: Preview) -> None:
    connection = http.client.HTTPConnection(urlsplit(preview.address).netloc, timeout=30)
    connection.request("POST", "/", body=b"x")
    assert connection.getresponse().status == 501
    connection.close()


def test_a_change_is_told_and_shown(preview: Preview) -> None:
    connection = http.client.HTTPConnection(urlsplit(preview.address).netloc, timeout=60)
    connection.request("GET", "/changes")
    stream = connection.getresponse()
    assert stream.readline() == b"data: 1\n"
    preview.rewrite("headline: Tell someone", "headline: Talk to us")
    assert stream.readline() == b"\n"
    assert stream.readline() == b"data: 2\n"
    connection.close()
    assert json.loads(get(preview.address + "state.json")[1])["cards"][0]["title"] == "Talk to us"


def test_findings_stand_beside_their_material(preview: Preview) -> None:
    preview.rewrite('verified: {on: 2025-06-01, by: "Office, School No 1", how: call}', "")
    state = preview.until(lambda state: state["state"].startswith("Proof"))
    (card,) = state["cards"]
    assert [finding["code"] for finding in card["findings"]] == ["CK401"]


def test_a_plan_that_cannot_be_read_shows_its_findings_and_comes_back(preview: Preview) -> None:
    preview.rewrite("country: MD", "country: [")
    broken = preview.until(lambda state: not state["cards"])
    assert broken["state"] == "The plan cannot be read whole"
    assert broken["general"]
    preview.rewrite("country: [", "country: MD")
    assert preview.until(lambda state: bool(state["cards"]))["state"] == "Final"


def test_a_text_that_does_not_fit_is_shown_and_the_rest_is_made(preview: Preview) -> None:
    preview.rewrite("headline: Tell someone", f"headline: {'x' * 300}")
    preview.rewrite(
        "materials:\n",
        "materials:\n  - {id: other, type: teacher-briefing, audience: teachers, messages: [teach], help: [line],"
        " lead: Begin., sections: [{title: First, body: Talk.}]}\n",
    )
    state = preview.until(lambda state: len(state["cards"]) == 2)
    briefing, poster = state["cards"]
    assert "CK502" in {finding["code"] for finding in poster["findings"]}
    assert {file["href"] for file in poster["files"]} == {None}
    assert briefing["files"][0]["href"]


def test_the_state_of_files_sees_what_editors_do(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    empty = look([tmp_path])
    file.write_text("a", encoding="utf-8")
    first = look([tmp_path])
    (tmp_path / "new").write_text("b", encoding="utf-8")
    (tmp_path / "new").replace(file)
    assert empty == {}
    assert first != look([tmp_path])
    file.unlink()
    assert look([tmp_path]) == {}
    assert look([tmp_path / "gone"]) == {}
