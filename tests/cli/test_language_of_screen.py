"""What commands say by themselves is in the language of the computer; what a finding says stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.diagnostics.report import Examined, Report
from campaignkit.knowledge.screen_words import screen_languages, screen_words
from campaignkit.terminal.findings_shown import closing_lines
from tests.sheets.books import PLAN
from tests.support import run

GERMAN = {"LC_ALL": "de_DE.UTF-8"}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(PLAN.replace("scope: school", "scope: schol"), encoding="utf-8")
    return tmp_path


def test_a_check_says_its_words_in_german_and_its_findings_in_english(office: Path) -> None:
    said = run("check", "plan.yaml", cwd=office, env=GERMAN).stdout
    assert " Fehler CK0" in said
    assert "\n  Hilfe: " in said
    assert "\nFehler: 1, Warnungen: 0, Hinweise: 0." in said
    assert said.splitlines()[-1].startswith("Was ein Befund sagt, ist Englisch;")


def test_what_other_programs_read_is_the_same_in_every_language(office: Path) -> None:
    formats = [run("check", ".", "--format", "json", cwd=office, env=env).stdout for env in ({}, GERMAN)]
    assert formats[0] == formats[1]


def test_next_steps_and_lists_are_said_in_german(office: Path) -> None:
    (office / "plan.yaml").write_text(PLAN, encoding="utf-8")
    assert run(cwd=office, env=GERMAN).stdout.startswith("Als Nächstes in diesem Ordner:\n")
    listed = run("todo", ".", cwd=office, env=GERMAN).stdout
    assert listed.startswith("Zwischen diesem Paket und „endgültig“: ")
    written = run("sheets", "export", ".", "-o", "plan.xlsx", cwd=office, env=GERMAN).stdout
    assert written.startswith("plan.xlsx: ändern, speichern, dann: campaignkit sheets import")
    read = run("sheets", "import", "plan.xlsx", "plan.yaml", cwd=office, env=GERMAN).stdout
    assert read == "Der Plan bleibt, wie er ist.\n"


@pytest.mark.parametrize("language", [name for name in screen_languages() if name != "en"])
def test_what_sums_a_check_up_is_known_in_every_language(language: str) -> None:
    say = screen_words(language).sentence
    for looked in (Examined(2, 130, 31, 2), Examined(0, 0, 0, 0), Examined(2, 130, 31, 2, unread=1)):
        for line in closing_lines(Report((), looked, "review")):
            assert say(line) != line
