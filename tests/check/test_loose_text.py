"""A text that is in no plan: found at its line and column, in its language, for its readers."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from campaignkit.check.loose_plan import parts
from campaignkit.check.loose_text import check_text, unknown_word
from tests.support import place, run

TODAY = datetime.date(2025, 7, 1)


def found(folder: Path, text: str, language: str = "en", audience: str = "adolescents") -> list[str]:
    file = folder / "leaflet.txt"
    file.write_bytes(text.encode())
    report = check_text(file, language, audience, "MD", TODAY)
    assert all(finding.hint for finding in report.findings)
    return [f"{place(finding.span)} {finding.code}" for finding in report.findings]


def test_findings_stand_where_the_words_stand(tmp_path: Path) -> None:
    text = "\r\nNever send nudes\r\n\r\nGirls who put themselves at risk\r\nare to blame. Call 0800 1111.\r\n"
    assert found(tmp_path, text) == [
        "2:1-2:17 CK209",
        "4:11-4:33 CK203",
        "5:20-5:29 CK404",
    ]


def test_another_language_and_other_readers(tmp_path: Path) -> None:
    assert found(tmp_path, "Es ging um Kinderpornografie.", "de", "journalists") == ["1:12-1:29 CK201"]


def test_the_settings_of_a_folder_hold_for_its_texts(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Girls who put themselves at risk are to blame.\n", encoding="utf-8")
    assert run("text", "note.txt", "-l", "en", cwd=tmp_path).exit_code == 1
    (tmp_path / "campaignkit.yaml").write_text("ignore: CK203\n", encoding="utf-8")
    done = run("text", "note.txt", "-l", "en", cwd=tmp_path)
    assert (done.exit_code, "error CK203" in done.stdout) == (0, False)
    assert "campaignkit.yaml asks for less than a whole check: not CK203." in done.stderr


@pytest.mark.parametrize("text", ["", "\n\n", "One line", "\ufeffHello\n", "a" * 5000, "{{ help.x.phone }}\n{% x %}"])
def test_any_text_can_be_looked_at(tmp_path: Path, text: str) -> None:
    assert isinstance(found(tmp_path, text), list)


def test_unknown_words_are_explained() -> None:
    assert unknown_word("en", "adolescents") is None
    assert "Did you mean `adolescents`?" in str(unknown_word("en", "adolescent"))
    assert "`xx` is not one of the languages" in str(unknown_word("xx", "adolescents"))


def test_the_command(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("It is not your fault.\nTell an adult you trust.\n", encoding="utf-8")
    done = run("text", "good.txt", "-l", "en", "-a", "adolescents", cwd=tmp_path)
    assert (done.exit_code, done.stdout.startswith("no findings in 1 plan")) == (0, True)
    assert run("text", "gone.txt", "-l", "en", "-a", "adolescents", cwd=tmp_path).exit_code == 2
    assert run("text", "good.txt", "-l", "en", "-a", "teens", cwd=tmp_path).exit_code == 2


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Tell somebody\n\nYou did nothing wrong.", "Tell somebody"),
        ("# Tell somebody, today.\nYou did nothing wrong.", "# Tell somebody, today."),
        ("Mia: Is it my fault?\nCoach: No, it is not.", ""),
    ],
    ids=["a short line apart", "Markdown", "the first line of a talk"],
)
def test_what_is_a_headline(text: str, headline: str) -> None:
    (start, end), _ = parts(text)
    assert text[start:end] == headline
