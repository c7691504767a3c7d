"""The server behind the preview: one page, its data, the files of the kit, and word of every change.

It listens on 127.0.0.1 only, answers nothing but GET, and only to this machine's own names, so that no page on the
web can read a plan through the browser of whoever works on it.
"""

from __future__ import annotations

import io
import json
import mimetypes
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from campaignkit.preview.slow_requests import PatientReader

HOST = "127.0.0.1"
NAMES = frozenset({HOST, "localhost"})
HEARTBEAT = 15.0
"""Seconds after which an unchanged preview says that it is still there, so that closed pages are noticed."""
PATIENCE = 10.0
"""Seconds after which somebody who asks for nothing, or never finishes asking, is left."""
POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",
        "style-src 'self' 'unsafe-inline'",
        "script-src 'self' 'unsafe-inline'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)


class Feed:
    """The newest state of the preview and its number; readers wait for a newer one."""

    def __init__(self) -> None:
        """Begin without a state."""
        self._condition = threading.Condition()
        self._closed = False
        self.number = 0
        self.state: dict[str, object] = {}

    def publish(self, state: dict[str, object]) -> None:
        """Put a new state in place of the old one."""
        with self._condition:
            self.number += 1
            self.state = state | {"number": self.number}
            self._condition.notify_all()

    def close(self) -> None:
        """Let everybody who waits go."""
        with self._condition:
            self._closed = True
            self._condition.notify_all()

    def wait_beyond(self, number: int, seconds: float) -> int | None:
        """Return the number of a state newer than `number`, the same number after `seconds`; None when closed."""
        with self._condition:
            self._condition.wait_for(lambda: self._closed or self.number > number, timeout=seconds)
            return None if self._closed else self.number


class PreviewServer(ThreadingHTTPServer):
    """Serves one preview; `page` makes the page, `folder` holds the files of the kit."""

    daemon_threads = True
    block_on_close = False

    def __init__(
        self,
        port: int,
        feed: Feed,
        page: Callable[[], bytes],
        folder: Path,
        handler: type[Handler] | None = None,
        on_look: Callable[[str], object] = lambda _: None,
    ) -> None:
        """Listen on a port of this machine; 0 takes any that is free. `on_look` hears which pictures are asked for.

        Raises:
            OSError: the port is taken.
        """
        self.feed = feed
        self.page = page
        self.folder = folder.resolve()
        self.on_look = on_look
        super().__init__((HOST, port), handler or Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of readers that go away; whatever else goes wrong with one of them, the preview goes on."""

    @property
    def address(self) -> str:
        """The address to open."""
        return f"http://{HOST}:{self.server_address[1]}/"


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"
    policy = POLICY
    timeout = PATIENCE

    def setup(self) -> None:
        """Read with patience that ends."""
        super().setup()
        self._reader = PatientReader(self.connection, self.timeout)
        self.rfile = io.BufferedReader(self._reader)

    def handle_one_request(self) -> None:
        """Give every request a time of its own."""
        self._reader.begin()
        super().handle_one_request()

    def do_GET(self) -> None:
        """Answer: the page, the state as JSON, the stream of changes, or a file of the kit."""
        if not self.is_for_here():
            return
        path = self.path.partition("?")[0].partition("#")[0]
        if path == "/":
            self.send(HTTPStatus.OK, self.server.page(), "text/html; charset=utf-8")
        elif path == "/state.json":
            data = json.dumps(self.server.feed.state, ensure_ascii=False).encode()
            self.send(HTTPStatus.OK, data, "application/json")
        elif path == "/changes":
            self.stream()
        else:
            self._file(unquote(path).removeprefix("/kit/"))

    def is_for_here(self) -> bool:
        """Say whether this machine was asked by its own name; who asked for another one is told so."""
        if _host(self.headers.get("Host", "")) in NAMES:
            return True
        self.send(HTTPStatus.FORBIDDEN, b"This preview is for this machine only.\n", "text/plain")
        return False

    def _file(self, name: str) -> None:
        """Send a file of the kit, and nothing that lies elsewhere."""
        try:
            target = (self.server.folder / name).resolve()
            if self.server.folder not in target.parents:
                raise FileNotFoundError
            data = target.read_bytes()
        except (OSError, ValueError):
            self.send(HTTPStatus.NOT_FOUND, b"There is no such file in the kit.\n", "text/plain")
            return
        if target.suffix == ".png":
            self.server.on_look(name)
        kind = mimetypes.guess_type(target.name)[0] or "application/octet-stream"
        text = kind.startswith("text/") or kind == "application/json"
        self.send(HTTPStatus.OK, data, f"{kind}; charset=utf-8" if text else kind)

    def send(self, status: HTTPStatus, data: bytes, kind: str) -> None:
        """Send an answer."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_policy()
        self.end_headers()
        self.wfile.write(data)

    def send_policy(self) -> None:
        """Keep pages of the web from looking in, and pages of the kit from reaching out."""
        self.send_header("Content-Security-Policy", self.policy)
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Referrer-Policy", "no-referrer")

    def stream(self) -> None:
        """Send a line for every new state (server-sent events) until the page is closed."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.send_policy()
        self.end_headers()
        self.close_connection = True
        last = 0
        try:
            while True:
                number = self.server.feed.wait_beyond(last, HEARTBEAT)
                if number is None:
                    return
                line = f"data: {number}\n\n" if number > last else ": still here\n\n"
                self.wfile.write(line.encode())
                self.wfile.flush()
                last = number
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet: a line for each thumbnail helps nobody."""


def _host(header: str) -> str | None:
    """Return the name of a machine in the header of a request; None where there is none."""
    try:
        return urlsplit(f"//{header}").hostname
    except ValueError:
        return None
