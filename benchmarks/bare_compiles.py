"""What the pages of a kit cost without anything around them: each compiled once, as `render` does."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from campaignkit.campaign.opening import open_campaign
from campaignkit.campaign.today import timestamp
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.state_on_page import State
from campaignkit.kit.view import ViewBuilder


def main() -> None:
    """Compile the Typst pages of the plan that is named."""
    campaign = open_campaign(Path(sys.argv[1]))
    if campaign.plan is None:
        sys.exit(str(campaign.diagnostics))
    order = Order(states={name: State("draft", ()) for name in campaign.plans}, with_errors=True)
    typst = TypstEngine(timestamp(campaign.plan.campaign.starts))
    builders = {
        name: ViewBuilder(
            plan,
            State("draft", ()),
            campaign.library,
            tuple(campaign.plans),
            campaign.logos,
            campaign.topic,
            campaign.pictures,
        )
        for name, plan in campaign.plans.items()
    }
    wanted = [job for job in jobs(campaign, order) if job.format.engine == "typst"]
    made = [(job, builders[job.language].view(job)) for job in wanted]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        list(
            pool.map(
                lambda one: typst.render(typst.root / one[0].material.type / one[0].format.template, one[1], "pdf"),
                made,
            )
        )


if __name__ == "__main__":
    main()
