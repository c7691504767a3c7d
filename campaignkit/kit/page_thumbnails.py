"""Small pictures of the pages of a campaign, for people who approve or compare them."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.engine_of_format import is_shipped, make, set_page
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.state_on_page import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.kit.view_builders import view_builders
from campaignkit.materials.formats import Format
from campaignkit.records import dataclass

WIDTH = 480
"""How many pixels a picture is wide."""


@dataclass(frozen=True, slots=True)
class Pictured:
    """A material in one language with pictures of its pages; none where it flows, or cannot be made."""

    material: str
    language: str
    format: Format
    pages: tuple[bytes, ...]


def page_pictures(campaign: Campaign, state: State) -> Iterator[Pictured]:
    """Yield every material in every language in its first format, in the order of the plan."""
    with campaign.library.laid_out() as root:
        engine = TypstEngine(0, root)
        builders = view_builders(campaign, campaign.plans, dict.fromkeys(campaign.plans, state))
        for job in jobs(campaign):
            if job.is_first:
                pages = _pages(engine, job, builders[job.language]) if job.format.engine == "typst" else ()
                yield Pictured(job.material.id, job.language, job.format, pages)


def _pages(engine: TypstEngine, job: Job, builder: ViewBuilder) -> tuple[bytes, ...]:
    try:
        view = builder.view(job)
        if not is_shipped(engine.root, job.material.type):  # its template runs in another process, for one picture
            _, first = make(engine, job, view)
            return (first,) if first else ()
        view, _ = set_page(engine, job, view)
        width = view["format"]["width_mm"]
        return engine.pictures(engine.root / job.material.type / job.format.template, view, width, WIDTH)
    except RenderError:
        return ()
