"""What only laid-out pages show: what cannot be made, and what is too small, too pale or too fine on them."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from campaignkit.campaign.opening import MeasuredPlan
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.kit.failures import failure_diagnostics, layout_diagnostics
from campaignkit.kit.jobs import jobs
from campaignkit.kit.render import KitResult, render_kit
from campaignkit.kit.state import State
from campaignkit.plan.model.plan import Plan
from campaignkit.translate.edition import Edition
from campaignkit.translate.editions import all_editions

PAGE_CODES = frozenset({"CK090", "CK501", "CK502", "CK503", "CK504", "CK505", "CK506", "CK507", "CK510"})
"""The codes that can be found here and nowhere else."""


def page_findings(measured: MeasuredPlan) -> list[Diagnostic]:
    """Lay out every material of a plan in every language, keep nothing, and return what is wrong with the pages."""
    document, plan = measured.document, measured.document.plan
    if plan is None:
        return []
    editions = all_editions(document, plan)
    plans = {edition.language: edition.plan for edition in editions}
    wanted = jobs(plan, tuple(plans), for_print=False, library=measured.library)
    with tempfile.TemporaryDirectory(prefix="campaignkit-pages-") as folder:
        result = render_kit(
            plans,
            document.fingerprint,
            wanted,
            State("final", ()),
            {},
            Path(folder),
            timestamp=0,
            keep_going=True,
            library=measured.library,
            logos=document.logos,
        )
    return seen_on_pages(measured, plan, editions, result)


def seen_on_pages(
    measured: MeasuredPlan, plan: Plan, editions: Sequence[Edition], result: KitResult
) -> list[Diagnostic]:
    """Return what a run of the renderer found on its pages, at the texts it is about."""
    root = measured.document.root
    if root is None:
        return []
    failed = failure_diagnostics(plan, root, result.failures, editions, measured.library)
    return [*failed, *layout_diagnostics(root, result.rendered, editions)]
