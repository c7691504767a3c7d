"""A run of the page to edit: desk, server and watcher, put together."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from campaignkit.check.scope import Scope
from campaignkit.preview.edit.desk import Desk
from campaignkit.preview.edit.guard import Guard
from campaignkit.preview.edit.serving import EditServer
from campaignkit.preview.polling import Watcher
from campaignkit.preview.server import Feed


@contextmanager
def editing(
    plan_file: Path, scope: Scope, port: int, tell: Callable[[str], object], on_failure: Callable[[Exception], object]
) -> Iterator[EditServer]:
    """Give a server for the page to edit a plan; `tell` hears each link that lets a browser in.

    Raises:
        OSError: the port is taken.
    """
    feed = Feed()
    feed.publish({})
    desk = Desk(plan_file, scope, lambda: feed.publish({}), on_failure)
    links: list[Callable[[str], str]] = []
    guard = Guard(lambda key: tell(links[0](key)))
    server = EditServer(port, feed, desk, guard)
    links.append(server.link)
    watcher = Watcher(desk.watched, desk.follow)
    watcher.start()
    threading.Thread(target=desk.check_later, daemon=True).start()
    try:
        yield server
    finally:
        watcher.stop()
        feed.close()
        server.server_close()
        desk.close()
