"""One material as it looks: pictures of its pages, where each text stands on them, and what is wrong with them.

A page that looks as it did is not set again, so that whoever changes one text waits for the pages that print it.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engine_of_format import is_shipped, make, set_page
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.render import Rendered
from campaignkit.kit.state_on_page import State
from campaignkit.kit.view_builders import view_builders
from campaignkit.records import dataclass

KEPT = 120
"""So many materials are kept as they look."""
PIXELS = 960
"""How wide a picture of a page is."""
POINT_MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Box:
    """Where a text stands: its key, its page, and its box in per cent of that page."""

    path: str
    page: int
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class MaterialLook:
    """How a material looks in its first format. `outcome` is what a run of the renderer would say of it."""

    sign: str
    pages: tuple[bytes, ...]
    boxes: tuple[Box, ...]
    order: tuple[str, ...]
    outcome: Rendered

    @property
    def failure(self) -> RenderError | None:
        """Why there is no page."""
        return self.outcome.failure


class Looks:
    """How the materials of one campaign look; made when somebody asks, by one thread at a time."""

    def __init__(
        self, campaign: Campaign, root: Path, states: Mapping[str, State], earlier: Looks | None = None
    ) -> None:
        """Take a campaign, the folder of its templates and the states of its languages; `earlier` are the last."""
        same = earlier is not None and earlier.root == root
        self.campaign = campaign
        self.root: Path = root
        self._engine: TypstEngine = earlier._engine if earlier is not None and same else TypstEngine(0, root)
        self._looks: OrderedDict[str, MaterialLook] = (
            earlier._looks if earlier is not None and same else OrderedDict()
        )
        self._lock: threading.Lock = earlier._lock if earlier is not None and same else threading.Lock()
        drafts = dict.fromkeys(campaign.plans, State("draft", ("not checked",)))
        self._builders = view_builders(campaign, campaign.plans, {**drafts, **states})

    def sign(self, job: Job) -> str:
        """Return a sign of everything a material is made from: its picture is another one when this is."""
        try:
            view = self._builders[job.language].view(job)
        except RenderError as failure:
            return _digest(repr(failure))
        return _digest(repr(job.format) + json.dumps(view, ensure_ascii=False, sort_keys=True))

    def known(self, job: Job) -> bool:
        """Say whether it is known how a material looks."""
        return self.sign(job) in self._looks

    def look(self, job: Job) -> MaterialLook:
        """Return how a material looks; one that cannot be made has no pages."""
        sign = self.sign(job)
        with self._lock:
            if sign not in self._looks:
                self._looks[sign] = self._made(job, sign)
                while len(self._looks) > KEPT:
                    self._looks.popitem(last=False)
            self._looks.move_to_end(sign)
            return self._looks[sign]

    def _made(self, job: Job, sign: str) -> MaterialLook:
        try:
            view = self._builders[job.language].view(job)
            if job.format.engine != "typst":
                return MaterialLook(sign, (), (), (), Rendered(job, sign))
            if is_shipped(self.root, job.material.type):
                view, notes = set_page(self._engine, job, view)
                template = self.root / job.material.type / job.format.template
                pages = self._engine.pictures(template, view, view["format"]["width_mm"], PIXELS)
            else:  # its template runs in another process, for one picture
                _, first = make(self._engine, job, view)
                pages, notes = (first,) if first else (), self._engine.notes()
            return _look(sign, job, view, pages, notes)
        except RenderError as failure:
            return MaterialLook(sign, (), (), (), Rendered(job, sign, failure=failure))


def _look(sign: str, job: Job, view: View, pages: tuple[bytes, ...], notes: list[dict[str, Any]]) -> MaterialLook:
    unit = 1.0 if job.format.output == "png" else 1 / POINT_MM
    wide, high = (job.format.width or 1) * unit, (job.format.height or 1) * unit
    boxes = [
        Box(
            note["path"],
            note["page"],
            100 * note["x"] / wide,
            100 * note["y"] / high,
            100 * note["w"] / wide,
            100 * note["h"] / high,
        )
        for note in (*notes, *_flowing(notes))
        if note["role"] == "read" and note["path"] and note["w"] > 0 and note["h"] > 0
    ]
    in_order = sorted(boxes, key=lambda box: (box.page, round(box.top), box.left))
    order = (*(box.path for box in in_order), *(note["path"] for note in notes if note.get("path")))
    outcome = Rendered(job, sign, layout=layout_findings(job, view, notes))
    return MaterialLook(sign, pages, tuple(in_order), tuple(dict.fromkeys(order)), outcome)


def _flowing(notes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the running texts of a document, those that have no box of their own, as texts that are read."""
    boxes = {(note["path"], note["page"]) for note in notes if note["role"] == "read"}
    for note in notes:
        if note["role"] == "spot" and (note["path"], note["page"]) not in boxes:
            yield {**note, "role": "read"}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]
