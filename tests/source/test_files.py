"""Files that cannot be read as text: CK002 and CK003. Each is named, none raises, none hangs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from campaignkit.source.text_file import MAX_BYTES, read_source
from tests.support import place


def problem(path: Path) -> tuple[str, str, str]:
    source, found = read_source(path, "plan.yaml")
    assert source is None
    (only,) = found
    assert only.hint
    return only.code, place(only.span), only.message


@pytest.mark.proves("CK002")
def test_latin_1_names_the_byte_and_its_place(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes("campaign:\n  title: Siguranță și café".encode() + "é".encode("latin-1") + b"\n")
    assert problem(path) == ("CK002", "2:27-2:28", "The byte 0xE9 here is not UTF-8.")


def test_latin_1_behind_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: \xe9\n")
    assert problem(path) == ("CK002", "1:4-1:5", "The byte 0xE9 here is not UTF-8.")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_recognised(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes("campaign: x".encode(encoding))
    assert problem(path) == ("CK002", "1:1-1:1", "plan.yaml is saved as UTF-16, not as UTF-8.")


def test_a_byte_order_mark_is_dropped_and_crlf_kept_apart(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    source, found = read_source(path, "plan.yaml")
    assert found == []
    assert source is not None
    assert source.line(2) == "b: 2"
    assert source.position(source.text.index("b")).column == 1


def test_a_missing_file(tmp_path: Path) -> None:
    assert problem(tmp_path / "no.yaml")[0] == "CK003"


@pytest.mark.proves("CK003")
def test_a_folder(tmp_path: Path) -> None:
    assert problem(tmp_path) == ("CK003", "1:1-1:1", "plan.yaml is a folder.")


def test_a_circle_of_links(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    assert problem(tmp_path / "a.yaml")[0] == "CK003"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes exist on Unix only")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert problem(tmp_path / "pipe.yaml") == ("CK003", "1:1-1:1", "plan.yaml is not a regular file.")


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b"], ids=["too long", "a null character"])
def test_impossible_names(tmp_path: Path, name: str) -> None:
    assert problem(tmp_path / name)[0] == "CK003"


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"# " + b"x" * MAX_BYTES)
    assert problem(path) == ("CK006", "1:1-1:1", "plan.yaml is larger than 1024 KiB.")
