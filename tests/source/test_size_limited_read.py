"""Files of others: only regular ones are read, and only up to a limit."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from campaignkit.source.size_limited_read import TooLargeError, read_bounded


def test_up_to_the_limit_and_not_a_byte_more(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 2048)
    assert read_bounded(path, 2048) == b"x" * 2048
    with pytest.raises(TooLargeError, match="larger than 1 KiB"):
        read_bounded(path, 2047)


def test_a_folder_and_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError, match="it is a folder"):
        read_bounded(tmp_path, 10)
    with pytest.raises(FileNotFoundError):
        read_bounded(tmp_path / "no", 10)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes exist on Unix only")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="not a regular file"):
        read_bounded(tmp_path / "pipe", 10)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="devices exist on Unix only")
def test_a_device_that_never_ends() -> None:
    with pytest.raises(OSError, match="not a regular file"):
        read_bounded(Path("/dev/zero"), 10)
