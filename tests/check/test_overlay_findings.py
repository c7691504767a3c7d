"""What an overlay does is told in its own file; what is wrong with a base stays there."""

from __future__ import annotations

from pathlib import Path

from campaignkit.api import check
from campaignkit.campaign.opening import open_campaign
from campaignkit.check.many_plans import check_plans
from campaignkit.check.run_settings import Settings
from campaignkit.diagnostics.finding import Diagnostic
from tests.support import CASES, place

BASE = (CASES / "base.yaml").read_text(encoding="utf-8")


def found(folder: Path, plan: str, *, base: str = BASE, **more: str) -> list[Diagnostic]:
    """Write a base and plans that extend it, and return what is found in `plan`."""
    for name, text in {"base": base, "plan": plan, **more}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    report = check_plans([folder / "plan.yaml"], Settings())
    return [one for one in report.findings if one.code not in ("CK401", "CK028")]


def test_a_day_outside_the_campaign_is_told_where_the_campaign_was_cut(tmp_path: Path) -> None:
    (one,) = found(tmp_path, "extends: base.yaml\ncampaign: {id: a, starts: 2025-06-01}\n")
    assert (one.code, Path(one.span.file).name, place(one.span)) == ("CK020", "plan.yaml", "1:10-1:19")
    assert [Path(related.span.file).name for related in one.related][:1] == ["base.yaml"]
    assert one.hint.endswith("remove:\n  - activities.week.starts\n  - activities.week.ends")


def test_what_a_list_of_the_base_lacks_is_put_into_it_and_never_taken_away(tmp_path: Path) -> None:
    over = "extends: base.yaml\ncampaign: {id: a}\nremove: [help.emergency]\n"
    hints = [one.hint for one in found(tmp_path, over) if one.code == "CK406"]
    assert hints
    assert all("add:\n  messages:\n    - {id: " in hint and "remove:" not in hint for hint in hints)


def test_what_has_to_be_there_is_written_anew_and_what_has_no_name_goes_with_its_list(tmp_path: Path) -> None:
    """What is proposed can be pasted: `remove` knows ids, keys and entries of lists, and leaves what is needed."""
    sections = 'sections: [{title: "A", body: "B"}, {title: "C", body: "{{ help.emergency.phone }}"}]'
    base = BASE.replace("type: poster,", f"type: poster, {sections},", 1)
    gone = "extends: base.yaml\ncampaign: {id: a}\nremove: [help.emergency]\n"
    (text,) = (one for one in found(tmp_path, gone, base=base) if one.code == "CK016")
    assert text.hint.endswith("remove:\n  - materials.poster-teens.sections")
    over = "extends: base.yaml\ncampaign: {id: a, country: RO}\n"
    (country,) = (one for one in found(tmp_path, over) if one.code == "CK403")
    assert 'help:\n  - {id: line, country: "…"}\n  - {id: emergency, country: "…"}' in country.hint
    assert "remove" not in country.hint


def test_what_an_overlay_names_is_where_it_is_told(tmp_path: Path) -> None:
    over = "extends: base.yaml\ncampaign: {id: a}\nactivities:\n  - {id: week, audiences: [teens]}\n"
    places = {(Path(one.span.file).name, one.code, place(one.span)) for one in found(tmp_path, over)}
    assert {name for name, _, _ in places} == {"plan.yaml"}
    assert ("plan.yaml", "CK025", "1:10-1:19") in places, "one finding for all that nothing uses any more"
    assert len([code for _, code, _ in places if code == "CK025"]) == 1


def test_what_is_wrong_with_the_base_stays_there(tmp_path: Path) -> None:
    base = BASE.replace("channels:\n", "channels:\n  - {id: radio, name: Radio, kind: radio}\n", 1)
    alone = check_plans([write(tmp_path / "base.yaml", base)], Settings()).findings
    over = write(tmp_path / "plan.yaml", "extends: base.yaml\ncampaign: {id: a}\n")
    both = check_plans([over], Settings()).findings
    assert [one.code for one in alone if one.code == "CK025"] == ["CK025"]
    assert both == alone


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_base_that_is_no_whole_plan_is_told_of_where_it_stands(tmp_path: Path) -> None:
    country = BASE.replace("  country: MD\n", "", 1)
    assert found(tmp_path, "extends: base.yaml\ncampaign: {id: a, country: MD}\n", base=country) == []


def test_a_middle_level_keeps_what_it_has_caused(tmp_path: Path) -> None:
    middle = "extends: base.yaml\ncampaign: {id: m, starts: 2025-06-01}\n"
    (one,) = found(tmp_path, "extends: middle.yaml\ncampaign: {id: a}\n", middle=middle)
    assert (one.code, Path(one.span.file).name) == ("CK020", "middle.yaml")


def test_waivers_of_a_base_hold_unless_they_are_decided_anew(tmp_path: Path) -> None:
    base = BASE + "waive:\n  - {requirement: sem5.community, reason: Old, by: Country, until: 2099-01-01}\n"
    over = (
        "extends: base.yaml\ncampaign: {id: a}\nwaive:\n"
        "  - {requirement: sem5.societal, reason: New, by: Region, until: 2099-01-01}\n"
        "  - {requirement: sem5.community, reason: Newer}\n"
    )
    write(tmp_path / "base.yaml", base)
    plan = open_campaign(write(tmp_path / "plan.yaml", over)).plan
    assert plan is not None
    assert [(one.requirement, one.reason, one.by) for one in plan.waive] == [
        ("sem5.community", "Newer", "Country"),
        ("sem5.societal", "New", "Region"),
    ]


def test_the_bases_of_many_are_looked_at_once(tmp_path: Path) -> None:
    write(tmp_path / "base.yaml", BASE)
    for n in range(3):
        folder = tmp_path / f"school-{n}"
        folder.mkdir()
        write(folder / "plan.yaml", f"extends: ../base.yaml\ncampaign: {{id: school-{n}, starts: 2025-06-01}}\n")
        report = check(open_campaign(folder / "plan.yaml"))
        assert [Path(one.span.file).name for one in report.findings if one.code == "CK020"] == ["plan.yaml"]
