"""Next year's plan: which days move, what is taken out, and that nothing else changes."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.next_year import NotMovedError, next_year
from campaignkit.campaign.opening import open_campaign
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.moving_days import STAYS
from campaignkit.plan.shape import DayShape, ListShape, MapShape, RecordShape, Shape, record_shape
from tests.support import CASES, ROOT, run

BASE = (CASES / "base.yaml").read_text(encoding="utf-8")
STARTS = datetime.date(2027, 2, 9)
MOVES = {
    ("CampaignSection", "starts"),
    ("CampaignSection", "ends"),
    ("Objective", "by"),
    ("Activity", "starts"),
    ("Activity", "ends"),
    ("Phase", "starts"),
    ("Phase", "ends"),
    ("Material", "date"),
    ("Printing", "by"),
}
VOUCHED = {
    ("Verification", "on"),
    ("Review", "on"),
    ("Informed", "on"),
    ("Approval", "on"),
    ("Statement", "on"),
    ("Result", "on"),
    ("Done", "on"),
}


def opened(folder: Path, text: str) -> Campaign:
    path = folder / "plan.yaml"
    path.write_bytes(text.encode())
    return open_campaign(path)


def test_every_day_of_the_model_moves_stays_or_is_taken_out() -> None:
    """Whoever adds a day to the model has to say what becomes of it next year."""
    assert set(days(record_shape(Plan), set())) == MOVES | STAYS | VOUCHED


def days(shape: Shape, seen: set[int]) -> Iterator[tuple[str, str]]:
    if isinstance(shape, (ListShape, MapShape)):
        yield from days(shape.item if isinstance(shape, ListShape) else shape.value, seen)
    elif isinstance(shape, RecordShape) and id(shape) not in seen:
        seen.add(id(shape))
        names = {field.name for field in fields(shape.cls)}  # type: ignore[arg-type]  # every Part is a dataclass
        for field in shape.fields.values():
            assert field.attribute in names
            if isinstance(field.shape, DayShape):
                yield shape.cls.__name__, field.attribute
            yield from days(field.shape, seen)


def test_days_move_together_and_what_was_vouched_for_goes(tmp_path: Path) -> None:
    made = next_year(opened(tmp_path, BASE), STARTS)
    assert (made.id, made.by) == ("base-2027", 769)
    assert made.blanks == (
        "help.line.verified",
        "help.line.informed",
        "help.emergency.verified",
        "statements",
    )
    old, new = BASE.splitlines(), made.text.splitlines()
    changed = [line for line in new if line not in old]
    assert changed == [
        "  id: base-2027",
        "  starts: 2027-02-09",
        "  ends: 2028-02-08",
        "    by: 2028-02-08",
        "    verified:",
        "    informed:",
        "    verified:",
        "    starts: 2027-03-22",
        "    ends: 2027-04-08",
        "statements: []",
    ]
    assert "pretest: {on: 2024-12-10" in made.text, "people have seen it, whatever year it is"
    assert [line for line in old if "question" not in line and line not in new][:1] == ["  id: base"]
    assert opened(tmp_path, made.text).diagnostics == ()


def test_weekdays_can_be_kept(tmp_path: Path) -> None:
    old = opened(tmp_path, BASE)
    made = next_year(old, STARTS, keep_weekdays=True)
    new = opened(tmp_path, made.text)
    assert old.plan is not None
    assert new.plan is not None
    assert new.plan.campaign.starts == STARTS
    assert made.by % 7 == 0
    for before, after in zip(old.plan.activities, new.plan.activities, strict=True):
        assert before.starts is not None
        assert after.starts is not None
        assert before.starts.weekday() == after.starts.weekday()
        assert after.starts >= STARTS


RESULT = "result: {value: '63 %', on: 2025-12-01, source: Survey}"
MEASURED = BASE.replace("    by: 2025-12-31\n", f"    by: 2025-12-31\n    {RESULT}\n").replace(
    "method: Survey}", "method: Survey, result: {value: ' 4  of 5 ', on: 2025-12-01, source: Survey}}"
)


def test_what_was_measured_is_where_the_next_year_begins(tmp_path: Path) -> None:
    old = opened(tmp_path, MEASURED)
    assert old.plan is not None, old.diagnostics
    made = next_year(old, STARTS)
    assert '    baseline: "63 %"\n' in made.text
    assert 'method: Survey, baseline: "4 of 5"}' in made.text
    assert "    result:\n" in made.text, "what is to be measured is measured again"
    assert made.blanks[:2] == ("objectives.tell.result", "objectives.tell.indicators.pupils.result")


def test_one_that_extends_another_says_only_what_is_different(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(MEASURED, encoding="utf-8")
    over = "extends: base.yaml\ncampaign: {id: over}\n"
    made = next_year(opened(tmp_path, over), STARTS)
    assert made.text.splitlines()[:7] == [
        "extends: <the plan of this year>",
        "move_days: 769",
        "campaign:",
        "  id: over-2027",
        "  follows: <the plan of this year>",
        "  starts: 2027-02-09",
        "  ends: 2028-02-08",
    ]
    assert "  - objectives.tell.result\n" in made.text
    counted = '    indicators:\n      - {id: pupils, baseline: "4 of 5"}\n'
    assert made.text.endswith(f'objectives:\n  - id: tell\n    baseline: "63 %"\n{counted}')
    without = MEASURED.replace("    result: {value: '63 %'", "    # result: {value: '63 %'")
    (tmp_path / "base.yaml").write_text(without, encoding="utf-8")
    assert next_year(opened(tmp_path, over), STARTS).text.endswith(f"objectives:\n  - id: tell\n{counted}")
    (tmp_path / "base.yaml").write_text(BASE, encoding="utf-8")
    assert "objectives:" not in next_year(opened(tmp_path, over), STARTS).text


def test_a_day_behind_the_last_there_is_has_to_be_written_by_people(tmp_path: Path) -> None:
    with pytest.raises(NotMovedError, match="write this day as year-month-day"):
        next_year(opened(tmp_path, BASE.replace("ends: 2025-12-31", "ends: 9999-12-31")), STARTS)


@pytest.mark.parametrize("path", sorted((ROOT / "campaigns").glob("*/plan.yaml")), ids=lambda path: path.parent.name)
def test_a_year_there_and_back_is_the_same_file(path: Path, tmp_path: Path) -> None:
    """Comments, quotes, long lines and anchors stay byte for byte; the samples vouch for nothing."""
    text = path.read_bytes().decode()
    old = opened(tmp_path, text)
    assert old.plan is not None
    there = opened(tmp_path, next_year(old, STARTS).text)
    back = next_year(there, old.plan.campaign.starts).text
    name, year = old.plan.campaign.id, old.plan.campaign.starts.year
    assert back.replace(f"id: {name}-{year}", f"id: {name}") == text


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("starts: 2025-01-01", 'starts: "2025-01-01"  # a Wednesday', '  starts: "2027-02-09"  # a Wednesday'),
        (
            'verified: {on: 2025-06-01, by: "Office, School No 1", how: call}',
            "verified:  # by the office\n      on: 2025-06-01\n      by: Office\n      how: call",
            "    verified:  # by the office",
        ),
    ],
    ids=["quotes", "a block with a comment"],
)
def test_comments_and_quotes_stay(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert BASE.count(old) == 1
    made = next_year(opened(tmp_path, BASE.replace(old, new)), STARTS)
    assert expected in made.text.splitlines()
    assert opened(tmp_path, made.text).diagnostics == ()


def test_line_ends_of_windows_stay(tmp_path: Path) -> None:
    made = next_year(opened(tmp_path, BASE.replace("\n", "\r\n")), STARTS)
    assert made.text.replace("\r\n", "").count("\n") == 0


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("campaign: {}\n", "has errors"),
        (
            BASE.replace("starts: 2025-01-01", "starts: &first 2025-01-01").replace(
                "starts: 2025-02-11", "starts: *first"
            ),
            "cannot be changed safely",
        ),
    ],
    ids=["errors", "one day written once for two that move apart"],
)
def test_what_cannot_be_moved_safely_is_refused(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "base.yaml").write_text(BASE, encoding="utf-8")
    with pytest.raises(NotMovedError, match=why):
        next_year(opened(tmp_path, text), STARTS, keep_weekdays=True)


def test_the_command_writes_a_campaign_that_opens(tmp_path: Path) -> None:
    folder = tmp_path / "campaigns" / "base"
    (folder / "locales").mkdir(parents=True)
    (folder / "assets").mkdir()
    translated = BASE.replace("language: en", "language: en\n  translations: [ro]").replace("A small", "The 2025")
    (folder / "plan.yaml").write_bytes(b"\xef\xbb\xbf" + translated.encode())
    (folder / "locales" / "ro.po").write_bytes(b'msgid ""\nmsgstr "Language: ro\\n"\n')
    (folder / "assets" / "photo.jpg").write_bytes(b"photo")
    command = ("new", "--from", "campaigns/base/plan.yaml", "--starts", "2027-02-09")
    done = run(*command, cwd=tmp_path)
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines() == [
        "campaigns/base-2027/assets/photo.jpg",
        "campaigns/base-2027/locales/ro.po",
        "campaigns/base-2027/plan.yaml",
    ]
    assert "5 days moved, by 769 days." in done.stderr
    assert "help.line.verified" in done.stderr
    assert "campaigns/base-2027/plan.yaml:5\n" in done.stderr
    assert (tmp_path / "campaigns/base-2027/plan.yaml").read_bytes().startswith(b"\xef\xbb\xbf")
    assert open_campaign(tmp_path / "campaigns/base-2027/plan.yaml").diagnostics == ()
    again = run(*command, cwd=tmp_path)
    assert again.exit_code == 2
    assert "is there already. Name another folder with -o." in again.stderr


@pytest.mark.parametrize(("starts", "why"), [("9 February", "is not a day"), ("2027-02-30", "There is no day")])
def test_a_wrong_day_is_told(tmp_path: Path, starts: str, why: str) -> None:
    (tmp_path / "plan.yaml").write_text(BASE, encoding="utf-8")
    done = run("new", "--from", "plan.yaml", "--starts", starts, cwd=tmp_path)
    assert (done.exit_code, why in done.stderr) == (2, True)
