"""What the rules find in a campaign, as far as it is about its own file and not about a plan that it extends."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.check.overlay_findings import Shown, at_home
from campaignkit.check.rules_over_plan import run_rules
from campaignkit.check.run_settings import Settings
from campaignkit.rules.rule import Facts

MOST_BASES = 8
FactsOf = Callable[[Campaign], Facts]
_BASES: dict[Any, Shown | None] = {}
"""What was found in the bases of the last campaigns: a thousand schools share one."""


def found_in(campaign: Campaign, settings: Settings, facts: Facts, facts_of: FactsOf) -> Shown:
    """Return what the rules find, and as what it is shown."""
    findings = run_rules(campaign, settings.profile, facts, settings.selection)
    return at_home(campaign, findings, lambda: _of_base(campaign, settings, facts.today, facts_of))


def _of_base(campaign: Campaign, settings: Settings, day: datetime.date, facts_of: FactsOf) -> Shown | None:
    """Return what is found in the plan that a campaign extends, looked at alone; None where it is no whole plan."""
    if len(campaign.files) == 1:
        return None
    file = campaign.files[1]
    texts = tuple((name, hash(source.text)) for name, source in campaign.sources.items() if name != campaign.file)
    key = (campaign.path.parent, file, texts, settings.profile, settings.selection, day)
    if key not in _BASES:
        base = open_campaign(campaign.path.parent / os.path.relpath(file, Path(campaign.file).parent), file)
        while len(_BASES) >= MOST_BASES:
            _BASES.pop(next(iter(_BASES)), None)
        whole = base.plan is not None
        _BASES[key] = found_in(base, settings, replace(facts_of(base), today=day), facts_of) if whole else None
    return _BASES[key]
