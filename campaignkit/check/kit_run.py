"""A run of `render`: whether its kit is there already, what may be made, and what is remembered of it."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from campaignkit.check.judgement_cache import Cache
from campaignkit.check.kit_again import WholeKit, find_settled, keep_settled, question
from campaignkit.check.kit_request import Request
from campaignkit.check.scope import Scope
from campaignkit.source.cache_dependencies import Notes, listening

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.check.what_may_be_made import Granted
    from campaignkit.diagnostics.report import Report
    from campaignkit.kit.render import KitResult


class PreparedKit(NamedTuple):
    """A campaign, what of its kit may be made, under which names, and for which recipients only."""

    campaign: Campaign
    permit: Granted
    names: tuple[str, ...]
    people: tuple[str, ...]


class KitRun:
    """What one kit was asked for, from its settings to its folder. Without a `cache` nothing is remembered."""

    def __init__(
        self,
        scope: Scope,
        request: Request,
        country: str | None,
        only: tuple[str, ...],
        output: Path | None,
        cache: Cache | None,
    ) -> None:
        """Take the settings of one plan, what is asked for, and where it goes; `only` names things or people."""
        self._scope, self._request, self._country, self._only, self._cache = scope, request, country, only, cache
        self._question = question(scope, {**asdict(request), "country": country, "output": str(output)})
        self._notes: Notes | None = None

    def settled(self) -> WholeKit | None:
        """Return the kit when all of it is there and nothing has changed."""
        return None if self._cache is None else find_settled(self._cache, self._question)

    def opened(self) -> PreparedKit:
        """Open the campaign, and return what of the kit may be made.

        Raises:
            NotRenderedError: nothing may be.
            UsageError: the plan has no such country, audience or stakeholder.
        """
        from campaignkit.campaign.country_edition import open_edition
        from campaignkit.check.what_may_be_made import order_for
        from campaignkit.kit.for_whom import only_these

        with listening() as self._notes:
            campaign = open_edition(self._scope.plans[0], self._country)
            things, people = only_these(campaign.plan, self._only)
            request = replace(self._request, names=(*self._request.names, *things))
            return PreparedKit(campaign, order_for(campaign, self._scope, request), request.names, people)

    def remember(self, campaign: Campaign, folder: Path, result: KitResult, report: Report) -> None:
        """Remember a kit that is whole; one of which something was held back or changed by hand is made again."""
        partial = result.by_hand or result.held or result.kept or result.outdated
        if self._cache is not None and self._notes is not None and not partial:
            whole = WholeKit(folder, len(result.rendered), report, result.states)
            keep_settled(self._cache, self._question, campaign, whole, self._notes)
