"""The list that belongs to a plan: what is wrong with it, and with the texts that print from it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.recipients.list_columns import missing_columns
from campaignkit.recipients.list_place import list_beside
from campaignkit.recipients.recipient_list import RecipientList, read_recipients


def recipients_of(campaign: Campaign, path: Path | None = None) -> RecipientList | None:
    """Return the list of a campaign: the one that is named, or that beside the plan; None where there is none.

    Its findings include the placeholders of all editions that it cannot fill.
    """
    if campaign.plan is None:
        return None
    path = path or list_beside(campaign.path)
    if path is None:
        return None
    found = read_recipients(path, campaign, campaign.plan)
    if found.columns or found.recipients:
        more = [problem for edition in campaign.editions for problem in missing_columns(edition, found)]
        found = dataclasses.replace(found, diagnostics=(*found.diagnostics, *more))
    return found
