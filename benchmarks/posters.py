"""One poster in a running process: the first of a plan, the next recipient's, and a minimal one beside them."""

from __future__ import annotations

import itertools
import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.copies import PLAN, ROOT, anchor, recipients
from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.personal.plate_making import prepare
from campaignkit.kit.personal.printing_process import press
from campaignkit.kit.personal.recipient_view import recipient_view
from campaignkit.kit.personal.run_of_copies import write_plates
from campaignkit.kit.state_on_page import State
from campaignkit.knowledge.reader import TEMPLATES

Measure = Callable[[], float]
"""Does it once and returns the milliseconds of processor time."""


def first_and_next(folder: Path) -> tuple[Measure, Measure]:
    """Return what makes a poster of which a word has changed, and what makes one for the next recipient."""
    shutil.copytree(ROOT / "campaigns" / "digital-safety-moldova", folder / "base")
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    campaign = open_campaign(folder / "plan.yaml")
    prepared = prepare(campaign, Order(languages=("en",), states={"en": State("final", ())}), TEMPLATES)
    own = press(write_plates(prepared, TEMPLATES, 0, folder))
    plate = next(plate for plate in own.plates.values() if plate.material == "poster-adolescents")
    view = plate.view_for({})
    listed = itertools.cycle(recipients(2000))
    count = itertools.count()

    def following() -> float:
        return _spent(lambda: own.data(plate, dict(recipient_view(next(listed), "en")) | {"step": 0}, {}))

    def first() -> float:
        changed = json.loads(json.dumps(view, ensure_ascii=False).replace("Pressured", f"Pressured {next(count)}"))
        template = own.typst.root / plate.type / plate.template
        return _spent(lambda: own.typst.render(template, changed, "pdf"))

    return first, following


def minimal(folder: Path) -> Measure:
    """Return what makes a minimal poster for the next recipient."""
    import segno

    make, count = anchor(folder, segno.make("https://siguronline.md").svg_inline()), itertools.count()
    return lambda: _spent(lambda: make(next(count)))


def _spent(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000
