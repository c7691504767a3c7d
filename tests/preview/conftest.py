"""A preview of a small plan, served to the tests as to a browser."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from campaignkit.preview.page import page
from campaignkit.preview.polling import Watcher
from campaignkit.preview.server import Feed, PreviewServer
from campaignkit.preview.session import Session
from tests.support import CASES

State = dict[str, Any]


@dataclass(frozen=True)
class Preview:
    """A preview that runs: the plan it follows and where it is served."""

    plan: Path
    address: str
    feed: Feed
    server: PreviewServer

    def stop(self) -> None:
        """Stop serving, as Ctrl+C does."""
        self.feed.close()
        self.server.shutdown()

    def rewrite(self, old: str, new: str) -> None:
        """Change the plan as many editors do: write a new file and rename it."""
        text = self.plan.read_text(encoding="utf-8")
        assert old in text
        fresh = self.plan.with_suffix(".new")
        fresh.write_text(text.replace(old, new), encoding="utf-8")
        fresh.replace(self.plan)

    def until(self, wanted: Callable[[State], bool]) -> State:
        """Wait for a state; saving one file can be two changes, and each is shown."""
        number = 0
        state: State = json.loads(json.dumps(self.feed.state))
        while not wanted(state):
            later = self.feed.wait_beyond(number, 60)
            assert later is not None
            assert later > number, state
            number = later
            state = json.loads(json.dumps(self.feed.state))
        return state


@pytest.fixture
def preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Preview]:
    """Serve the base plan of the cases as of 1 July 2025."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751328000")
    plan = tmp_path / "campaign" / "plan.yaml"
    plan.parent.mkdir()
    plan.write_text((CASES / "base.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    folder = tmp_path / "kit"
    session = Session(plan, folder)
    feed = Feed()
    feed.publish(session.build())
    server = PreviewServer(0, feed, lambda: page("Safe and kind online"), folder, on_look=session.glance.asked)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    watcher = Watcher(session.watched, lambda: session.follow(feed, lambda error: pytest.fail(repr(error))))
    watcher.start()
    yield Preview(plan, server.address, feed, server)
    watcher.stop()
    feed.close()
    server.shutdown()
    server.server_close()
    serving.join()
