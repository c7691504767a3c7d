"""How Hypothesis looks for examples: with no deadline, in CI always the same. What a run may leave: nothing."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings

from tests.left_behind import unknown_files

os.environ["XDG_CACHE_HOME"] = os.devnull
"""No test finds what an earlier one has judged; those of the cache give it a folder."""

settings.register_profile("here", deadline=None, print_blob=True)
settings.register_profile("ci", deadline=None, print_blob=True, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")

gc.set_threshold(100_000)
"""What most tests make is gone with its last name; to look through all for what is unused finds next to nothing."""


def pytest_collection_finish() -> None:
    """Look no more through what stays in use until the end: ten thousand tests, and the program."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Give the environment back as it was, whatever a test or its packages left in it.

    Dask leaves six names, and with those no later run of the program is the copy of a process (tests/ready.py).
    """
    before = dict(os.environ)
    done = yield
    if os.environ != before:
        os.environ.clear()
        os.environ.update(before)
    return done


@pytest.hookimpl(wrapper=True)
def pytest_runtestloop(session: pytest.Session) -> Iterator[None]:
    """Fail a run that leaves files in the checkout: who hands out the tests looks, once."""
    folder = session.config.rootpath
    hands_out = not hasattr(session.config, "workerinput")
    before = unknown_files(folder) if hands_out else frozenset()
    done = yield
    if hands_out and (left := unknown_files(folder) - before):
        session.testsfailed += 1
        said = f"\nFiles that this run has left in the checkout: {', '.join(sorted(left))}"
        session.config.get_terminal_writer().line(said, red=True)
    return done
