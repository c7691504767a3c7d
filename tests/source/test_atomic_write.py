"""Writing a file: whole or not at all, and nothing left lying about."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from campaignkit.source.atomic_write import TEMPORARY, OutputError, lock, sweep, write_whole


def test_a_file_is_replaced_whole_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "plan.yaml"
    target.write_bytes(b"old")
    target.chmod(0o600)
    write_whole(target, b"new")
    assert (target.read_bytes(), stat.S_IMODE(target.stat().st_mode)) == (b"new", 0o600)
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_killed_run_left_is_swept_away_by_the_next(tmp_path: Path) -> None:
    (tmp_path / f"{TEMPORARY}abc123").write_bytes(b"half")
    write_whole(tmp_path / "ro.po", b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["ro.po"]


@pytest.mark.skipif(os.name == "nt", reason="there the system itself keeps open files")
def test_the_temporary_file_of_a_run_under_way_stays(tmp_path: Path) -> None:
    other = tmp_path / f"{TEMPORARY}abc123"
    with other.open("wb") as stream:
        assert lock(stream)
        sweep(tmp_path)
        assert other.exists()
    sweep(tmp_path)
    assert not other.exists()


def test_a_link_called_like_a_temporary_file_is_not_followed(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.write_bytes(b"mine")
    (tmp_path / f"{TEMPORARY}abc123").symlink_to(mine)
    sweep(tmp_path)
    assert mine.exists()


@pytest.mark.parametrize("step", ["mkstemp", "fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    target = tmp_path / "plan.yaml"
    target.write_bytes(b"old")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    place = {"mkstemp": "tempfile.mkstemp", "fsync": "os.fsync", "replace": "pathlib.Path.replace"}[step]
    monkeypatch.setattr(place, full)
    with pytest.raises(OutputError, match="cannot be written: no space left on device"):
        write_whole(target, b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("plan.yaml", b"old")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_or_device_is_written_into_and_stays_what_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_whole(pipe, b"report")
    reader.join(10)
    assert read == [b"report"]
    assert pipe.is_fifo()


@pytest.mark.skipif(os.name == "nt", reason="NUL is not in a folder")
def test_what_is_no_file_is_written_into_and_stays_what_it_is() -> None:
    write_whole(Path(os.devnull), b"gone")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_who_asks_for_no_sweeping_leaves_what_others_left(tmp_path: Path) -> None:
    (tmp_path / f"{TEMPORARY}abc123").write_bytes(b"half")
    write_whole(tmp_path / "ro.po", b"whole", sweeps=False)
    assert len(list(tmp_path.iterdir())) == 2
