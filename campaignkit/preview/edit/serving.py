"""The addresses of the page to edit: what is shown, and the few ways to change something.

Who looks needs the cookie that the link gave; who writes needs more (`guard.py`). A request says which place of the
plan it means, never which file.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from campaignkit.json_data import Json
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.right_to_left import direction
from campaignkit.knowledge.screen_words import words_of_screen
from campaignkit.late_patterns import late_pattern
from campaignkit.preview.edit.desk import Desk
from campaignkit.preview.edit.form_views import form_view, list_view
from campaignkit.preview.edit.guard import MOST_BYTES, Guard
from campaignkit.preview.edit.page_request import RefusedError, among_from, edits_from, place_from, values_from
from campaignkit.preview.edit.picture_upload import MOST_SENT
from campaignkit.preview.edit.views import kit_view, page_view
from campaignkit.preview.server import Feed, Handler, PreviewServer

FOLDER = TEMPLATES / "_edit"
AT_ONCE = "X-Campaignkit-At-Once"
"""With this a page is asked for its picture first; it is asked again for what is found."""
SCRIPTS = ("/edit.js", "/fields.js", "/morph.js", "/refresh.js", "/still.js")
FILES = {"/edit.css": "text/css", "/edit.svg": "image/svg+xml", **dict.fromkeys(SCRIPTS, "text/javascript")}
POLICY = "; ".join(
    (
        *("default-src 'none'", "img-src 'self'", "style-src 'self'", "script-src 'self'", "connect-src 'self'"),
        *("base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"),
    )
)
_PAGE = late_pattern(r"/page/([A-Za-z-]{2,20})/([a-z0-9-]{1,60})")
_FORM = late_pattern(r"/form/([a-z]{1,20})(?:/([a-z0-9-]{1,60}))?")
_LIST = late_pattern(r"/list/([a-z]{1,20})")
_PICTURE = late_pattern(r"/picture/([A-Za-z-]{2,20})/([a-z0-9-]{1,60})/([0-9]{1,3})")


class EditServer(PreviewServer):
    """Serves the pages of one desk to whoever came in by the link."""

    def __init__(self, port: int, feed: Feed, desk: Desk, guard: Guard) -> None:
        """Listen on a port of this machine; 0 takes any that is free.

        Raises:
            OSError: the port is taken.
        """
        self.desk = desk
        self.guard = guard
        self.say = words_of_screen()
        super().__init__(port, feed, lambda: b"", Path("/nonexistent"), _EditHandler)

    @property
    def cookie(self) -> str:
        """The name of the cookie: browsers keep one jar for all ports of a machine."""
        return f"campaignkit-{self.server_address[1]}"

    def link(self, key: str) -> str:
        """Return the address that lets a browser in, once."""
        return f"{self.address}enter?key={key}"


class _EditHandler(Handler):
    """Answers one request."""

    server: EditServer
    policy = POLICY
    _news = 0

    def do_GET(self) -> None:  # noqa: N802  # as http.server calls it
        """Show a page, a picture, or word of changes."""
        if not self.is_for_here():
            return
        parts = urlsplit(self.path)
        path = unquote(parts.path)
        if path == "/enter":
            self._enter(parse_qs(parts.query).get("key", [""])[0])
        elif not self.server.guard.knows(self.headers.get("Cookie"), self.server.cookie):
            self._page(HTTPStatus.FORBIDDEN, "closed", {})
        elif path == "/changes":
            self.stream()
        elif path in FILES:
            self.send(HTTPStatus.OK, (FOLDER / path[1:]).read_bytes(), f"{FILES[path]}; charset=utf-8")
        else:
            try:
                self._show(path, parse_qs(parts.query))
            except OSError:
                raise
            except Exception as error:  # noqa: BLE001  # whatever it is, the next change may cure it
                self.server.desk.on_failure(error)
                self._page(HTTPStatus.INTERNAL_SERVER_ERROR, "failed", {})

    def _enter(self, key: str) -> None:
        cookie = self.server.guard.enter(key)
        if cookie is None:
            self._page(HTTPStatus.FORBIDDEN, "closed", {})
            return
        self.send_response(HTTPStatus.SEE_OTHER)
        self.send_header("Location", "/")
        self.send_header("Set-Cookie", f"{self.server.cookie}={cookie}; Path=/; HttpOnly; SameSite=Strict")
        self.send_header("Content-Length", "0")
        self.send_header("Cache-Control", "no-store")
        self.send_policy()
        self.end_headers()

    def _show(self, path: str, query: dict[str, list[str]]) -> None:
        desk = self.server.desk
        self._news = self.server.feed.number  # what comes while the page is made is news to it
        page, picture = _PAGE.fullmatch(path), _PICTURE.fullmatch(path)
        form, overview = _FORM.fullmatch(path), _LIST.fullmatch(path)
        view: Json | None = None
        if path == "/":
            self._page(HTTPStatus.OK, "kit", kit_view(desk, query.get("language", [None])[0]))
            return
        if picture is not None:
            self._picture(picture[1], picture[2], int(picture[3]))
            return
        name = path.split("/")[1]
        if page is not None:
            view = page_view(desk, page[1], page[2], at_once=self.headers.get(AT_ONCE) is not None)
        elif form is not None:
            view = form_view(desk, form[1], form[2])
        elif overview is not None:
            view = list_view(desk, overview[1])
        if view is None:
            self._page(HTTPStatus.NOT_FOUND, "nothing", {})
        else:
            self._page(HTTPStatus.OK, name, view)

    def _picture(self, language: str, material: str, number: int) -> None:
        job = self.server.desk.job(language, material)
        pages = () if job is None else self.server.desk.look(job).pages
        if 0 < number <= len(pages):
            self.send(HTTPStatus.OK, pages[number - 1], "image/png")
        else:
            self.send(HTTPStatus.NOT_FOUND, b"There is no such page.\n", "text/plain")

    def _page(self, status: HTTPStatus, name: str, view: Json) -> None:
        say = self.server.say
        screen: Json = {"language": say.language, "direction": direction(say.language)}
        words: Json = {"w": say.all(), "screen": screen}
        shared = words | {"token": self.server.guard.token if status is HTTPStatus.OK else "", "news": self._news}
        self.send(status, render_text(FOLDER / f"{name}.html.jinja", shared | view), "text/html; charset=utf-8")

    def do_POST(self) -> None:  # noqa: N802  # as http.server calls it
        """Change something, when a page of ours asks for it."""
        self.close_connection = True  # what a refused request still sends is not read as another one
        if not self.is_for_here():
            return
        ways: dict[str, Callable[[Json], Json]] = {
            "/change": self._change,
            "/add": self._add,
            "/picture": self._add_picture,
            "/remove": self._remove,
            "/undo": self._undo,
        }
        length = self.headers.get("Content-Length", "")
        knows = self.server.guard.knows(self.headers.get("Cookie"), self.server.cookie)
        why = self.server.guard.refuses(self.headers, self.server.address.rstrip("/"))  # type: ignore[arg-type]
        if self.path not in ways:
            self._answer(HTTPStatus.NOT_FOUND, {"why": "Nothing is changed there."})
        elif not knows or why is not None:
            self._answer(HTTPStatus.FORBIDDEN, {"why": why or "Come in by the link that the terminal shows."})
        elif not (length.isascii() and length.isdecimal()) or self.headers.get("Transfer-Encoding"):
            self._answer(HTTPStatus.LENGTH_REQUIRED, {"why": "Say how long the request is."})
        elif len(length) > 9 or int(length) > (MOST_SENT if self.path == "/picture" else MOST_BYTES):
            self._answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, {"why": "No change is as large as that."})
        else:
            self._do(ways[self.path], int(length))

    def _do(self, way: Callable[[Json], Json], length: int) -> None:
        try:
            body = json.loads(self.rfile.read(length))
            if not isinstance(body, dict):
                raise ValueError
        except (ValueError, RecursionError):
            self._answer(HTTPStatus.BAD_REQUEST, {"why": "That is no JSON of a change."})
            return
        try:
            self._answer(HTTPStatus.OK, way(body))
        except RefusedError as error:
            status = HTTPStatus.CONFLICT if error.conflict else HTTPStatus.UNPROCESSABLE_ENTITY
            now = list(error.now) if isinstance(error.now, tuple) else error.now
            self._answer(status, {"why": error.message, "hint": error.hint, "now": now, "conflict": error.conflict})
        except Exception as error:  # noqa: BLE001  # nothing was written: that is the last thing a change does
            self.server.desk.on_failure(error)
            self._answer(HTTPStatus.INTERNAL_SERVER_ERROR, {"why": "campaignkit has failed; the terminal says more."})

    def _change(self, body: Json) -> Json:
        language = body.get("language")
        if not isinstance(language, str):
            raise RefusedError("Say in which language.")
        change = self.server.desk.change(language, edits_from(body.get("changes")))
        return {"said": self.server.say(f"Saved in {change.file}."), **self._last()}

    def _add(self, body: Json) -> Json:
        change, path = self.server.desk.add(place_from(body.get("where")), values_from(body.get("values")))
        return {"said": self.server.say(f"Added to {change.file}."), "path": path, "name": path.rpartition(".")[2]}

    def _add_picture(self, body: Json) -> Json:
        where, values = place_from(body.get("where")), values_from(body.get("values"))
        name = self.server.desk.add_picture(where, values, body.get("name"), body.get("data"))
        return {"said": f"{name} is in the folder assets, without what the camera wrote into it.", "name": ""}

    def _remove(self, body: Json) -> Json:
        change = self.server.desk.remove(place_from(body.get("path")), among_from(body.get("among", "")))
        return {"said": self.server.say(f"Taken out of {change.file}.")}

    def _undo(self, body: Json) -> Json:
        step = body.get("step")
        if not isinstance(step, int):
            raise RefusedError("Say which change is taken back.")
        return {"said": self.server.say(f"Taken back: {self.server.desk.undo(step)}."), **self._last()}

    def _last(self) -> Json:
        """Return what Undo takes back from now on: the page says so before it is drawn again."""
        history = self.server.desk.history
        return {"step": history.step, "undo": history.last}

    def _answer(self, status: HTTPStatus, data: Json) -> None:
        with contextlib.suppress(OSError):
            self.send(status, json.dumps(data, ensure_ascii=False).encode(), "application/json")
