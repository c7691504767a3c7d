"""Which plans of a run are no campaigns of their own: what editions have in common is counted where they are."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True)
class RunOf:
    """Where and when a plan runs, and the files it extends, the nearest first."""

    file: Path
    bases: tuple[Path, ...]
    countries: frozenset[str]
    region: str | None
    days: tuple[datetime.date, datetime.date]


def run_of(campaign: Campaign) -> RunOf | None:
    """Return where and when a campaign runs; None for a plan that cannot be read whole."""
    if campaign.plan is None:
        return None
    section = campaign.plan.campaign
    here = Path(campaign.file).parent
    file, *bases = (
        Path(os.path.normpath(Path.cwd() / campaign.path.parent / os.path.relpath(name, here)))
        for name in campaign.files
    )
    countries = frozenset(section.countries or (section.country,))
    return RunOf(file, tuple(bases), countries, section.region, (section.starts, section.ends))


def counted_by_editions(runs: Sequence[RunOf]) -> frozenset[Path]:
    """Return the files of bases for which their editions stand.

    A plan for several countries is counted by its editions when each of the countries has one. Any other base is a
    campaign of its own, that of a nation beside those of its regions, that of last year beside that of this one,
    unless an edition runs in the same place on the same days.
    """
    return frozenset(base.file for base in runs if _is_covered(base, [run for run in runs if base.file in run.bases]))


def _is_covered(base: RunOf, editions: Sequence[RunOf]) -> bool:
    if len(base.countries) > 1:
        return base.countries <= {country for one in editions for country in one.countries}
    place_and_time = (base.countries, base.region, base.days)
    return any((one.countries, one.region, one.days) == place_and_time for one in editions)
