"""What is made ready when the program is built says what the data files say, and is never believed when it is old."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from campaignkit.knowledge import prebuilt
from campaignkit.knowledge.prebuilt import PACKAGE, parsed, prebuild, without_examples
from tests.yaml_texts import texts_of

FILES = sorted(PACKAGE.rglob("*.yaml"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return what is made ready; to read all data files takes a second or more."""
    target = tmp_path_factory.mktemp("whole") / "prebuilt.json"
    prebuild(target)
    return target.read_bytes()


@pytest.fixture
def built(whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    target = tmp_path / "prebuilt.json"
    target.write_bytes(whole)
    monkeypatch.setattr(prebuilt, "PREBUILT", target)
    prebuilt._places.cache_clear()
    yield target
    prebuilt._places.cache_clear()


def plainly_read(path: Path) -> object:
    return texts_of(without_examples(path.read_bytes()))


def test_every_data_file_is_in_it_and_says_the_same(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = {path: plainly_read(path) for path in FILES}
    monkeypatch.setattr(prebuilt, "_as_yaml", lambda text: pytest.fail("read as YAML"))
    assert {path: parsed(without_examples(path.read_bytes())) for path in FILES} == expected


def test_a_changed_data_file_is_read_itself(built: Path) -> None:
    text = (PACKAGE / "knowledge" / "aims.yaml").read_bytes()
    assert parsed(text + b"\nadded: today\n")["added"] == "today"


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"[]\n"])
def test_a_damaged_file_is_as_none(built: Path, damage: bytes) -> None:
    built.write_bytes(damage)
    assert parsed(b"a: b\n") == {"a": "b"}


def test_without_it_everything_is_read(built: Path) -> None:
    built.unlink()
    assert parsed(b"a: b\n") == {"a": "b"}


def test_one_that_was_made_again_meanwhile_is_not_believed(built: Path) -> None:
    one, other = (PACKAGE / "knowledge" / name for name in ("aims.yaml", "figures.yaml"))
    expected = parsed(one.read_bytes()), plainly_read(other)
    first, *lines = built.read_bytes().splitlines(keepends=True)
    built.write_bytes(first + b"".join(reversed(lines)))
    assert parsed(one.read_bytes()) == expected[0]
    assert parsed(other.read_bytes()) == expected[1]
