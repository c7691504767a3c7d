"""What a config leaves out of a check is said in one line, and what is too large or empty to be read is refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
import typst

from campaignkit.check import loose_files
from campaignkit.check.loose_files import read_text
from campaignkit.check.run_settings import Settings, weakened
from campaignkit.check.settings_file import Config, LoadedConfig


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (Config(), ""),
        (Config(profile="review", min_confidence="low", fail_on="note"), ""),
        (Config(profile="draft"), "as a draft only"),
        (Config(min_confidence="high"), "only findings of high confidence"),
        (Config(fail_on="never"), "without ever failing"),
        (Config(exclude=("old/*",)), "no plan in old/*"),
        (Config(baseline="known.json"), "not what is known in known.json"),
        (Config(select=("CK2",)), "only CK2 and what protects a child"),
        (Config(ignore=("CK101",), fail_on="never"), "not CK101; without ever failing"),
    ],
)
def test_what_a_config_leaves_out_is_said(config: Config, said: str) -> None:
    line = f"campaignkit.yaml asks for less than a whole check: {said}."
    assert weakened(LoadedConfig(config), Settings(profile=config.profile or "publish", fail_on=None)) == (
        [line] if said else []
    )


def test_an_option_that_asks_for_more_takes_it_back() -> None:
    config = LoadedConfig(Config(profile="draft", fail_on="never"))
    assert weakened(config, Settings(profile="publish")) == []


def refused(path: Path) -> str:
    source, (problem,) = read_text(path)
    assert (source, problem.code) == (None, "CK003")
    return problem.message.removeprefix(path.as_posix()).strip()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("One\tword\nfor each")
    document.save(str(tmp_path / "letter.docx"))
    return tmp_path / "letter.docx"


def test_tabs_and_line_ends_of_a_word_file_are_blanks(letter: Path) -> None:
    source, problems = read_text(letter)
    assert source is not None
    assert (source.text.strip(), problems) == ("One word for each", [])


def test_what_is_too_large_is_not_read(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loose_files, "LARGEST", letter.stat().st_size - 1)
    assert refused(letter) == "is too large."
    with zipfile.ZipFile(letter, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", "<a>" + "x" * 100_000 + "</a>")
    assert refused(letter) == "is too large.", "little outside, much inside"
    page = letter.with_name("page")
    page.write_text("#set page(width: 4cm, height: 4cm)\nWords", encoding="utf-8")
    letter.with_suffix(".pdf").write_bytes(typst.compile(page))
    monkeypatch.setattr(loose_files, "LARGEST", 10)
    assert refused(letter.with_suffix(".pdf")) == "is too large."


def test_a_word_file_without_words_is_refused(letter: Path) -> None:
    docx.Document().save(str(letter))
    assert refused(letter) == "says nothing."
    with zipfile.ZipFile(letter, "w") as package:
        package.writestr("other.xml", "<a/>")
    assert refused(letter) == "cannot be read as a Word file."
