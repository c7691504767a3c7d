"""`--fix` and `--diff` on a file with everything in it: the difference is the words, and nothing else."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from campaignkit.check import fix as fixing
from campaignkit.check.run_settings import GivenOptions, settle
from campaignkit.diagnostics.finding import Confidence, Diagnostic, Severity
from campaignkit.diagnostics.report import Examined, Report
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.text_file import read_source
from campaignkit.source.word_replacements import Edited, Replacement, replace_words
from tests.support import CASES

FILE = """\
# Written by hand:   'old' "old" \r
campaign:   {id: x, title: 'It''s old',}\r
summary: &s "An old\\twor\\x6cd"   # old, but fine\r
again: *s\r
\r
body: >-   # old\r
   An old\r
   word\r
\r
     more old: words\r
plain: an old\r
  word #old\r
nothing:\r
last: ~"""
WORDS = {"old": "new", "An old\r\n   word": "It"}
SETTINGS = settle(GivenOptions())


@pytest.fixture
def rule(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A rule of this test only, which wants words replaced wherever they stand; it also finds them in comments."""
    words = dict(WORDS)

    def check_plans(paths: list[Path], settings: object, data: bytes | None = None) -> Report:
        findings = []
        sources = {}
        for path in paths:
            source, _ = read_source(path, path.as_posix())
            assert source is not None
            sources[source.file] = source
            for old, new in words.items():
                for found in re.finditer(re.escape(old), source.text):
                    sure = Confidence.LOW if new == "?" else Confidence.HIGH
                    span = source.span(*found.span())
                    findings.append(
                        Diagnostic("CK025", "x", span, "", Severity.WARNING, sure, replacement=new or None)
                    )
        return Report(tuple(findings), Examined(1, 1, 1, 1), "review", sources)

    monkeypatch.setattr(fixing, "check_plans", check_plans)
    return words


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("plan.yaml")
    path.write_bytes(b"\xef\xbb\xbf" + FILE.encode())
    path.chmod(0o640)
    return path


FIXED = FILE.replace("It''s old", "It''s new").replace('"An old', '"An new').replace("An old\r\n   word", "It")
FIXED = FIXED.replace("more old: words", "more new: words").replace("an old\r", "an new\r")


def test_only_the_words_change(plan: Path, rule: dict[str, str]) -> None:
    told: list[str] = []
    fixing.fix_plans([plan], SETTINGS, told.append)
    assert plan.read_bytes() == b"\xef\xbb\xbf" + FIXED.encode()
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640
    assert told[0] == "plan.yaml: 5 replacements made."
    assert [line for line in told if "`old` was not replaced" in line and "found for sure" in line]
    assert list(Path().iterdir()) == [plan]


def test_diff_shows_it_and_writes_nothing(
    plan: Path, rule: dict[str, str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    before = plan.read_bytes()
    assert fixing.show_diff([plan], SETTINGS, lambda _: None, None) == 1
    assert plan.read_bytes() == before
    lines = capfdbinary.readouterr().out.decode().split("\n")
    assert lines[:2] == ["--- a/plan.yaml", "+++ b/plan.yaml"]
    assert len([line for line in lines if line.startswith("-")]) == 7
    assert "+   It\r" in lines


def test_a_link_stays_a_link(plan: Path, rule: dict[str, str]) -> None:
    link = Path("link.yaml")
    link.symlink_to(plan)
    fixing.fix_plans([link], SETTINGS, lambda _: None)
    assert link.is_symlink()
    assert plan.read_bytes() == b"\xef\xbb\xbf" + FIXED.encode()


def test_what_makes_room_for_the_next_is_done_in_turn(plan: Path, rule: dict[str, str]) -> None:
    plan.write_text("a: one two\n")
    rule.clear()
    rule.update({"one two": "three", "two": "four", "three": "five"})
    told: list[str] = []
    fixing.fix_plans([plan], SETTINGS, told.append)
    assert plan.read_text() == "a: five\n"
    assert told == ["plan.yaml: 2 replacements made."]


def test_it_comes_to_an_end(plan: Path, rule: dict[str, str]) -> None:
    plan.write_text("a: one\n")
    rule.clear()
    rule.update({"one": "one one"})
    fixing.fix_plans([plan], SETTINGS, lambda _: None)
    assert len(plan.read_text()) < 3000


def test_what_a_rule_is_hardly_sure_of_is_left_to_people(plan: Path, rule: dict[str, str]) -> None:
    rule.clear()
    rule.update({"old": "?"})
    told: list[str] = []
    fixing.fix_plans([plan], SETTINGS, told.append)
    assert told == ["Nothing to replace."]
    assert plan.read_bytes().endswith(FILE.encode())


def test_a_file_that_cannot_be_written_stays_as_it_is(
    plan: Path, rule: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = plan.read_bytes()
    monkeypatch.setattr(Path, "replace", full)
    told: list[str] = []
    fixing.fix_plans([plan], SETTINGS, told.append)
    assert told[-1] == "plan.yaml was not changed: no space left on device."
    assert plan.read_bytes() == before
    assert list(Path().iterdir()) == [plan]


def test_a_file_that_somebody_changes_meanwhile_is_left_alone(
    plan: Path, rule: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(source: SourceText, wanted: list[Replacement]) -> Edited:
        plan.write_text("theirs: 1\n")
        return replace_words(source, wanted)

    monkeypatch.setattr(fixing, "replace_words", slow)
    told: list[str] = []
    fixing.fix_plans([plan], SETTINGS, told.append)
    assert plan.read_text() == "theirs: 1\n"
    assert "somebody has changed it meanwhile" in " ".join(told)


def test_a_call_goes_where_the_words_of_a_help_service_become_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (CASES / "base.yaml").read_text(encoding="utf-8").replace("Child Helpline", "Child pornography hotline")
    Path("plan.yaml").write_text(text, encoding="utf-8")
    fixing.fix_plans([Path("plan.yaml")], SETTINGS, lambda _: None)
    call = '    verified: {on: 2025-06-01, by: "Office, School No 1", how: call}\n'
    wanted = text.replace("Child pornography hotline", "Child sexual abuse material hotline").replace(call, "")
    assert Path("plan.yaml").read_text(encoding="utf-8") == wanted


def test_where_there_is_nothing_to_replace_that_is_said(plan: Path, rule: dict[str, str]) -> None:
    rule.clear()
    said: list[str] = []
    fixing.fix_plans([plan], SETTINGS, said.append)
    assert fixing.show_diff([plan], SETTINGS, said.append, None) == 0
    assert said == ["Nothing to replace."] * 2


def test_what_was_refused_is_said_beside_a_diff_and_nothing_is_shown(
    plan: Path, rule: dict[str, str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    rule.clear()
    rule["campaign:   "] = "plan"
    said: list[str] = []
    assert fixing.show_diff([plan], SETTINGS, said.append, None) == 1
    assert [line.partition(" ")[0] for line in said] == ["plan.yaml:2:1:", "Nothing"]
    assert capfdbinary.readouterr().out == b""
