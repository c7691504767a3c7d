"""A folder of all workers is one worker's at a time, and the next finds what was left there."""

from __future__ import annotations

import threading

import pytest

from tests.shared_folder import shared_folder


def test_it_is_given_to_one_at_a_time(tmp_path_factory: pytest.TempPathFactory) -> None:
    said: list[str] = []

    def second() -> None:
        with shared_folder(tmp_path_factory, "of-all") as folder:
            said.append((folder / "made").read_text())

    with shared_folder(tmp_path_factory, "of-all") as folder:
        waits = threading.Thread(target=second)
        waits.start()
        waits.join(0.2)
        assert said == []
        folder.mkdir()
        (folder / "made").write_text("by the first")
    waits.join()
    assert said == ["by the first"]
