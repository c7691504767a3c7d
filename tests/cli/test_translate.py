"""`translate sync`, `translate status` and kits in several languages, as people use them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support import CASES, run

BASE = (CASES / "base.yaml").read_text(encoding="utf-8")
PLAN = BASE.replace("  language: en\n", "  language: en\n  translations: [ro, ka]\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a plan in two languages that nobody has translated yet."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


def translate_all(path: Path, word: str) -> None:
    """Translate every text of a PO file, keeping nothing but a word and the number of the entry."""
    head, *entries = path.read_text(encoding="utf-8").split("\n\n")
    done = [entry.replace('msgstr ""', f'msgstr "{word} {word}"') for entry in entries]
    path.write_text("\n\n".join([head, *done]) + "\n", encoding="utf-8")


def test_sync_writes_then_agrees(folder: Path) -> None:
    assert run("translate", "sync", ".", "--check", cwd=folder).exit_code == 1
    assert not (folder / "locales").exists()
    done = run("translate", "sync", ".", cwd=folder)
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0].startswith("locales/ro.po: written; 10 to translate")
    assert sorted(path.name for path in (folder / "locales").iterdir()) == ["ka.po", "ro.po"]
    assert run("translate", "sync", "plan.yaml", "--check", cwd=folder).exit_code == 0


def test_sync_of_one_language_and_of_none(folder: Path) -> None:
    assert run("translate", "sync", ".", "-l", "ka", cwd=folder).exit_code == 0
    assert [path.name for path in (folder / "locales").iterdir()] == ["ka.po"]
    done = run("translate", "sync", ".", "-l", "fr", cwd=folder)
    assert (done.exit_code, done.stderr) == (2, "The plan is not translated into `fr`. It names: ro, ka.\n")
    (folder / "plan.yaml").write_text(BASE, encoding="utf-8")
    done = run("translate", "sync", ".", cwd=folder)
    assert done.exit_code == 2
    assert "names no languages" in done.stderr


def test_sync_leaves_a_broken_file_alone(folder: Path) -> None:
    run("translate", "sync", ".", cwd=folder)
    path = folder / "locales" / "ro.po"
    path.write_text(path.read_text(encoding="utf-8") + "oops\n", encoding="utf-8")
    before = path.read_bytes()
    done = run("translate", "sync", ".", cwd=folder)
    assert done.exit_code == 2
    assert "CK009" in done.stdout
    assert path.read_bytes() == before


def test_status_as_json_and_its_threshold(folder: Path) -> None:
    run("translate", "sync", ".", cwd=folder)
    translate_all(folder / "locales" / "ro.po", "cuvânt")
    done = run("translate", "status", ".", "--format", "json", cwd=folder)
    assert done.exit_code == 0
    (plan,) = json.loads(done.stdout)["plans"]
    ro, ka = plan["languages"]
    assert (ro["language"], ro["translated"], ro["missing"], ro["percent"]) == ("ro", 10, 0, 100)
    assert (ka["language"], ka["translated"], ka["missing"], ka["percent"]) == ("ka", 0, 10, 0)
    assert {row["audience"] for row in ro["audiences"]} == {"everybody", "teens"}, "for whom something is made"
    assert run("translate", "status", ".", "--fail-under", "50", cwd=folder).exit_code == 1
    shown = run("translate", "status", ".", cwd=folder).stdout
    assert "Romanian (ro)" in shown
    assert "100 %" in shown


def test_a_language_with_errors_holds_up_only_itself(folder: Path) -> None:
    run("translate", "sync", ".", cwd=folder)
    translate_all(folder / "locales" / "ro.po", "cuvânt")
    done = run("render", ".", "-o", "kit", cwd=folder)
    assert done.exit_code == 1
    assert "State (en): " in done.stdout
    assert "translation not reviewed by a native speaker" in done.stdout.partition("State (ro): proof: ")[2]
    assert done.stderr.startswith("Not rendered: ka, with ")
    assert (folder / "kit" / "en" / "teens" / "poster-teens-a4.pdf").is_file()
    assert (folder / "kit" / "ro" / "teens" / "poster-teens-a4.pdf").is_file()
    assert not (folder / "kit" / "ka").exists()
    manifest = json.loads((folder / "kit" / "manifest.json").read_text(encoding="utf-8"))
    assert set(manifest["languages"]) == {"en", "ro"}
    assert manifest["languages"]["ro"]["state"] == "proof"
    assert "translation not reviewed by a native speaker" not in manifest["languages"]["en"]["reasons"]


def test_languages_can_be_chosen(folder: Path) -> None:
    run("translate", "sync", ".", cwd=folder)
    translate_all(folder / "locales" / "ro.po", "cuvânt")
    assert run("render", ".", "-o", "kit", "-l", "ro", cwd=folder).exit_code == 0
    assert not (folder / "kit" / "en").exists()
    refused = run("render", ".", "-o", "kit2", "-l", "ka", cwd=folder)
    assert refused.exit_code == 1
    assert not (folder / "kit2").exists()
    unknown = run("render", ".", "-l", "fr", cwd=folder)
    assert (unknown.exit_code, unknown.stderr) == (
        2,
        "There is no translation into `fr`. Languages of the plan: en, ro, ka.\n",
    )
    assert run("render", ".", "-o", "kit3", "-l", "ka", "--draft", cwd=folder).exit_code == 0


def test_a_finding_in_a_translation_is_shown_in_its_file(folder: Path) -> None:
    run("translate", "sync", ".", cwd=folder)
    path = folder / "locales" / "ro.po"
    old, new = 'msgid "Tell someone"\nmsgstr ""', 'msgid "Tell someone"\nmsgstr "Povesteşte"'
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    done = run("check", ".", cwd=folder)
    assert "locales/ro.po:" in done.stdout
    assert '│ msgstr "Povesteşte"' in done.stdout
    assert "help: Write `Povestește`." in done.stdout


def test_a_language_whose_file_cannot_be_read_is_named(folder: Path) -> None:
    run("translate", "sync", ".", cwd=folder)
    translate_all(folder / "locales" / "ka.po", "სიტყვა")
    (folder / "locales" / "ro.po").write_bytes(b"\xcb\xff")
    done = run("render", ".", "-o", "kit", cwd=folder)
    assert done.exit_code == 1
    assert "Not rendered: ro, with 1 error; `campaignkit check` shows them." in done.stderr
    done = run("render", ".", "-o", "kit", "-l", "ro", cwd=folder)
    assert done.exit_code == 1
    assert "locales/ro.po:1:1 error CK002 not-utf-8" in done.stdout
    assert "the translation into `ro` cannot be read" in done.stderr


def test_sync_does_not_say_written_when_it_was_not(folder: Path) -> None:
    (folder / "locales").write_text("a file", encoding="utf-8")
    done = run("translate", "sync", ".", cwd=folder)
    assert done.exit_code == 2
    assert "written" not in done.stdout
    assert "locales/ro.po cannot be written" in done.stderr


@pytest.mark.parametrize("port", ["-1", "65536"])
def test_a_port_that_does_not_exist_is_a_wrong_option(folder: Path, port: str) -> None:
    done = run("preview", ".", "--no-open", "--port", port, cwd=folder)
    assert done.exit_code == 2
    assert "is not in the range" in done.stderr
