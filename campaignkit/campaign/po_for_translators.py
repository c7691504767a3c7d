"""The PO file of a campaign in a language, as it has to be for the plan as it is, and what translators are told."""

from __future__ import annotations

from campaignkit.campaign.campaign import Campaign
from campaignkit.knowledge.report_words import report_words
from campaignkit.plan.model.plan import Plan
from campaignkit.translate.context import Context
from campaignkit.translate.own_fixed_words import own_report_words
from campaignkit.translate.po_files import folder_of
from campaignkit.translate.sync import Synced, sync


def po_file(campaign: Campaign, plan: Plan, language: str) -> Synced:
    """Return the PO file of a language brought up to date; nothing is written.

    `plan` is that of the campaign, which can be read whole.
    """
    assert campaign.root is not None  # noqa: S101  # there is a plan
    own = folder_of(campaign.path, campaign.file)
    reads = campaign.translations.get(language, ())
    return sync(plan, campaign.root, own, reads, language, campaign.originals, context_of(campaign, plan))


def context_of(campaign: Campaign, plan: Plan) -> Context:
    """Return what there is to tell about the texts of a plan; words and types of its campaign come first."""
    language = plan.campaign.language
    return Context(plan, report_words(language, own_report_words(campaign.path, language)), campaign.library)
