"""Which files are asked for: for the screen always, for print shop and office printer where a format can be."""

from __future__ import annotations

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.findings_of_all_pages import judged_jobs
from campaignkit.kit.jobs import Job, jobs, plan_jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.materials.library import SHIPPED
from tests.kit import stress
from tests.support import SAMPLE

PLAN = stress.plan_of()


def names(found: tuple[Job, ...]) -> set[str]:
    return {job.output.name for job in found}


def test_nothing_is_printed_unless_asked() -> None:
    assert not [job for job in plan_jobs(PLAN, SHIPPED) if job.bleed_mm or job.marks or job.office]


def test_marks_change_files_for_a_print_shop_and_add_none() -> None:
    plain, marked = (
        plan_jobs(PLAN, SHIPPED, Order(for_print=True)),
        plan_jobs(PLAN, SHIPPED, Order(for_print=True, marks=True)),
    )
    assert names(plain) == names(marked)
    assert {job.bleed_mm for job in marked if job.marks} == {3.0}
    assert "poster-teens-a2-print.pdf" in names(marked)
    assert "letter-parents-a4-print.pdf" not in names(marked)


def test_office_sheets_are_files_of_their_own() -> None:
    added = names(plan_jobs(PLAN, SHIPPED, Order(office=True))) - names(plan_jobs(PLAN, SHIPPED))
    assert added == {
        "card-teens-card-office.pdf",
        "bookmark-kids-strip-office.pdf",
        "sticker-teens-round-office.pdf",
        "sticker-teens-label-office.pdf",
        "leaflet-parents-a5-office.pdf",
        "trifold-parents-a4-office.pdf",
    }


def test_a_check_makes_only_what_a_rule_judges() -> None:
    campaign = open_campaign(SAMPLE)
    order = Order(languages=("en",))
    made = {job.output: job for job in judged_jobs(campaign, order)}
    left_out = {job.format.engine for job in jobs(campaign, order) if job.output not in made}
    assert left_out == {"docx", "xlsx", "ics"}
    assert not any(job.preview for job in made.values())
    assert {"typst", "jinja2"} <= {job.format.engine for job in made.values()}
