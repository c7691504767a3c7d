"""What is read in which language, and how well: from the words that are there and the first looks counted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from campaignkit.knowledge.frames import frame_languages, kinds
from campaignkit.knowledge.kinds_read import FirstLook, first_look, kinds_read
from tests.support import run

YOUNG = {"hurt"}
"""Kinds for which nobody but their author has written sentences yet: read, and said to be not measured."""


@pytest.mark.parametrize("language", ["en", "ro", "ru", "uk", "de", "fr", "es", "pt", "pl", "tr", "ar"])
def test_eleven_languages_are_read_for_every_kind_and_measured(language: str) -> None:
    assert language in frame_languages()
    assert kinds_read(language) == set(kinds())
    assert first_look(language).faults >= 140
    assert all(first_look(language, kind).faults >= 5 for kind in kinds().keys() - YOUNG)
    assert all(first_look(language, kind) == FirstLook() for kind in YOUNG)


DANGEROUS = {
    "blame", "confront", "copy", "view", "quiet", "promise", "restrict", "punish", "doubt", "consent", "sensational",
    "terms",
}  # fmt: skip


@pytest.mark.parametrize("language", ["it", "nl", "hu", "sv", "bg", "el", "hr", "bs", "sr", "sr-Latn", "ka", "hy"])
def test_nine_more_languages_are_read_for_the_most_dangerous_kinds(language: str) -> None:
    assert kinds_read(language) >= DANGEROUS
    assert first_look(language).faults >= 25
    assert first_look(language, "confront").faults >= 2


def test_what_nobody_wrote_is_not_read_and_what_nobody_counted_not_measured() -> None:
    assert kinds_read("vi") == set()
    assert set() < kinds_read("fi") < set(kinds())
    assert first_look("vi") == FirstLook()
    assert first_look("vi").rate == "not measured"
    assert first_look("en", "no-such-kind").rate == "not measured"
    assert kinds_read("en-GB") == kinds_read("en")
    assert FirstLook(1, 3).rate == "33 %"


def test_the_command_lists_languages(tmp_path: Path) -> None:
    done = run("rules", "--languages", cwd=tmp_path, env={"COLUMNS": "120"})
    assert done.exit_code == 0
    assert "en English" in done.stdout
    assert "all but " in done.stdout
    rows = {
        row["language"]: row
        for row in json.loads(run("rules", "--languages", "--format", "json", cwd=tmp_path).stdout)
    }
    not_read = {kind for kind, said in rows["fi"]["kinds"].items() if said == "not read"}
    assert not_read == set(kinds()) - kinds_read("fi") != set()
    assert rows["en"]["first_look"]["faults"] == first_look("en").faults
