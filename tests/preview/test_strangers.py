"""The preview and those who ask it oddly, never finish asking, or come from elsewhere."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from campaignkit.preview import server as serving
from campaignkit.preview.server import HOST, Feed, PreviewServer


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PreviewServer]:
    """Serve an empty kit, to people with little patience."""
    monkeypatch.setattr(serving.Handler, "timeout", 0.3)
    feed = Feed()
    feed.publish({"title": "x"})
    made = PreviewServer(0, feed, lambda: b"<p>page", tmp_path)
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    feed.close()
    made.shutdown()
    made.server_close()
    thread.join()


def said(server: PreviewServer, data: bytes) -> bytes:
    """Return everything that comes back for some bytes, until the other end hangs up."""
    with socket.create_connection((HOST, server.server_port), timeout=120) as connection:
        connection.sendall(data)
        found = b""
        while piece := connection.recv(65536):
            found += piece
        return found


@pytest.mark.parametrize("begun", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: localhost\r\n", b"\x16\x03\x01"])
def test_who_never_finishes_asking_is_left(server: PreviewServer, begun: bytes) -> None:
    assert not said(server, begun).startswith(b"HTTP/1.1 200")
    assert said(server, b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").endswith(b"<p>page")


def test_who_asks_byte_by_byte_is_left(server: PreviewServer) -> None:
    with socket.create_connection((HOST, server.server_port), timeout=120) as connection:
        connection.settimeout(0.05)
        for _ in range(1000):  # each byte comes long before the patience of a single wait ends
            try:
                connection.sendall(b"G")
                if connection.recv(100) == b"":
                    break
            except TimeoutError:
                continue
            except OSError:
                break
        else:
            pytest.fail("the preview still listens")


def test_patience_is_short() -> None:
    assert 0 < serving.PATIENCE <= 10


@pytest.mark.parametrize(
    "host",
    ["", "[", "[::1", "evil.example", "localhost.evil.example", "127.0.0.1@evil.example", "127.0.0.2", "a b", "\x01"],
)
def test_odd_hosts_are_answered_and_told_nothing(
    server: PreviewServer, host: str, capfd: pytest.CaptureFixture[str]
) -> None:
    answer = said(server, f"GET /state.json HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    assert answer.split(b"\r\n")[0] == b"HTTP/1.1 403 Forbidden"
    assert b"title" not in answer
    assert capfd.readouterr() == ("", "")


def test_a_reader_that_goes_away_leaves_no_trace(server: PreviewServer, capfd: pytest.CaptureFixture[str]) -> None:
    for path in ("/", "/changes", "/state.json"):
        with socket.create_connection((HOST, server.server_port)) as connection:
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    assert said(server, b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").endswith(b"<p>page")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("path", ["/", "/state.json", "/nothing", "/changes"])
def test_pages_of_the_web_cannot_look_in(server: PreviewServer, path: str) -> None:
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=120)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    connection.close()
