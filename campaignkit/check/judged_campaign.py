"""What the rules found in one campaign, in a form that is small and can be handed from process to process."""

from __future__ import annotations

from collections.abc import Mapping

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.records import dataclass
from campaignkit.source.suppressions import Suppression, suppressions_in
from campaignkit.translate.po_suppressions import suppressions_in_po


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedCampaign:
    """One campaign after the rules have run.

    `files` are all that took part, `sources` the texts of those that a finding or a comment stands in: no other is
    ever quoted from. `comments` set findings aside, by file. `ran` are the rules
    that apply to its topic, `page_codes` those about pages that ran.
    """

    findings: tuple[Diagnostic, ...]
    files: tuple[str, ...]
    sources: Mapping[str, SourceText]
    comments: Mapping[str, tuple[Suppression, ...]]
    readable: bool
    built: bool
    texts: int
    languages: frozenset[str]
    ran: frozenset[str]
    topic: str
    page_codes: frozenset[str] = frozenset()


def comments_in(source: SourceText) -> tuple[Suppression, ...]:
    """Return the comments of a file that set findings aside."""
    return tuple(suppressions_in_po(source) if source.file.endswith(".po") else suppressions_in(source))
