"""Kits of partners: what they hand out, their brief and their dates, in one zip (`--for stakeholder:…`)."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path, PurePosixPath

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.who_gets_what import hands_out, wanted_materials
from campaignkit.materials.library import SHIPPED
from tests.kit.conftest import make_overlay
from tests.support import SAMPLE, overlay_document, run

SHARED = "materials:\n  - {id: brief, type: stakeholder-brief, stakeholder: school}\n"


def test_a_partners_zip_holds_what_its_activities_hand_out(tmp_path: Path) -> None:
    kit = make_overlay(SHARED, tmp_path)
    with zipfile.ZipFile(kit.path("en/base-for-school-en.zip")) as archive:
        assert archive.namelist() == [
            "for-school/brief-a4.pdf",
            "for-school/brief-word.docx",
            "for-school/teens/poster-teens-a4.pdf",
            "for-school/teens/poster-teens-a3.pdf",
            "for-school/teens/poster-teens-a2.pdf",
        ]
        assert (
            archive.read("for-school/teens/poster-teens-a4.pdf")
            == kit.path("en/teens/poster-teens-a4.pdf").read_bytes()
        )
    assert not (tmp_path / "en" / "for-school" / "teens").exists(), "every file is in the folder once"
    manifest = json.loads(kit.path("manifest.json").read_text(encoding="utf-8"))
    own = next(k for k in manifest["kits"] if k["stakeholder"] == "school")
    assert own["zip"] == "en/base-for-school-en.zip"
    assert "en/teens/poster-teens-a4.pdf" in own["files"]
    page = kit.path("index.html").read_text(encoding="utf-8")
    assert 'href="#en-teens-poster-teens"' in page


def test_a_partner_that_is_asked_for_gets_a_brief_and_dates() -> None:
    plan = open_campaign(SAMPLE).plan
    assert plan is not None
    made = list(wanted_materials(plan, SHIPPED, (), ("iom",)))
    assert [m.id for m in made if m.stakeholder] == ["brief-iom", "dates-iom"]
    assert {m.id for m in made if not m.stakeholder} == hands_out(plan, "iom") == {"release-launch", "answers-press"}
    assert not [m for m in plan.materials if m.id == "brief-iom"], "the plan itself stays as it is"


def test_what_the_plan_names_is_not_made_twice() -> None:
    plan = overlay_document(SHARED.replace("id: brief", "id: dates-school")).plan
    assert plan is not None
    assert [m.id for m in wanted_materials(plan, SHIPPED, (), ("school",))] == [
        "poster-teens",
        "dates-school",
        "dates-school-2",
    ]


def test_by_default_there_is_everything_the_plan_names() -> None:
    plan = overlay_document(SHARED).plan
    assert plan is not None
    assert list(wanted_materials(plan, SHIPPED)) == list(plan.materials)
    asked = plan_jobs(plan, SHIPPED, Order(audiences=("teens",)))
    assert {job.output.parent for job in asked} == {PurePosixPath("en/teens")}


def test_part_of_a_kit_has_a_folder_of_its_own(tmp_path: Path) -> None:
    done = run(
        "render", str(SAMPLE), "-l", "en", "--for", "stakeholder:iom", "--for", "audience:children", cwd=tmp_path
    )
    assert done.exit_code == 0, done.stderr
    (folder,) = (tmp_path / "build").iterdir()
    assert folder.name == "digital-safety-moldova-for-iom-children"
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*.zip")}
    assert names == {"en/digital-safety-moldova-for-iom-en.zip", "en/digital-safety-moldova-children-en.zip"}
    release = "en/journalists/release-launch-a4.pdf"
    assert (folder / release).is_file()
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert f'href="{release}"' in page, "what has no kit of its own stands in the partner's"


def test_one_changed_message_renders_only_what_contains_it(tmp_path: Path) -> None:
    rest = "  - {id: cal, type: calendar}\n  - {id: mail, type: email, audience: parents, messages: [ask]}\n"
    words = "messages:\n  - {id: tell-us, headline: Tell someone today}\n"
    first = make_overlay(SHARED + rest, tmp_path)
    assert first.result.fresh == len(first.jobs) == 9
    assert make_overlay(SHARED + rest, tmp_path).result.fresh == 0
    # three posters, the brief twice and the calendar name the message; the mail to parents does not
    assert make_overlay(words + SHARED + rest, tmp_path).result.fresh == 6
