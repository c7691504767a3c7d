"""What notebooks and other programs can ask: open a campaign, check it, ask what it reaches, make its kit.

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
    from campaignkit.kit.kit_choice import Order
    from campaignkit.kit.personal.run_here_or_on_cluster import Copies
    from campaignkit.kit.render import KitResult
    from campaignkit.recipients.recipient_list import RecipientList
    from campaignkit.rules.rule import Profile
    from campaignkit.todos.todo import Todo


def open(  # campaignkit.open reads well
    path: str | Path, *, frameworks: Sequence[str] = (), country: str | None = None
) -> Campaign:
    """Open the campaign of a plan file, or the only one in a folder; of one for several countries that for one.

    What is wrong in its files is in its `diagnostics`; its `plan` is None when it cannot be read whole.

    Raises:
        UsageError: there is no plan there, or there are several, or it is not for that country.
    """
    from campaignkit.campaign.country_edition import open_edition
    from campaignkit.campaign.discovery import find_plans
    from campaignkit.diagnostics.usage import UsageError

    plans = find_plans([Path(path)])
    if len(plans) != 1:
        what = f"There are {len(plans)} plans" if plans else "There is no plan"
        raise UsageError(f"{what} in {path}: name one plan file.")
    return open_edition(plans[0], country, frameworks=frameworks)


def check(
    campaign: Campaign, *, profile: Profile | None = None, config: Path | None = None, layout: bool = False
) -> Report:
    """Check a campaign as `campaignkit check` does: by the settings above its plan, or those in `config`.

    With `layout` its pages are made and judged, too.

    Raises:
        UsageError: the settings cannot be used.
    """
    from campaignkit.check.scope import scope_of

    return scope_of([campaign.path], config=config).check(campaign, profile, layout=layout)


def coverage(campaign: Campaign) -> dict[str, Any]:
    """Return whom a campaign addresses, as `campaignkit coverage --format json` writes it for one plan.

    Raises:
        ValueError: the plan cannot be read whole; `campaign.diagnostics` says why.
    """
    from campaignkit.check.rules_over_campaign import own_day
    from campaignkit.coverage.plan_coverage import plan_summary

    return plan_summary(campaign, own_day(campaign))


def report(campaign: Campaign) -> dict[str, Any]:
    """Return what was planned beside what became of it, as `campaignkit report --format json` writes it.

    Raises:
        ValueError: the plan cannot be read whole.
    """
    from campaignkit.campaign.today import today
    from campaignkit.results.results_report import plan_report

    return plan_report(campaign, today())


def todos(campaign: Campaign, *, config: Path | None = None) -> tuple[Todo, ...]:
    """Return what only people can do before the kit is final, as `campaignkit todo` lists it."""
    from campaignkit.check.scope import scope_of
    from campaignkit.todos.listing import todos as listed

    return listed(campaign, scope_of([campaign.path], config=config))


def jobs(campaign: Campaign, **order: Any) -> tuple[Job, ...]:
    """Return the files a kit is made of, without making them; `order` are the fields of an `Order`."""
    from campaignkit.kit.jobs import jobs as listed
    from campaignkit.kit.kit_choice import Order

    return listed(campaign, Order(**order))


def render(
    campaign: Campaign,
    folder: str | Path,
    *,
    order: Order | None = None,
    job_list: Sequence[Job] | None = None,
    progress: Callable[[], object] = lambda: None,
    **fields: Any,
) -> KitResult:
    """Render a kit into a folder, in the state the check allows: a language with errors is a draft, and says so.

    `fields` are those of an `Order`; who has a whole one hands it in. `job_list` are its jobs, when not all are to be
    done. `progress` is called after each.

    Raises:
        ValueError: the plan cannot be read whole, or there is nothing to render.
        OutputError: the folder cannot be used.
    """
    from campaignkit.kit.render import render_kit

    kit_order = _order(campaign, fields) if order is None else order
    return render_kit(campaign, kit_order, Path(folder), job_list=job_list, progress=progress)


def recipients(campaign: Campaign, path: str | Path | None = None) -> RecipientList:
    """Return the list of those who get a copy of their own: the one named, or that beside the plan.

    What is wrong in it is in its `diagnostics`.

    Raises:
        UsageError: there is none.
    """
    from campaignkit.recipients.campaign_list import recipients_to_print

    return recipients_to_print(campaign, None if path is None else Path(path))


def copies(
    campaign: Campaign, folder: str | Path, listing: RecipientList, *, order: Order | None = None, **options: Any
) -> Copies:
    """Print a copy of every personal material for each recipient of a list; a run that was stopped goes on.

    `options` are those of `campaignkit.kit.personal.run_here_or_on_cluster.run`, such as `extras`, `processes` and
    `cluster`.

    Raises:
        ValueError: the plan cannot be read whole.
        RenderError: a page cannot be set.
        OutputError: the folder cannot be used.
    """
    from campaignkit.kit.personal.run_here_or_on_cluster import run

    kit_order = _order(campaign, {"languages": tuple(campaign.plans)}) if order is None else order
    return run(campaign, kit_order, listing, Path(folder), **options)


def _order(campaign: Campaign, fields: dict[str, Any]) -> Order:
    """Return an order in the states that a check by the settings allows."""
    from campaignkit.check.scope import scope_of
    from campaignkit.check.verdict import verdict_on
    from campaignkit.kit.kit_choice import Order

    verdict = verdict_on(campaign, scope_of([campaign.path]))
    return Order(**{"states": verdict.states(campaign.plans), "counts": verdict.counts, **fields})
