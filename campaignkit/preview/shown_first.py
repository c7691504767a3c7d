"""What is looked at comes first: the pictures on somebody's screen are made again before everything else of a change.

A kit in three languages takes seconds, the poster that is being looked at a fraction of one. Which pictures are on a
screen is known because browsers ask only for those (`loading="lazy"`).
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.state_on_page import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.kit.view_builders import view_builder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.source.atomic_write import write_whole

MOST = 8
"""So many pictures are made before the rest; more are on no screen."""


class Glance:
    """The pictures of one preview that were asked for last; `folder` is where they lie."""

    def __init__(self, folder: Path) -> None:
        """Begin with nobody looking."""
        self._folder = folder
        self._names: dict[str, None] = {}
        self._lock = threading.Lock()
        self.before: Campaign | None = None
        """The campaign that all pictures show."""
        self._engine: TypstEngine | None = None

    def asked(self, name: str) -> None:
        """Note that somebody looks at a picture; who looks at another one later looks at that."""
        with self._lock:
            self._names.pop(name, None)
            self._names[name] = None
            while len(self._names) > MOST:
                del self._names[next(iter(self._names))]

    def seen(self, campaign: Campaign) -> None:
        """Note the campaign that all pictures show; nobody waits for what will draw the next ones."""
        self.before = campaign
        self._engine = self._engine or TypstEngine(0)

    def again(self, campaign: Campaign, states: Mapping[str, State]) -> Iterator[str]:
        """Make the pictures that are looked at and no longer right, and yield the name of each.

        What cannot be made is left to the whole run, which says why.
        """
        before = self.before
        if before is None or campaign.plan is None:
            return
        with campaign.library.laid_out() as root, before.library.laid_out() as earlier:
            if root != TEMPLATES or earlier != TEMPLATES:
                return  # templates of one's own run in a process of their own, in their turn
            with self._lock:
                names = [*self._names]
            now, then = _pictures(campaign, states), _pictures(before, states)
            for name in names:
                if name in now and name in then and now[name].view != then[name].view and self._made(name, now[name]):
                    yield name

    def _made(self, name: str, picture: _Picture) -> bool:
        job, view = picture.job, picture.view
        if view is None or job.format.engine != "typst" or job.format.width is None:
            return False
        self._engine = self._engine or TypstEngine(0)
        template = TEMPLATES / job.material.type / job.format.template
        try:
            if job.preview is None:
                data = self._engine.render(template, view, "png")
            else:
                data = self._engine.preview(template, view, job.format.width)
        except RenderError:
            return False
        write_whole(self._folder / name, data)
        return True


class _Picture:
    """A picture and what it is made from, worked out when it is asked for."""

    def __init__(self, job: Job, builders: _Builders) -> None:
        self.job = job
        self._builders = builders

    @property
    def view(self) -> View | None:
        try:
            return self._builders[self.job.language].view(self.job)
        except RenderError:
            return None


class _Builders(dict[str, ViewBuilder]):
    """What builds views, by language; made where somebody looks at it, however many languages there are."""

    def __init__(self, campaign: Campaign, states: Mapping[str, State]) -> None:
        super().__init__()
        self._campaign, self._states = campaign, states

    def __missing__(self, language: str) -> ViewBuilder:
        campaign, state = self._campaign, self._states.get(language, State("draft", ()))
        self[language] = view_builder(campaign, campaign.plans[language], state, tuple(campaign.plans))
        return self[language]


def _pictures(campaign: Campaign, states: Mapping[str, State]) -> dict[str, _Picture]:
    builders = _Builders(campaign, states)
    pictures: dict[str, _Picture] = {}
    for job in jobs(campaign, Order(states=dict(states), with_errors=True)):
        name = job.preview if job.preview is not None else job.output if job.format.output == "png" else None
        if name is not None:
            pictures[str(name)] = _Picture(job, builders)
    return pictures
