"""What people write on their first day, and what they are told: the remedy has to be the one they need."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.plan.did_you_mean import nearest
from tests.support import findings_in, run


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "campaign:\n  starts: 31.5.2027\n",
            "`starts`: `31.5.2027` is not a date.",
            "Write year, month and day with hyphens: 2027-05-31.",
        ),
        (
            "audiences:\n  - {id: teens, ages: 13-17}\n",
            "`ages` needs a group of keys, not a text.",
            "Write `ages: {from: …, to: …}`.",
        ),
        (
            "audiences:\n  - {id: teens, name: Pupils, who like sport}\n",
            "`who like sport` is not a key of `teens`.",
            "In braces a comma ends a text. If it belongs to the text, put the whole text in quotes.",
        ),
        (
            "audiences:\n  - {id: teens, kind: parents}\n",
            "`parents` is not one of the audiences campaignkit knows.",
            "Write `parents-and-carers`.",
        ),
        (
            "materials:\n  - {id: poster-teens, type: press}\n",
            "`press` is not one of the material types campaignkit knows.",
            "Did you mean `press-release`?",
        ),
        (
            "materials:\n  - id: poster-teens\n    sections: [{title: A, body: B, words: C}]\n",
            "`words` is not a key of this entry.",
            "Known: `title`, `minutes`, `seconds`, `body`, `scene`, `speaker`, `notes`, `tags`.",
        ),
    ],
)
def test_the_remedy_fits_the_mistake(text: str, message: str, hint: str) -> None:
    found = {finding.message: finding.hint for finding in findings_in(text)}
    assert found[message] == hint


def test_a_vocabulary_is_listed_whole() -> None:
    (finding,) = [
        f for f in findings_in("stakeholders:\n  - {id: school, sector: neighbours}\n") if f.code == "CK013"
    ]
    assert "`law-enforcement`" in finding.hint
    assert "`international-organisations`" in finding.hint
    assert "more" not in finding.hint


def test_a_part_of_two_words_proposes_none() -> None:
    assert nearest("police", ["frontline-police", "specialised-police"]) is None
    assert nearest("police", ["frontline-police", "judges"]) == "frontline-police"
    assert nearest("partner-brief", ["teacher-briefing", "stakeholder-brief"]) == "stakeholder-brief"


def test_a_plan_without_activities_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        "campaign: {id: a, title: A, summary: B, country: PL, scope: school, language: pl, starts: 2027-03-01, "
        "ends: 2027-05-31}\naudiences:\n  - {id: pupils, name: Pupils, kind: children}\n"
        "channels:\n  - {id: lessons, name: Lessons, kind: school}\n",
        encoding="utf-8",
    )
    printed = run("check", "plan.yaml", cwd=tmp_path).stdout
    assert "CK025" not in printed
    assert printed.count("To begin with") == 1
    assert printed.count("No activity addresses the level") == 5
