"""Writing a kit: whole or not at all, inside the folder, nothing of others touched (CK091)."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from campaignkit.kit.manifest import read_earlier
from campaignkit.kit.writer import KitWriter, is_safe_name, sha256
from campaignkit.source.writing import OutputError
from tests.support import CASES, run

NAME = PurePosixPath("en/teens/poster.pdf")


def test_a_file_is_written_whole_and_leaves_nothing_else(tmp_path: Path) -> None:
    KitWriter(tmp_path / "kit", {}).write(NAME, b"poster")
    assert (tmp_path / "kit" / NAME).read_bytes() == b"poster"
    assert [path.name for path in (tmp_path / "kit/en/teens").iterdir()] == ["poster.pdf"]


def test_an_own_file_is_replaced_and_a_foreign_one_is_not(tmp_path: Path) -> None:
    writer = KitWriter(tmp_path, {str(NAME): "x"})
    writer.write(NAME, b"one")
    writer.write(NAME, b"two")
    (tmp_path / "index.html").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="does not come from an earlier kit"):
        writer.write(PurePosixPath("index.html"), b"kit")
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "mine"


def test_nothing_is_written_when_one_place_is_taken(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="does not come from an earlier kit"):
        KitWriter(tmp_path, {}).expect([NAME, PurePosixPath("index.html")])
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_the_output_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "kit").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="is a file"):
        KitWriter(tmp_path / "kit", {})


@pytest.mark.proves("CK091")
def test_render_names_a_folder_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes((CASES / "base.yaml").read_bytes())
    (tmp_path / "kit").write_text("mine", encoding="utf-8")
    done = run("render", "plan.yaml", "-o", "kit", cwd=tmp_path)
    assert (done.exit_code, "error CK091 output-folder: kit is a file." in done.stderr) == (2, True)


def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "kit").mkdir()
    (tmp_path / "kit" / "en").symlink_to(outside)
    with pytest.raises(OutputError, match="leads out"):
        KitWriter(tmp_path / "kit", {}).write(PurePosixPath("en/teens/poster.pdf"), b"poster")
    assert list(outside.iterdir()) == []


def test_a_name_no_system_takes(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be made"):
        KitWriter(tmp_path / ("x" * 300), {})


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir(parents=True)
    with pytest.raises(OutputError, match="is a folder"):
        KitWriter(tmp_path, {}).write(NAME, b"poster")


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "en").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        KitWriter(tmp_path, {}).write(NAME, b"poster")


def test_stale_files_go_changed_ones_stay_others_are_not_seen(tmp_path: Path) -> None:
    (tmp_path / "old.pdf").write_bytes(b"old")
    (tmp_path / "edited.pdf").write_bytes(b"edited by hand")
    (tmp_path / "notes.txt").write_bytes(b"mine")
    known = {"old.pdf": sha256(b"old"), "edited.pdf": sha256(b"edited"), "../notes.txt": sha256(b"mine")}
    assert KitWriter(tmp_path, known).remove_stale(set()) == ["edited.pdf"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["edited.pdf", "notes.txt"]


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "a/../../x", "", "a\\b", "a\0b"])
def test_names_that_lead_out_are_not_safe(name: str) -> None:
    assert not is_safe_name(name)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": 1}', '{"files": [{}], "others": {}}', "[" * 100_000])
def test_a_broken_manifest_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
    earlier = read_earlier(tmp_path)
    assert (earlier.files, earlier.inputs) == ({}, {})
