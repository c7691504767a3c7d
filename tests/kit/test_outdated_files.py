"""What cannot be made now stays as it was, marked; what is no longer right goes out of the kit."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.render import KitResult, render_kit
from campaignkit.kit.state_from_findings import State
from tests.support import CASES, run


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A campaign in two languages with a kit of it."""
    text = (CASES / "base.yaml").read_text().replace("language: en", "language: en\n  translations: [ro]")
    plan = text.split("materials:\n  - {id: poster-teens")[0]
    plan += "materials:\n  - {id: poster-teens, type: sms, audience: teens, messages: [tell-us]}\n"
    (tmp_path / "plan.yaml").write_text(plan)
    assert run("translate", "sync", "plan.yaml", cwd=tmp_path).exit_code == 0
    done = run("render", "plan.yaml", "--draft", "-o", "kit", cwd=tmp_path)
    assert done.exit_code == 0, done.stdout + done.stderr
    return tmp_path


def manifest(campaign: Path) -> dict[str, Any]:
    found = json.loads((campaign / "kit" / "manifest.json").read_text())
    assert isinstance(found, dict)
    return found


def files(campaign: Path, pattern: str = "*.txt") -> set[str]:
    return {path.relative_to(campaign / "kit").as_posix() for path in (campaign / "kit").rglob(pattern)}


def test_a_language_that_is_not_made_now_stays_marked_as_older(campaign: Path) -> None:
    before = files(campaign)
    assert {name[:2] for name in before} == {"en", "ro"}
    plan = campaign / "plan.yaml"
    plan.write_text(plan.read_text().replace("title: Safe and kind online", "title: Safe online"))
    done = run("render", "plan.yaml", "--draft", "-o", "kit", "-l", "en", cwd=campaign)
    assert done.exit_code == 0, done.stderr
    assert files(campaign) == before
    older = {row["file"] for row in manifest(campaign)["files"] if row["older"]}
    assert older == {name for name in before if name.startswith("ro/")}
    assert "Older than the plan, kept from an earlier run" in done.stderr
    assert all(name in (campaign / "kit" / "index.html").read_text() for name in older)
    assert manifest(campaign)["languages"]["ro"]["state"] != "final"
    done = run("render", "plan.yaml", "--draft", "-o", "kit", cwd=campaign)
    assert not [row for row in manifest(campaign)["files"] if row["older"]]


def test_what_a_run_was_not_asked_for_stays(campaign: Path) -> None:
    plan = campaign / "plan.yaml"
    plan.write_text(
        plan.read_text().replace("translations: [ro]", "translations: []")
        + "  - {id: second, type: sms, audience: teens, messages: [tell-us]}\n"
        + "  - {id: third, type: sms, audience: teens, messages: [tell-us]}\n"
    )
    run("render", "plan.yaml", "--draft", "-o", "part", "--only", "poster-teens", "--only", "third", cwd=campaign)
    done = run("render", "plan.yaml", "--draft", "-o", "part", "--only", "second", cwd=campaign)
    assert "Not asked for, stays as it is: 2 files of the same plan." in done.stdout
    there = {path.stem for path in (campaign / "part").rglob("*.txt")}
    assert there == {"poster-teens-sms", "second-sms", "third-sms"}
    assert "Older" not in done.stderr
    plan.write_text(
        plan.read_text().replace("  - {id: third, type: sms, audience: teens, messages: [tell-us]}\n", "")
    )
    done = run("render", "plan.yaml", "--draft", "-o", "part", "--only", "second", cwd=campaign)
    assert {path.stem for path in (campaign / "part").rglob("*.txt")} == {"poster-teens-sms", "second-sms"}
    assert "Older than the plan, kept from an earlier run: 1 file." in done.stderr


def test_an_older_file_with_a_number_that_changed_goes_out_of_the_kit(campaign: Path) -> None:
    before = files(campaign)
    plan = campaign / "plan.yaml"
    text = plan.read_text()
    phone = next(line for line in text.splitlines() if "phone:" in line)
    number = phone.split("phone: ")[1].split(",")[0].strip('"}')
    plan.write_text(text.replace(number, "0800 11 22 33"))
    (name,) = (name for name in before if name.startswith("en/"))
    (campaign / "kit" / name).write_text("by hand")
    done = run("render", "plan.yaml", "--draft", "-o", "kit", "-l", "en", cwd=campaign)
    assert done.stderr.startswith("Moved "), done.stderr
    moved = {f"outdated/{old}" for old in before}
    assert files(campaign) == {name} | moved
    assert (campaign / "kit" / "outdated" / name).read_text() == "by hand"
    assert "0800 11 22 33" in (campaign / "kit" / name).read_text().replace("\N{NO-BREAK SPACE}", " ")
    assert {row["file"] for row in manifest(campaign)["files"]} == {name}
    assert "outdated" not in (campaign / "kit" / "index.html").read_text()


def test_what_was_changed_by_hand_is_named_and_packed(campaign: Path) -> None:
    (name,) = (name for name in files(campaign) if name.startswith("en/"))
    (campaign / "kit" / name).write_text("by hand")
    done = run("render", "plan.yaml", "--draft", "-o", "kit", cwd=campaign)
    assert f"Kept {Path('kit', name)}: it was changed by hand" in done.stderr
    assert (campaign / "kit" / name).read_text() == "by hand"
    assert manifest(campaign)["changed_by_hand"] == [name]
    assert "Files changed by hand:" in (campaign / "kit" / "index.html").read_text()
    packed = [
        zipfile.ZipFile(path).read(inside)
        for path in (campaign / "kit" / "en").glob("*.zip")
        for inside in zipfile.ZipFile(path).namelist()
    ]
    assert packed == [b"by hand"]
    run("render", "plan.yaml", "--draft", "-o", "kit", "--overwrite", cwd=campaign)
    assert (campaign / "kit" / name).read_text() != "by hand"
    assert manifest(campaign)["changed_by_hand"] == []


def test_a_language_that_the_plan_gives_up_goes(campaign: Path) -> None:
    plan = campaign / "plan.yaml"
    plan.write_text(plan.read_text().replace("translations: [ro]", "translations: []"))
    run("render", "plan.yaml", "--draft", "-o", "kit", cwd=campaign)
    assert {name[:2] for name in files(campaign)} == {"en"}


def test_a_kit_that_holds_an_older_file_is_not_called_final_anywhere(campaign: Path) -> None:
    plan = campaign / "plan.yaml"
    text = plan.read_text().replace("translations: [ro]", "translations: []")
    text += "  - {id: page, type: web-page, audience: teens, messages: [tell-us]}\n"
    order = Order(states={"en": State("final", ())})

    def made() -> KitResult:
        return render_kit(open_campaign(plan), order, campaign / "kit")

    plan.write_text(text)
    assert made().states["en"].name == "final"
    (page,) = (campaign / "kit").rglob("page-page.html")
    assert "PROOF" not in page.read_text()
    plan.write_text(text.replace("headline: Tell someone", f"headline: {'Tell someone. ' * 60}"))
    result = made()
    assert result.held == ["en/teens/poster-teens-sms.txt"]
    proof = State("proof", ("older than the plan",))
    assert result.states["en"] == proof
    assert manifest(campaign)["languages"]["en"] == {"state": proof.name, "reasons": list(proof.reasons)}
    assert "older than the plan" in (campaign / "kit" / "index.html").read_text()
    assert "PROOF" in page.read_text()
    plan.write_text(text)
    assert made().states["en"].name == "final"
    assert "PROOF" not in page.read_text()
