"""Who may come in: the browser that was given the link, and no page of the web through it.

The link that the terminal shows works once and gives the browser a cookie that only pages of this address get; each
use makes a new link. Whoever writes must also know the word that only a page of ours holds, and come from one.
"""

from __future__ import annotations

import hmac
import secrets
import threading
from collections.abc import Callable, Mapping
from http.cookies import CookieError, SimpleCookie

MOST_BYTES = 256 * 1024
"""No change is larger."""


class Guard:
    """The keys of one run; `tell` hears of each new link."""

    def __init__(self, tell: Callable[[str], object] = lambda _: None) -> None:
        """Make keys nobody can guess."""
        self._tell = tell
        self._lock = threading.Lock()
        self._cookies: set[str] = set()
        self.key = secrets.token_urlsafe(24)
        self.token = secrets.token_urlsafe(24)

    def enter(self, key: str) -> str | None:
        """Return a cookie for the right key, which is used up by that; None for any other."""
        with self._lock:
            if not _same(key, self.key):
                return None
            cookie = secrets.token_urlsafe(24)
            self._cookies.add(cookie)
            self.key = secrets.token_urlsafe(24)
        self._tell(self.key)
        return cookie

    def knows(self, header: str | None, name: str) -> bool:
        """Say whether a request brings a cookie that was given here."""
        try:
            morsel = SimpleCookie(header or "").get(name)
        except CookieError:
            return False
        return morsel is not None and any(_same(morsel.value, cookie) for cookie in tuple(self._cookies))

    def refuses(self, headers: Mapping[str, str], origin: str) -> str | None:
        """Say why a request to write is not one of a page of ours; None when it is."""
        if headers.get("Origin") != origin or headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return "Only pages of this address may write."
        if not _same(headers.get("X-Campaignkit-Token", ""), self.token):
            return "The page is an old one: load it anew."
        kind, _, more = headers.get("Content-Type", "").partition(";")
        if kind.strip().lower() != "application/json" or more.strip().lower() not in ("", "charset=utf-8"):
            return "Changes are sent as JSON."
        return None


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(errors="replace"), other.encode(errors="replace"))
