"""Campaigns for one group on purpose: what they leave open is told and stops nothing; groups are waived at once."""

from __future__ import annotations

from campaignkit.campaign.framework_files import framework
from campaignkit.coverage.requirements import RequirementCoverage, bare_level, framework_coverage
from campaignkit.coverage.stubs import stub_for
from campaignkit.coverage.what_counts import PlanFacts
from campaignkit.diagnostics.finding import Severity
from tests.support import TODAY, findings_in, overlay_document

OPEN = "frameworks: [sem5, lanzarote]\nactivities:\n  - {id: week, audiences: [teens], messages: [tell-us]}\n"
COVERAGE = ("CK101", "CK102", "CK106")


def test_what_is_open_on_purpose_is_a_note() -> None:
    as_usual = {one.severity for one in findings_in(OPEN) if one.code in COVERAGE}
    targeted = [one for one in findings_in(OPEN + "campaign: {targeted: true}\n") if one.code in COVERAGE]
    assert Severity.ERROR in as_usual
    assert {one.code for one in targeted} >= {"CK101", "CK102"}
    assert {one.severity for one in targeted} == {Severity.NOTE}


def test_what_is_open_on_purpose_is_one_note_a_framework() -> None:
    many = [one for one in findings_in(OPEN) if one.code == "CK102"]
    (note,) = [one for one in findings_in(OPEN + "campaign: {targeted: true}\n") if one.code == "CK102"]
    asked = len({one.requirement.id for one in measured() if one.requirement.strictness.national != "off"})
    assert len(many) > 5
    assert f"{len(many)} of {asked} requirements of Lanzarote Convention are open" in note.message


def test_a_group_is_waived_at_once() -> None:
    waiver = "waive:\n  - {requirement: lanzarote.9, reason: For men, by: Board, until: 2026-06-30}\n"
    plan = overlay_document(OPEN + waiver).plan
    assert plan is not None
    status = {one.requirement.id: one.status for one in framework_coverage(plan, framework("lanzarote"), TODAY)}
    waived = {name for name, found in status.items() if found == "waived"}
    assert waived
    assert all(name.startswith("lanzarote.9") for name in waived)
    assert not any(found in ("missing", "named only") for name, found in status.items() if name in waived)


def test_a_snippet_asks_only_for_what_is_missing() -> None:
    """Article 9(4) asks for civil society and for a funder: whoever has the one is asked for the other alone."""
    both, funder, civil = (
        snippet("lanzarote.9.4.funding", stakeholders)
        for stakeholders in (
            "",
            "  - {id: club, name: Club, sector: civil-society, role: partner}\n",
            "  - {id: bank, name: Bank, sector: banking-and-finance, role: funder}\n",
        )
    )
    assert ("civil-society" in both, "role: funder" in both) == (True, True)
    assert ("civil-society" in funder, "role: funder" in funder) == (False, True)
    assert ("civil-society" in civil, "role: funder" in civil) == (True, False)


def snippet(requirement: str, stakeholders: str) -> str:
    """Return what is proposed for a requirement when these organisations stand beside the school and the police."""
    ids = [line.split("id: ")[1].split(",")[0] for line in stakeholders.splitlines()]
    acts = f"activities:\n  - {{id: week, consulted: [{', '.join(['police', *ids])}]}}\n"
    plan = overlay_document(
        "frameworks: [lanzarote]\n" + acts + ("stakeholders:\n" + stakeholders if ids else "")
    ).plan
    assert plan is not None
    (found,) = [one for one in framework("lanzarote").requirements if one.id == requirement]
    return stub_for(PlanFacts(plan), found)


def measured() -> tuple[RequirementCoverage, ...]:
    plan = overlay_document(OPEN).plan
    assert plan is not None
    return tuple(
        one for one in framework_coverage(plan, framework("lanzarote"), TODAY) if bare_level(one.requirement) is None
    )
