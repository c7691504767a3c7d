"""A wallet card with three services that have official names says what to do in type that all can read."""

from __future__ import annotations

from dataclasses import replace

from campaignkit.kit.engine_of_format import set_page
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.view import ViewBuilder
from campaignkit.materials.library import SHIPPED
from tests.kit import stress


def test_what_to_do_is_not_set_small_for_three_services() -> None:
    plan = stress.plan_of()
    line, emergency = plan.help
    first = replace(
        line, name="MLL Lasten ja nuorten puhelin", hours=None, cost="Maksuton", for_whom="Lapset ja nuoret"
    )
    second = replace(first, id="second", name="Barn- och ungdomstelefonen", phone="0800 96 116", website=None)
    last = replace(emergency, name="Hätänumero", for_whom=None)
    card = next(m for m in plan.materials if m.type == "wallet-card")
    named = tuple(service.id for service in (first, second, last))
    plan = replace(plan, help=(first, second, last), materials=(replace(card, help=named),))
    job = plan_jobs(plan, SHIPPED)[0]
    view, notes = set_page(TypstEngine(0), job, ViewBuilder(plan, stress.FINAL, SHIPPED).view(job))
    assert [f.code for f in layout_findings(job, view, notes)] == []
