"""A whole run: from an order and a list to a folder of copies, by processes of this machine or a cluster."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.personal.batches_on_cluster import Cluster
from campaignkit.kit.personal.batches_on_processes import Processes
from campaignkit.kit.personal.copy_request import NOTHING, CopyRequest
from campaignkit.kit.personal.logo_check import logos_that_cannot_be_drawn
from campaignkit.kit.personal.plate_making import prepare
from campaignkit.kit.personal.plate_page_findings import page_findings_of
from campaignkit.kit.personal.run_of_copies import CopiesOutcome, Progress, print_copies
from campaignkit.kit.writer import kit_folder
from campaignkit.recipients.recipient_list import RecipientList
from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """What became of a run. `done` is None where none was begun: no page is personal, or a logo cannot be drawn.

    `lost` says that something is missing for an error.
    """

    done: CopiesOutcome | None = None
    logos: tuple[Diagnostic, ...] = ()
    lost: bool = False

    def findings(self, file: str, most: int = 20) -> list[Diagnostic]:
        """Return who does not fit, and the first copies that could not be made."""
        if self.done is None or self.done.fits is None:
            return list(self.logos)
        return [*self.done.fits.findings(file), *self.done.failed[:most]]


def run(
    campaign: Campaign,
    order: Order,
    listing: RecipientList,
    folder: Path,
    extras: CopyRequest = NOTHING,
    *,
    processes: int | None = None,
    cluster: str | None = None,
    pages: Callable[[list[Diagnostic]], object] = lambda _: None,
    progress: Progress = lambda *_: None,
) -> Copies:
    """Print the copies of all recipients; `pages` is told what is wrong with the pages before any is printed.

    Raises:
        RenderError: a page cannot be set for a recipient.
        OutputError: the folder cannot be used.
        ClusterError: the cluster cannot be used.
    """
    with campaign.library.laid_out() as root:
        preparation = prepare(campaign, order, root)
        pages(page_findings_of(campaign, preparation))
        if not preparation.plates and not preparation.failures and not preparation.layout:
            return Copies()
        unsound = tuple(logos_that_cannot_be_drawn(listing))
        if unsound:
            return Copies(logos=unsound, lost=True)
        means = Processes(processes) if cluster is None else Cluster(cluster, folder, processes)
        with kit_folder(folder), means as workers:
            outcome = print_copies(
                workers,
                campaign,
                preparation,
                listing.recipients,
                listing.file,
                root,
                folder,
                only=extras.only,
                sample=extras.sample,
                extras=extras,
                progress=progress,
            )
    misfits = outcome.fits.misfits if outcome.fits is not None else ()
    return Copies(done=outcome, lost=bool(outcome.failed or misfits or preparation.failures or preparation.lost))
