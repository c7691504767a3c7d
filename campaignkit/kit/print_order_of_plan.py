"""The print order of a whole plan: what a print shop gets, and for whom; a material of its own type shows it."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.contract.print_order_keys import OrderView
from campaignkit.kit.jobs import Job, plan_jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.personal.postal_address import postal_lines
from campaignkit.kit.print_order import Ordered, print_order, with_unread
from campaignkit.knowledge.locales import comma
from campaignkit.materials.library import Library
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.recipients.campaign_list import recipients_of
from campaignkit.recipients.copies_ordered import copies_for, is_unread, own_copies, own_language, single_formats
from campaignkit.recipients.recipient import Recipient
from campaignkit.records import dataclass
from campaignkit.translate.own_fixed_words import own_report_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering:
    """What an order says beside the plan: who gets copies, what is printed, and words of the campaign's own."""

    recipients: tuple[Recipient, ...] = ()
    own: str = ""
    """The language of recipients who ask for none: that in which the plan was written."""
    items: tuple[Ordered, ...] | None = None
    """Nothing before anything is made, or where only the order is: then it says what the plan asks for."""
    words: Mapping[str, str] | None = None

    def view(self, plan: Plan, library: Library, paper: str, title_of: Callable[[Material], str]) -> OrderView:
        """Return the order in the language of a plan; materials of which nobody wants copies are left out."""
        items = self.items
        if not items:
            jobs = for_the_shop(plan_jobs(plan, library, Order(paper=paper)))
            items = tuple(ordered(job) for job in jobs)
        materials = {material.id: material for material in plan.materials}
        own = self.own or plan.campaign.language
        groups: dict[tuple[str, str], list[Ordered]] = {}
        for one in items:
            item = replace(one, title=title_of(materials[one.material]))
            groups.setdefault((one.material, one.format.id), []).append(item)
        single = {name: single_formats(plan, material, library) for name, material in materials.items()}
        rows = [g for g in groups.values() if self._is_wanted(plan, materials[g[0].material], g, own, single)]
        addresses = self._addresses(plan, rows, own, single)
        return print_order(plan, library, rows, self.recipients, addresses, own, self.words)

    def _is_wanted(
        self, plan: Plan, material: Material, group: Sequence[Ordered], own: str, single: Mapping[str, frozenset[str]]
    ) -> bool:
        form, alone = group[0].format, single[material.id]
        ours = own_language(plan, material, own)
        counts = [own_copies(material, form, alone, one.language, first=one.language == ours) for one in group]
        unsaid = own_copies(material, form, alone, ours, first=True) is None
        return bool(any(counts) or (unsaid and material.printing)) or any(
            self._copies(material, one, self.recipients, own, single) for one in group
        )

    @staticmethod
    def _copies(
        material: Material,
        one: Ordered,
        recipients: Sequence[Recipient],
        own: str,
        single: Mapping[str, frozenset[str]],
    ) -> int:
        if material.personal:
            return 0  # what names its recipient is in the order of copies
        return copies_for(material, one.format.id, one.language, recipients, own, single[material.id])

    def _addresses(
        self, plan: Plan, groups: Sequence[Sequence[Ordered]], own: str, single: Mapping[str, frozenset[str]]
    ) -> list[list[str]]:
        materials = {material.id: material for material in plan.materials}
        addresses = []
        for r in self.recipients:
            copies = sum(
                self._copies(materials[one.material], one, (r,), own, single) for group in groups for one in group
            )
            unread = any(is_unread(r, one.material, one.format.id) for group in groups for one in group)
            if copies or unread:
                lines = postal_lines(r, plan.campaign.country, plan.campaign.language)
                addresses.append(
                    [r.id, r.name, comma(plan.campaign.language).join(lines), with_unread(copies, unread=unread)]
                )
        return addresses


def ordering_of(campaign: Campaign, language: str) -> Ordering:
    """Return what an order of a campaign says in a language, before anything is made."""
    listing = recipients_of(campaign)
    return Ordering(
        recipients=() if listing is None else listing.recipients,
        own="" if campaign.plan is None else campaign.plan.campaign.language,
        words=own_report_words(campaign.path, language),
    )


def for_the_shop(all_jobs: Sequence[Job]) -> list[Job]:
    """Return which jobs a print shop gets: of each material and format the file with bleed, where there is one."""
    jobs = [job for job in all_jobs if job.format.print and not job.office]
    with_bleed = {(job.material.id, job.format.id, job.language) for job in jobs if job.bleed_mm}
    return [j for j in jobs if j.bleed_mm or (j.material.id, j.format.id, j.language) not in with_bleed]


def ordered(job: Job, data: bytes = b"") -> Ordered:
    """Return what a job prints, with the pages and the sum of its file where that is made."""
    files = ((str(job.output), hashlib.sha256(data).hexdigest()),) if data else ()
    return Ordered(
        material=job.material.id,
        format=job.format,
        language=job.language,
        file=str(job.output),
        files=files,
        pages=_pages(data) if data else None,
        bleed=bool(job.bleed_mm),
    )


def _pages(data: bytes) -> int:
    from pypdf import PdfReader

    return len(PdfReader(io.BytesIO(data)).pages)
