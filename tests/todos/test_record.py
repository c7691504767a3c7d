"""`campaignkit record`: only what has happened, by a function and an organisation, and nothing else changes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.support import SAMPLE, run

TODAY = {"SOURCE_DATE_EPOCH": "1751328000"}  # 1 July 2025
BY = "School office, Village School"
DOTTED = "30. 6. 2025"


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    shutil.copytree(SAMPLE.parent, folder)
    return folder


REFUSED = (
    (
        ("call", "childhelp", "--on", "today", "--by", BY),
        "There is no `childhelp` under `help`. Did you mean `child-helpline`?",
    ),
    (("call", "child-helpline", "--on", "2025-07-02", "--by", BY), "2025-07-02 has not come yet."),
    (("call", "child-helpline", "--on", "soon", "--by", BY), "`soon` is not a day"),
    (("call", "child-helpline", "--on", "today", "--by", "Ana"), "write a function and an organisation"),
    (("call", "emergency", "--on", "today", "--by", BY), "An emergency number is never called for a test"),
    (("call", "siguronline", "--on", "today", "--by", BY), "has no number in the plan"),
    (("review", "de", "--on", "today", "--by", BY), "There is no `de` under `translations`."),
    (("approval", "poster", "--on", "today", "--by", BY), "There is no `poster` under `materials`."),
    (("statement", "staff-trained", "--answer", "maybe", "--on", "today", "--by", BY), "write yes, no or"),
    (
        ("statement", "staff-trained", "--answer", "not-applicable", "--on", "today", "--by", BY),
        "Say with --note why",
    ),
    (("--undo",), "There is nothing to take back here."),
)


@pytest.mark.parametrize(("what", "told"), REFUSED, ids=lambda value: " ".join(value[:3]) if value[0] != "T" else "")
def test_what_did_not_happen_is_refused(what: tuple[str, ...], told: str, campaign: Path) -> None:
    before = (campaign / "plan.yaml").read_bytes()
    done = run("record", *what, *(() if what == ("--undo",) else ("--yes",)), cwd=campaign, env=TODAY)
    assert done.exit_code == 2
    assert told in done.stderr
    assert (campaign / "plan.yaml").read_bytes() == before


def test_nothing_is_written_where_nobody_confirms(campaign: Path) -> None:
    before = (campaign / "plan.yaml").read_bytes()
    done = run("record", "call", "child-helpline", "--on", "today", "--by", BY, cwd=campaign, env=TODAY)
    assert done.exit_code == 2
    assert (
        '+    verified: {on: 2025-07-01, by: "School office, Village School", how: call, number: "116 111"}'
        in done.stdout
    )
    assert "say so with --yes" in done.stderr
    assert (campaign / "plan.yaml").read_bytes() == before


def test_a_review_goes_into_the_header_of_the_translation_and_nowhere_else(campaign: Path) -> None:
    po = campaign / "locales" / "ro.po"
    before = po.read_text(encoding="utf-8").splitlines()
    done = run("record", "review", "ro", "--on", "yesterday", "--by", BY, "--yes", cwd=campaign, env=TODAY)
    assert done.exit_code == 0, done.stderr
    after = po.read_text(encoding="utf-8").splitlines()
    added = [f'"X-Reviewed-By: {BY}\\n"', '"X-Reviewed-On: 2025-06-30\\n"']
    assert [line for line in after if line not in added] == before
    assert [line for line in after if line in added] == added
    run("record", "review", "ro", "--on", "today", "--by", "Reader, Union", "--yes", cwd=campaign, env=TODAY)
    assert po.read_text(encoding="utf-8").count("X-Reviewed-By") == 1


def test_a_record_is_taken_back_only_while_the_file_is_as_it_was(campaign: Path) -> None:
    run("record", "call", "child-helpline", "--on", "today", "--by", BY, "--yes", cwd=campaign, env=TODAY)
    plan = campaign / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    done = run("record", "--undo", cwd=campaign, env=TODAY)
    assert done.exit_code == 2
    assert "was changed since. Take it out yourself: School office, Village School called" in done.stderr
    assert plan.read_text(encoding="utf-8").endswith("# mine\n")


def test_in_an_overlay_the_base_stays_as_it_is(campaign: Path, tmp_path: Path) -> None:
    over = tmp_path / "over.yaml"
    over.write_text("extends: mine/plan.yaml\ncampaign: {id: over}\n", encoding="utf-8")
    before = (campaign / "plan.yaml").read_bytes()
    what = ("record", "call", "child-helpline", "--on", "today", "--by", BY, "--yes", "-c", "over.yaml")
    done = run(*what, cwd=tmp_path, env=TODAY)
    assert done.exit_code == 0, done.stderr
    assert "  - id: child-helpline\n    verified: {on: 2025-07-01, " in over.read_text(encoding="utf-8")
    assert (campaign / "plan.yaml").read_bytes() == before


def test_a_word_changed_after_approval_is_found_in_its_language(campaign: Path) -> None:
    what = ("record", "approval", "poster-children", "--on", "today", "--by", BY, "--yes")
    assert run(*what, cwd=campaign, env=TODAY).exit_code == 0
    check = ("check", ".", "--select", "CK641")
    assert run(*check, cwd=campaign, env=TODAY).exit_code == 0
    po = campaign / "locales" / "ro.po"
    text = po.read_text(encoding="utf-8")
    key = text.index('msgctxt "campaign.title"')
    at = text.index('msgstr "', key) + len('msgstr "')
    po.write_text(f"{text[:at]}O {text[at:]}", encoding="utf-8")
    done = run(*check, cwd=campaign, env=TODAY)
    assert done.exit_code == 1
    assert "`poster-children` was changed after School office, Village School had approved it" in done.stdout
    assert done.stdout.count("CK641 changed") == 1


def test_a_damaged_journal_takes_nothing_back(campaign: Path) -> None:
    (campaign / ".recorded.json").write_text(
        '[{"file": "../x", "folder": "..", "sentence": "", "after": "", "before": ""}]'
    )
    done = run("record", "--undo", cwd=campaign)
    assert (done.exit_code, done.stderr) == (2, "There is nothing to take back here.\n")


def test_days_are_understood_as_workbooks_have_them(campaign: Path) -> None:
    done = run("record", "call", "child-helpline", "--on", DOTTED, "--by", BY, cwd=campaign, env=TODAY)
    assert "+    verified: {on: 2025-06-30, by:" in done.stdout


def slovenian(folder: Path) -> Path:
    given = ("-c", "SI", "-l", "sl", "--title", "Varni", "--kit", "few", "--topic", "online-child-abuse", "--yes")
    assert run("new", "b", *given, cwd=folder, env=TODAY).exit_code == 0
    plan = folder / "b" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("TODO: ", ""), encoding="utf-8")
    return plan


def to_read(folder: Path) -> list[tuple[str, str]]:
    rows = json.loads(run("todo", "b", "--format", "json", cwd=folder, env=TODAY).stdout)["todos"]
    assert not any("CK311" in row["codes"] or "CK302" in row["codes"] for row in rows if row["kind"] != "read")
    return [(row["what"], row["record"]) for row in rows if row["kind"] == "read"]


def test_a_native_speaker_answers_for_a_language_that_no_rule_reads(tmp_path: Path) -> None:
    plan = slovenian(tmp_path)
    ((what, command),) = to_read(tmp_path)
    assert what == "The texts in Slovenian, and its fixed words, such as “Led by”"
    assert command.startswith("campaignkit record review sl ")
    done = run(
        "record", "review", "sl", "--on", "1. julij 2025", "--by", BY, "--yes", "-c", "b", cwd=tmp_path, env=TODAY
    )
    assert done.exit_code == 0, done.stderr
    assert f"{BY}, a native speaker, read the texts in Slovenian, and its fixed words, on 2025-07-01." in done.stdout
    assert to_read(tmp_path) == []
    found = json.loads(run("check", "b", "--format", "json", cwd=tmp_path, env=TODAY).stdout)["findings"]
    assert [one["severity"] for one in found if one["code"] == "CK311"] == ["note"]
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("title: Varni", "title: Varnejši"), encoding="utf-8")
    assert len(to_read(tmp_path)) == 1


def test_what_a_service_said_on_the_phone_has_a_place(campaign: Path) -> None:
    said = ("--hours", "Every day, 8 to 20", "--cost", "Free from every network")
    done = run(
        "record", "call", "child-helpline", "--on", "today", "--by", BY, *said, "--yes", cwd=campaign, env=TODAY
    )
    assert done.exit_code == 0, done.stderr
    assert "It says of its hours: Every day, 8 to 20.\nIt says of its cost: Free from every network." in done.stdout
    text = (campaign / "plan.yaml").read_text(encoding="utf-8")
    assert "hours: Every day, 8 to 20" in text or 'hours: "Every day, 8 to 20"' in text
    assert "cost: Free from every network" in text


def test_it_is_said_in_the_language_of_the_screen_with_names_as_they_are(campaign: Path) -> None:
    env = TODAY | {"LC_ALL": "ro_MD.UTF-8"}
    refused = run("record", "call", "childhelp", "--on", "today", "--by", BY, cwd=campaign, env=env)
    assert refused.stderr == "Nu există `childhelp` la `help`. Ați vrut să scrieți `child-helpline`?\n"
    done = run("record", "informed", "child-helpline", "--on", "today", "--by", BY, cwd=campaign, env=env)
    assert done.stdout.startswith(f"{BY} a anunțat serviciul ")
    assert done.stderr == "Nu s-a scris nimic. Dacă s-a întâmplat așa cum scrie aici, spuneți-o cu --yes.\n"
