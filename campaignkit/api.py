"""What notebooks and other programs can ask: open a campaign, check it, ask its coverage, list and render its files.

The command line uses the same functions. Nothing is imported before it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.diagnostics.report import Report
    from campaignkit.kit.jobs import Job
    from campaignkit.kit.render import KitResult
    from campaignkit.rules.rule import Profile


def open(path: str | Path, *, frameworks: Sequence[str] = ()) -> Campaign:  # campaignkit.open reads well
    """Open the campaign of a plan file, or the only one in a folder.

    What is wrong in its files is in its `diagnostics`; its `plan` is None when it cannot be read whole.

    Raises:
        UsageError: there is no plan there, or there are several.
    """
    from campaignkit.campaign.discovery import find_plans
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.diagnostics.usage import UsageError

    plans = find_plans([Path(path)])
    if len(plans) != 1:
        what = f"There are {len(plans)} plans" if plans else "There is no plan"
        raise UsageError(f"{what} in {path}: name one plan file.")
    return open_campaign(plans[0], frameworks=frameworks)


def check(campaign: Campaign, *, profile: Profile | None = None, config: Path | None = None) -> Report:
    """Check a campaign as `campaignkit check` does: by the settings above its plan, or those in `config`.

    Raises:
        UsageError: the settings cannot be used.
    """
    from campaignkit.check.scope import scope_of

    return scope_of([campaign.path], config=config).check(campaign, profile=profile)


def coverage(campaign: Campaign) -> dict[str, Any]:
    """Return whom a campaign addresses, as `campaignkit coverage --format json` writes it for one plan.

    Raises:
        ValueError: the plan cannot be read whole; `campaign.diagnostics` says why.
    """
    from campaignkit.campaign.day import today
    from campaignkit.coverage.summary import plan_summary

    return plan_summary(campaign, today())


def jobs(campaign: Campaign, **order: Any) -> tuple[Job, ...]:
    """Return the files a kit is made of, without making them; `order` are the fields of an `Order`."""
    from campaignkit.kit.jobs import jobs as listed
    from campaignkit.kit.order import Order

    return listed(campaign, Order(**order))


def render(
    campaign: Campaign, folder: str | Path, *, progress: Callable[[Any], None] = lambda _: None, **order: Any
) -> KitResult:
    """Render a kit into a folder, in the state the check allows: a language with errors is a draft, and says so.

    Raises:
        ValueError: the plan cannot be read whole, or there is nothing to render.
        OutputError: the folder cannot be used.
    """
    from campaignkit.check.scope import scope_of
    from campaignkit.check.verdict import verdict_on
    from campaignkit.kit.order import Order
    from campaignkit.kit.render import render_kit

    verdict = verdict_on(campaign, scope_of([campaign.path]))
    asked = Order(**{"states": verdict.states(campaign.plans), "counts": verdict.counts, **order})
    return render_kit(campaign, asked, Path(folder), progress=progress)
