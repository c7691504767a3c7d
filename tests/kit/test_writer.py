"""Writing a kit: inside the folder, nothing of others touched or lost, one run at a time (CK091)."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from campaignkit.kit import writer
from campaignkit.kit.earlier_runs import JOURNAL, is_safe_name, read_earlier
from campaignkit.kit.lock import LOCK
from campaignkit.kit.writer import kit_folder, sha256
from campaignkit.source.atomic_write import TEMPORARY, OutputError
from campaignkit.source.size_limited_read import read_bounded
from tests.support import CASES, run

POSTER = PurePosixPath("en/teens/poster.pdf")


def manifest(files: Mapping[str, bytes]) -> bytes:
    rows = [{"file": name, "sha256": sha256(data), "inputs": f"of {name}"} for name, data in files.items()]
    return json.dumps({"campaign": "x", "files": rows, "others": {}}).encode()


def render(folder: Path, files: Mapping[str, bytes]) -> tuple[list[str], list[str]]:
    """Write a kit as a run does; return what was kept in its place, and what was kept without one."""
    by_name = {PurePosixPath(name): data for name, data in files.items()}
    with kit_folder(folder) as kit:
        by_hand = kit.changed_by_hand(by_name)
        kit.deliver(by_name, manifest(files), by_hand)
        return [str(name) for name in by_hand], kit.finish({*files, "manifest.json"})


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_a_kit_is_there_and_nothing_else(tmp_path: Path) -> None:
    assert render(tmp_path / "kit", {str(POSTER): b"poster"}) == ([], [])
    assert tree(tmp_path / "kit").keys() == {str(POSTER), "manifest.json"}


def test_where_all_is_as_it_was_nothing_is_written(tmp_path: Path) -> None:
    files = {str(POSTER): b"poster", "index.html": b"index"}
    render(tmp_path, files)
    before = {name: (tmp_path / name).stat().st_ino for name in tree(tmp_path)}
    render(tmp_path, files)
    assert {name: (tmp_path / name).stat().st_ino for name in tree(tmp_path)} == before
    (tmp_path / POSTER).unlink()
    render(tmp_path, files)
    assert tree(tmp_path).keys() == before.keys()


def test_a_file_is_read_once_and_again_when_somebody_changed_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {str(POSTER): b"poster", "index.html": b"index"}
    render(tmp_path, files)
    read: list[str] = []

    def noted(path: Path, most: int) -> bytes:
        read.append(path.name)
        return read_bounded(path, most)

    monkeypatch.setattr(writer, "read_bounded", noted)
    by_name = {PurePosixPath(name): data for name, data in files.items()}
    with kit_folder(tmp_path) as kit:
        for name, data in by_name.items():
            assert kit.read(name, {sha256(data)}) == data
        assert kit.changed_by_hand(by_name) == {}
        kit.deliver(by_name, manifest(files), ())
        assert sorted(name for name in read if name != JOURNAL) == ["index.html", "manifest.json", "poster.pdf"]
        (tmp_path / "index.html").write_bytes(b"edited")
        assert kit.changed_by_hand(by_name) == {PurePosixPath("index.html"): b"edited"}


def test_own_files_are_replaced_and_what_is_stale_goes(tmp_path: Path) -> None:
    render(tmp_path, {str(POSTER): b"one", "old.html": b"old"})
    (tmp_path / "notes.txt").write_bytes(b"mine")
    assert render(tmp_path, {str(POSTER): b"two"}) == ([], [])
    assert tree(tmp_path).keys() == {str(POSTER), "manifest.json", "notes.txt"}
    assert (tmp_path / POSTER).read_bytes() == b"two"


def test_what_somebody_changed_is_kept_and_named(tmp_path: Path) -> None:
    render(tmp_path, {"brief.docx": b"one", "old.docx": b"old"})
    (tmp_path / "brief.docx").write_bytes(b"by hand")
    (tmp_path / "old.docx").write_bytes(b"by hand, too")
    assert render(tmp_path, {"brief.docx": b"two"}) == (["brief.docx"], ["old.docx"])
    assert render(tmp_path, {"brief.docx": b"three"}) == (["brief.docx"], [])
    assert (tmp_path / "brief.docx").read_bytes() == b"by hand"
    assert (tmp_path / "old.docx").read_bytes() == b"by hand, too"


def test_a_file_of_somebody_else_is_kept(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"mine")
    assert render(tmp_path, {"index.html": b"kit"}) == (["index.html"], [])
    assert (tmp_path / "index.html").read_bytes() == b"mine"


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b'{"files": 1}',
        b'{"files": [{}], "others": []}',
        b"[" * 100_000,
        b'{"name": "my web page", "icons": []}',
        b'{"files": [{"file": "a", "sha256": 1, "inputs": {}}], "others": {"b": 2}}',
        b'{"files": [{"file": "' + b"x" * 300 + b'", "sha256": "1", "inputs": "1"}], "others": {}}',
        b'{"files": [{"file": "../x", "sha256": "1", "inputs": "1"}], "others": {"/etc/passwd": "1"}}',
        b"\xff\xfe\x00",
    ],
)
def test_a_manifest_that_is_none_means_no_earlier_kit_and_is_not_lost(tmp_path: Path, text: bytes) -> None:
    render(tmp_path, {"poster.pdf": b"poster"})
    (tmp_path / "manifest.json").write_bytes(text)
    assert render(tmp_path, {"poster.pdf": b"poster"}) == ([], [])
    assert json.loads((tmp_path / "manifest.json").read_bytes())["campaign"] == "x"
    kept = tmp_path / "outdated" / "manifest.json"
    assert not kept.exists() or kept.read_bytes() == text
    assert b"icons" not in text or kept.exists()


def test_nothing_outside_is_ever_known(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"mine")
    kit = tmp_path / "kit"
    kit.mkdir()
    (kit / "manifest.json").write_bytes(manifest({"../outside.txt": b"mine"}))
    render(kit, {"poster.pdf": b"poster"})
    assert outside.read_bytes() == b"mine"


@pytest.mark.parametrize(
    "name", ["../x", "/etc/passwd", "a/../../x", "", "a\\b", "a\0b", "c:/x", 7, None, "x" * 5000]
)
def test_names_that_lead_out_are_not_safe(name: object) -> None:
    assert not is_safe_name(name)


def test_a_run_that_died_is_finished_by_the_next_which_sweeps_up(tmp_path: Path) -> None:
    with kit_folder(tmp_path) as kit:
        kit.deliver({POSTER: b"new"}, manifest({str(POSTER): b"new"}), ())
    (tmp_path / "manifest.json").unlink()  # died before it
    (tmp_path / POSTER.parent / f"{TEMPORARY}abc").write_bytes(b"half")
    (tmp_path / LOCK).write_bytes(b"4711")
    assert (tmp_path / JOURNAL).exists()
    assert read_earlier(tmp_path).by_inputs[str(POSTER), f"of {POSTER}"]["sha256"] == sha256(b"new")
    assert render(tmp_path, {str(POSTER): b"newer"}) == ([], [])
    assert tree(tmp_path).keys() == {str(POSTER), "manifest.json"}


def test_a_second_run_is_told_to_wait(tmp_path: Path) -> None:
    told = rf"Another run of campaignkit \(process {os.getpid()}\)"
    with kit_folder(tmp_path), pytest.raises(OutputError, match=told):
        render(tmp_path, {"poster.pdf": b"poster"})
    assert render(tmp_path, {"poster.pdf": b"poster"}) == ([], [])


def test_the_output_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "kit").write_bytes(b"mine")
    with pytest.raises(OutputError, match="is a file"):
        render(tmp_path / "kit", {})


@pytest.mark.parametrize("name", ["plan.yaml", "campaignkit.yaml", ".git"])
def test_a_folder_with_a_plan_is_not_for_kits(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(OutputError, match="a kit needs a folder of its own"):
        render(tmp_path, {})
    assert tree(tmp_path) == {name: b"mine"}


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
        render(tmp_path / "kit", {str(POSTER): b"poster"})
    assert list(outside.iterdir()) == []


def test_a_link_in_the_place_of_a_file_is_kept_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine.pdf").write_bytes(b"mine")
    (tmp_path / "poster.pdf").symlink_to("mine.pdf")
    assert render(tmp_path, {"poster.pdf": b"poster"}) == (["poster.pdf"], [])
    assert (tmp_path / "poster.pdf").is_symlink()
    assert (tmp_path / "mine.pdf").read_bytes() == b"mine"


def test_a_name_no_system_takes(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be made"):
        render(tmp_path / ("x" * 300), {})


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / POSTER).mkdir(parents=True)
    with pytest.raises(OutputError, match="is a folder"):
        render(tmp_path, {str(POSTER): b"poster"})


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "en").write_bytes(b"mine")
    with pytest.raises(OutputError, match="a folder is needed there"):
        render(tmp_path, {str(POSTER): b"poster"})
    assert tree(tmp_path) == {"en": b"mine"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("name", ["manifest.json", JOURNAL, LOCK, "poster.pdf"])
def test_a_pipe_is_never_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    if name == JOURNAL:
        assert read_earlier(tmp_path).sums == {}
        return
    with pytest.raises(OutputError, match="not a regular file"):
        render(tmp_path, {"poster.pdf": b"poster"})
