"""The list that belongs to a plan: what is wrong with it, and with the texts that print from it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.shortened import shorten
from campaignkit.diagnostics.usage import UsageError
from campaignkit.plan.did_you_mean import propose
from campaignkit.recipients.list_columns import missing_columns, unused_columns
from campaignkit.recipients.list_place import list_beside
from campaignkit.recipients.recipient_list import RecipientList, read_recipients
from campaignkit.recipients.uncounted_materials import uncounted_materials
from campaignkit.source.disk import is_file


def recipients_to_print(campaign: Campaign, path: Path | None, only: Sequence[str] = ()) -> RecipientList:
    """Return the list of a campaign, from here or from the folder of its plan, in which `only` some are asked for.

    Raises:
        UsageError: there is no list, or nobody of that name in it.
    """
    beside = campaign.path.parent / path if path is not None and not path.is_absolute() else None
    if path is not None and beside is not None and not is_file(path) and is_file(beside):
        path = beside
    listing = recipients_of(campaign, path)
    if listing is None:
        known_materials = [material.id for material in campaign.plan.materials] if campaign.plan is not None else []
        if only:
            proposal = propose(only[0], known_materials, kind="material")
            raise UsageError(
                f"No material is called `{shorten(only[0])}`, and there is no list of recipients beside the plan. "
                f"{proposal} A list is named with --recipients."
            )
        raise UsageError("There is no list of recipients beside the plan. Name one with --recipients.")
    ids = {recipient.id for recipient in listing.recipients}
    unknown = [name for name in only if name not in ids]
    if unknown and not listing.errors:
        proposal = propose(unknown[0], ids, kind="recipient")
        raise UsageError(f"No recipient is called `{shorten(unknown[0])}`. {proposal}")
    return listing


def recipients_of(campaign: Campaign, path: Path | None = None) -> RecipientList | None:
    """Return the list of a campaign: the one that is named, or that beside the plan; None where there is none.

    Its findings include the placeholders of all editions that it cannot fill.
    """
    if campaign.plan is None:
        return None
    path = path or list_beside(campaign.path)
    if path is None:
        return None
    listing = read_recipients(path, campaign, campaign.plan)
    if listing.columns or listing.recipients:
        more = [problem for edition in campaign.editions for problem in missing_columns(edition, listing)]
        more += [*unused_columns(campaign.editions, listing), *uncounted_materials(campaign.plan, listing)]
        listing = dataclasses.replace(listing, diagnostics=(*listing.diagnostics, *more))
    return listing
