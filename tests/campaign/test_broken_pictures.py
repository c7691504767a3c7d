"""Pictures as a broken card or a clumsy program leaves them: read as far as they are sure, else refused."""

from __future__ import annotations

import struct
import zlib

import pytest

from campaignkit.campaign.picture_files import PictureError, read_picture
from tests.campaign.test_picture_files import picture
from tests.kit.logos import svg_logo

START = b"\xff\xd8"
JPEG = picture()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(head: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


HEAD = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.jpg", START + b"\xff\xe0\x00\x01" + JPEG[2:], "is not a whole JPEG"),
        ("a.jpg", START + b"\xff\xc0\x00\x04\x08\x00", "is not a whole JPEG"),
        ("a.jpg", START + b"\xff\xe0\xff\xff" + JPEG[2:100], "is not a whole JPEG"),
        ("a.png", png(HEAD[:-1]), "is not a whole PNG"),
        ("a.png", png(HEAD)[:-5], "is not a whole PNG"),
        ("a.png", png(HEAD)[:-20], "is not a whole PNG"),
        ("a.png", png(struct.pack(">II", 0, 1) + HEAD[8:]), "is empty"),
        ("a.svg", b"<svg", "The picture"),
    ],
)
def test_what_is_broken_is_refused(name: str, data: bytes, said: str) -> None:
    with pytest.raises(PictureError) as refused:
        read_picture(data, name)
    assert said in refused.value.message
    assert refused.value.hint


def test_a_whole_one_is_read() -> None:
    assert (read_picture(png(HEAD), "a.png").width, read_picture(png(HEAD), "a.png").pixels) == (1.0, True)
    assert not read_picture(svg_logo(0).encode(), "a.svg").pixels


def test_bytes_that_fill_are_left_out() -> None:
    assert read_picture(START + b"\xff" + JPEG[2:], "a.jpg") == read_picture(JPEG, "a.jpg")


def test_what_a_camera_says_by_halves_is_not_believed() -> None:
    said = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 5)
    segment = b"\xff\xe1" + struct.pack(">H", len(said) + 2) + said
    found = read_picture(START + segment + JPEG[2:], "a.jpg")
    assert (found.turned, found.located) == (1, False)
