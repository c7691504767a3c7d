"""Campaigns for one group on purpose: what they leave open is told and stops nothing; groups are waived at once."""

from __future__ import annotations

from campaignkit.campaign.framework_files import framework
from campaignkit.coverage.evidence import PlanFacts
from campaignkit.coverage.requirements import framework_coverage
from campaignkit.coverage.stubs import stub_for
from campaignkit.diagnostics.finding import Severity
from tests.support import TODAY, findings_in, overlay_document

OPEN = "frameworks: [sem5, lanzarote]\nactivities:\n  - {id: week, audiences: [teens], messages: [tell-us]}\n"
COVERAGE = ("CK101", "CK102", "CK106")


def test_what_is_open_on_purpose_is_a_note() -> None:
    as_usual = {one.severity for one in findings_in(OPEN) if one.code in COVERAGE}
    targeted = [one for one in findings_in(OPEN + "campaign: {targeted: true}\n") if one.code in COVERAGE]
    assert Severity.ERROR in as_usual
    assert len(targeted) > 5
    assert {one.severity for one in targeted} == {Severity.NOTE}


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
    plan = overlay_document(OPEN).plan
    assert plan is not None
    facts = PlanFacts(plan)
    for found in framework_coverage(plan, framework("lanzarote"), TODAY):
        several = found.requirement.test.all
        if several and found.status == "missing":
            stub = stub_for(facts, found.requirement)
            assert stub
