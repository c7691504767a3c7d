"""`campaignkit todo`: what the list names, and that what is done no longer stands in it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from icalendar import Calendar

from tests.support import CASES, SAMPLE, run

BEFORE = {"SOURCE_DATE_EPOCH": "1735689600"}  # 1 January 2025, before the sample campaign
BY = "School office, Village School"


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    shutil.copytree(SAMPLE.parent, folder)
    return folder


def listed(folder: Path) -> dict[str, dict[str, object]]:
    done = run("todo", ".", "--format", "json", cwd=folder, env=BEFORE)
    assert done.exit_code == 0, done.stderr
    return {row["id"]: row for row in json.loads(done.stdout)["todos"]}


def test_it_names_by_whom_until_when_and_how_it_is_written_down(campaign: Path) -> None:
    found = listed(campaign)
    call = found["call.child-helpline"]
    assert call["what"] == "Child Helpline: 116 111"
    assert call["by"] == "2025-01-21"
    assert "When does it answer?" in call["ask"]  # type: ignore[operator]
    assert str(call["record"]).startswith("campaignkit record call child-helpline --how call --on DAY --by")
    assert str(found["call.emergency"]["record"]).startswith("campaignkit record call emergency --how operator-page")
    assert found["read.ro"]["who"] == "a second native speaker of Romanian"
    assert {row["kind"] for row in found.values()} >= {"read", "test", "call", "tell", "answer"}


@pytest.mark.parametrize(
    ("done", "gone"),
    [
        (("call", "child-helpline"), "call.child-helpline"),
        (("call", "emergency", "--how", "operator-page"), "call.emergency"),
        (("informed", "child-helpline"), "tell.child-helpline"),
        (("statement", "staff-trained", "--answer", "yes"), "answer.staff-trained"),
    ],
)
def test_what_is_recorded_is_no_longer_to_do(done: tuple[str, ...], gone: str, campaign: Path) -> None:
    before = (campaign / "plan.yaml").read_bytes()
    assert gone in listed(campaign)
    written = run("record", *done, "--on", "today", "--by", BY, "--yes", cwd=campaign, env=BEFORE)
    assert written.exit_code == 0, written.stderr
    assert gone not in listed(campaign)
    assert run("record", "--undo", cwd=campaign, env=BEFORE).exit_code == 0
    assert (campaign / "plan.yaml").read_bytes() == before
    assert not (campaign / ".recorded.json").exists()


def test_the_question_of_a_record_is_the_id_it_takes(campaign: Path) -> None:
    for row in listed(campaign).values():
        if row["kind"] == "answer":
            assert str(row["id"]).removeprefix("answer.") in str(row["record"])


def test_texts_to_write_are_found_printed_or_not(tmp_path: Path) -> None:
    made = run("new", "mine", "-c", "MD", "-l", "bg", "--topic", "general", "--yes", cwd=tmp_path)
    assert made.exit_code == 0
    found = listed(tmp_path / "mine")
    assert found["write.messages.to-children"]["count"] == 2
    assert found["write.objectives.aim"]["count"] != 0  # printed on no material


def test_a_language_nobody_has_begun_is_one_thing_to_translate(tmp_path: Path) -> None:
    made = run("new", "mine", "-c", "CZ", "-l", "cs", "-l", "sk", "--topic", "general", "--yes", cwd=tmp_path)
    assert made.exit_code == 0
    found = [row for row in listed(tmp_path / "mine").values() if row["kind"] == "translate"]
    assert [(row["id"], row["who"]) for row in found] == [("translate.sk", "a translator into Slovak")]
    assert found[0]["count"] != 1


def test_on_paper_for_word_and_in_a_calendar(campaign: Path) -> None:
    for name in ("todo.pdf", "todo.docx", "todo.ics"):
        assert run("todo", ".", "-o", name, cwd=campaign, env=BEFORE).exit_code == 0
    pdf = pypdfium2.PdfDocument(campaign / "todo.pdf")
    text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Numbers to call" in text
    assert "Child Helpline: 116 111" in text
    words = "\n".join(paragraph.text for paragraph in Document(str(campaign / "todo.docx")).paragraphs)
    assert "☐ Child Helpline: 116 111" in words
    events = list(Calendar.from_ical((campaign / "todo.ics").read_bytes()).walk("VEVENT"))
    assert "Numbers to call (3)" in " ".join(str(event["SUMMARY"]) for event in events)
    assert {str(event.decoded("DTSTART")) for event in events} == {"2025-01-14", "2025-01-21"}


def test_the_sheet_is_in_the_language_of_the_plan_or_the_one_asked_for(campaign: Path) -> None:
    assert run("todo", ".", "-o", "todo.docx", "--language", "uk", cwd=campaign, env=BEFORE).exit_code == 0
    words = "\n".join(paragraph.text for paragraph in Document(str(campaign / "todo.docx")).paragraphs)
    assert "Зателефонувати за номерами" in words
    assert "Переклад цією мовою: румунська" in words
    plan = (campaign / "plan.yaml").read_text(encoding="utf-8").casefold()
    assert {word for word in re.findall("[a-z]{3,}", words) if word not in plan} == set(), "only what the plan says"


def test_a_sheet_in_another_language_says_what_a_repair_is_about_and_shows_the_place(tmp_path: Path) -> None:
    text = "extends: base.yaml\ncampaign: {id: mine, language: de}\nremove: [activities]\n"
    (tmp_path / "base.yaml").write_bytes((CASES / "base.yaml").read_bytes())
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    assert run("todo", ".", "-o", "todo.docx", cwd=tmp_path, env=BEFORE).exit_code == 0
    words = "\n".join(paragraph.text for paragraph in Document(str(tmp_path / "todo.docx")).paragraphs)
    assert "Texte zu berichtigen: „de“ (plan.yaml 2, CK330)" in words
    assert "translation" not in words


def test_a_repair_begins_with_what_is_wrong_in_english_too(tmp_path: Path) -> None:
    text = 'extends: base.yaml\ncampaign: {id: mine}\nmessages: [{id: tell-us, headline: "Call 0800 123 456"}]\n'
    (tmp_path / "base.yaml").write_bytes((CASES / "base.yaml").read_bytes())
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    lines = run("todo", ".", cwd=tmp_path, env=BEFORE).stdout.splitlines()
    assert any(re.search(r"\[ \] \D.*\(CK404 [a-z-]+\)  ", line) for line in lines)
    assert not [line for line in lines if re.search(r"\[ \] CK\d", line)]
    said = run("todo", ".", "-l", "de", cwd=tmp_path, env=BEFORE).stdout
    assert "„0800 123 456“ (plan.yaml 3, CK404)" in said


def test_paper_needs_the_name_of_a_file(campaign: Path) -> None:
    done = run("todo", ".", "--format", "pdf", cwd=campaign)
    assert (done.exit_code, done.stderr) == (2, "Name a file for it: -o todo.pdf\n")


def test_a_plan_that_cannot_be_read_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("campaign: {id: x}\n", encoding="utf-8")
    done = run("todo", ".", cwd=tmp_path)
    assert done.exit_code == 2
    assert "cannot be read whole" in done.stderr
