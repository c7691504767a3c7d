"""What somebody looks at is made again before everything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.preview.server import Feed
from campaignkit.preview.session import Session
from tests.preview.conftest import Preview
from tests.preview.test_preview import get
from tests.support import CASES

PICTURE = "previews/en/poster-teens-a4.png"


class Listed(Feed):
    """Keeps each state it was given, with the picture as it was then."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.states: list[tuple[str, bytes]] = []

    def publish(self, state: dict[str, object]) -> None:
        self.states.append((str(state["state"]), (self.folder / PICTURE).read_bytes()))
        super().publish(state)


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751328000")
    plan = tmp_path / "campaign" / "plan.yaml"
    plan.parent.mkdir()
    plan.write_text((CASES / "base.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    return Session(plan, tmp_path / "kit")


def changed(session: Session, old: str, new: str) -> list[tuple[str, bytes]]:
    """Change a word, follow, and return what was published."""
    feed = Listed(session.folder)
    text = session.plan_file.read_text(encoding="utf-8")
    assert old in text
    session.plan_file.write_text(text.replace(old, new), encoding="utf-8")
    errors: list[Exception] = []
    session.follow(feed, errors.append)
    assert not errors
    return feed.states


def test_a_picture_on_a_screen_comes_before_the_rest(session: Session) -> None:
    session.build()
    before = (session.folder / PICTURE).read_bytes()
    session.glance.asked(PICTURE)
    (first, picture), (last, whole) = changed(session, "Tell someone", "Talk to someone")
    assert first == "Checking what has changed …"
    assert picture != before
    assert last == "Final"
    assert whole == picture


def test_a_picture_that_stays_the_same_is_not_made_first(session: Session) -> None:
    session.build()
    session.glance.asked(PICTURE)
    assert len(changed(session, "\n", "\n\n")) == 1


def test_where_nobody_looks_all_comes_at_once(session: Session) -> None:
    session.build()
    assert len(changed(session, "Tell someone", "Talk to someone")) == 1


def test_the_server_hears_what_is_looked_at(preview: Preview) -> None:
    assert get(preview.address + f"kit/{PICTURE}")[0] == 200
    preview.rewrite("Tell someone", "Talk to someone")
    state = preview.until(lambda state: state["state"] != "Final")
    assert state["state"] == "Checking what has changed …"
    state = preview.until(lambda state: state["cards"][0]["title"] == "Talk to someone")
    assert state["state"] == "Final"


class Told(Feed):
    """A feed that keeps all that was published."""

    def __init__(self) -> None:
        super().__init__()
        self.states: list[dict[str, object]] = []

    def publish(self, state: dict[str, object]) -> None:
        self.states.append(state)
        super().publish(state)


def test_who_waits_for_the_first_pages_sees_how_many_are_made_and_what_is_wrong(session: Session) -> None:
    feed = Told()
    session.follow(feed, lambda error: pytest.fail(repr(error)))
    *told, last = feed.states
    whole = len(told) - 1
    assert [state["state"] for state in told] == [f"Making the first pages: {n} of {whole}" for n in range(whole + 1)]
    assert {state["title"] for state in told} == {last["title"]}
    assert all(state["cards"] == [] for state in told)
    assert last["state"] == "Final"
    again = Told()
    session.follow(again, lambda error: pytest.fail(repr(error)))
    assert [state["state"] for state in again.states] == ["Final"], "who sees pages is not told of each"
