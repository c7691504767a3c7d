"""A review of the plan's own texts, written into the plan: each text in its place, all else as it was."""

from __future__ import annotations

from campaignkit.campaign.bases import takings
from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.called_about import given_up
from campaignkit.sheets.texts_taken_over import TakenTexts
from campaignkit.source.edits_read_again import Set, rewrite
from campaignkit.source.node import Path as Place
from campaignkit.source.place_of_path import steps_of
from campaignkit.source.size_limited_read import read_bounded
from campaignkit.source.text_file import MAX_BYTES
from campaignkit.source.write_inside_campaign import write_own

_BOM = b"\xef\xbb\xbf"


def calls_given_up(campaign: Campaign, outcome: TakenTexts) -> list[Place]:
    """Return the calls of help services that say nothing any more once their texts are others."""
    root = campaign.root
    return [] if root is None else given_up(root, [steps_of(root, change.row.key) for change in outcome.changes])


def write_review(campaign: Campaign, outcome: TakenTexts) -> list[str]:
    """Write a review into the plan, and return a line for each text that could not be changed.

    Raises:
        OutputError: somebody has changed the plan meanwhile, or it cannot be written.
    """
    assert campaign.root is not None  # noqa: S101  # there is a plan
    source = campaign.sources[campaign.file]
    changes = [Set(steps_of(campaign.root, change.row.key), change.new) for change in outcome.changes]
    edit = rewrite(source, changes)
    stays = {change.place for change, _ in edit.refusals}
    signs = given_up(campaign.root, [change.place for change in changes if change.place not in stays])
    calls = rewrite(SourceText(source.file, edit.text), takings(campaign, signs))
    lines = [f"`{'.'.join(map(str, change.place))}` stays: {why}." for change, why in edit.refusals]
    if calls.refusals:
        # with another text the call would be one about something else: then the whole plan stays as it is
        why = calls.refusals[0][1]
        return [f"`{change.row.key}` stays: a call cannot be taken out, {why}." for change in outcome.changes]
    mark = _BOM if read_bounded(campaign.path, MAX_BYTES).startswith(_BOM) else b""
    before, after = (mark + text.encode() for text in (source.text, calls.text))
    write_own(campaign.path, after, before=before, file=campaign.file)
    return lines
